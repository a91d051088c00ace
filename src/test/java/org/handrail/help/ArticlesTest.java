package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {

  private static final Articles ARTICLES = new Articles();
  private static final List<String> LANGUAGES = List.of("en", "es");

  static List<String> ids() {
    return ARTICLES.all().stream().map(Article::id).toList();
  }

  private static Article article(String id) {
    return ARTICLES.find(id).orElseThrow();
  }

  /** All that somebody reads of it. */
  private static List<String> texts(Article article, String language) {
    List<Article.Words> all = new ArrayList<>(List.of(article.title(), article.lead()));
    article.sections().forEach(section -> all.add(section.heading()));
    article.passages().forEach(passage -> all.add(passage.words()));
    return all.stream().map(words -> words.in(language)).toList();
  }

  @Nested
  class AsTheyAre {

    @Test
    void standInTheirFolderAndAreAllOffered() throws IOException {
      try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/handrail/help/learn"))) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
            .containsExactlyInAnyOrderElementsOf(ids());
      }
      assertThat(ids()).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("org.handrail.help.ArticlesTest#ids")
    void areShortInEveryLanguage(String id) {
      for (String language : LANGUAGES) {
        assertThat(ReadingLevel.countWords(texts(article(id), language)))
            .as(language)
            .isBetween(250L, 500L);
        assertThat(article(id).description().in(language).length()).isBetween(60, 155);
      }
    }

    @ParameterizedTest
    @MethodSource("org.handrail.help.ArticlesTest#ids")
    void areReadAtTheAgeOfTwelve(String id) {
      assertThat(ReadingLevel.gradeOfEnglish(texts(article(id), "en"))).isLessThanOrEqualTo(7.0);
      assertThat(ReadingLevel.easeOfSpanish(texts(article(id), "es"))).isGreaterThanOrEqualTo(65);
    }

    @ParameterizedTest
    @MethodSource("org.handrail.help.ArticlesTest#ids")
    void nameASourceAndADayForWhatIsClinical(String id) {
      assertThat(article(id).claims()).allSatisfy(claim -> {
        assertThat(claim.key()).matches("learn\\." + id + "\\.[a-z]+");
        assertThat(claim.source().reviewed()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(claim.source().pages()).allMatch(page -> page.getScheme().equals("https"));
      });
      assertThat(article(id).claims().map(Article.Claim::key)).doesNotHaveDuplicates();
    }

    /** A net with wide meshes: whoever writes "a study" or "the brain" must have read it somewhere. */
    @ParameterizedTest
    @MethodSource("org.handrail.help.ArticlesTest#ids")
    void sayNothingOfBodiesAndStudiesWithoutASource(String id) {
      Pattern clinical = Pattern.compile(
          "(?i)\\b(brain|risk|danger\\w*|overdose|naloxone|methadone|percent|researchers?|experts?"
              + "|studies (found|show)|in one study|can kill|pregnan\\w*)\\b|%");

      assertThat(article(id).passages())
          .filteredOn(passage -> passage.clinical() == null)
          .extracting(passage -> passage.words().in("en"))
          .noneMatch(text -> clinical.matcher(text).find());
    }

    /** People first; no word that judges; no promise; no length of an urge, no dose. */
    @ParameterizedTest
    @MethodSource("org.handrail.help.ArticlesTest#ids")
    void useNoWordThatHurtsAndPromiseNothing(String id) {
      Pattern english = Pattern.compile(
          "\\b(addicts?|clean|dirty|abus\\w*|alcoholics?|junkies?|drunks?|relaps\\w*|users?|enabl\\w*"
              + "|guarantee\\w*|cures?|always works?|\\d+ ?(mg|ml|milligrams?))\\b|[!']");
      Pattern spanish = Pattern.compile(
          "\\b(adict[oa]s?|drogadict\\w*|limpi[oa]s?|suci[oa]s?|abus\\w*|alcohólic[oa]s?|toxicóman\\w*"
              + "|yonquis?|borrach\\w*|reca[íi]\\w*|codependient\\w*|garantiza\\w*|cura|curan)\\b|[!¡']",
          Pattern.UNICODE_CHARACTER_CLASS);

      assertThat(texts(article(id), "en"))
          .noneMatch(text -> english.matcher(text.toLowerCase(Locale.ROOT)).find());
      assertThat(texts(article(id), "es"))
          .noneMatch(text -> spanish.matcher(text.toLowerCase(Locale.ROOT)).find());
      assertThat(english.matcher("clean for ten days").find()).isTrue();
      assertThat(spanish.matcher("una recaída").find()).isTrue();
    }

    @Test
    void followEachOther() {
      assertThat(ARTICLES.before(ARTICLES.all().getFirst())).isNull();
      assertThat(ARTICLES.after(ARTICLES.all().getLast())).isNull();
      assertThat(ARTICLES.after(ARTICLES.all().getFirst()))
          .isEqualTo(ARTICLES.all().get(1));
      assertThat(ARTICLES.reviewsDue(LocalDate.of(2028, 11, 30))).isZero();
      assertThat(ARTICLES.reviewsDue(LocalDate.of(2028, 12, 1))).isGreaterThan(20);
    }
  }

  @Nested
  class AFile {

    private static final String HEAD = """
        part: title
        changed: 2026-11-30
        en: T
        es: T

        part: description
        en: D
        es: D

        part: lead
        en: L
        es: L

        part: heading
        en: H
        es: H
        """;

    private static final String CLAIM = """

        part: text
        key: learn.x.y
        en: It is so.
        es: Es así.
        state: confirmed
        source: S
        pages: https://s.example/
        reviewed: 2026-11-30
        says: It is so.
        """;

    @Test
    void becomesParagraphsAndLists() {
      Article article = ArticleReader.read("x", HEAD + """

          part: text
          en: One.
          es: Uno.

          part: then
          en: Two.
          es: Dos.

          part: item
          en: A
          es: A

          part: item
          en: B
          es: B

          part: insert
          insert: week
          """);

      assertThat(article.sections().getFirst().pieces())
          .hasSize(3)
          .hasExactlyElementsOfTypes(
              Article.Paragraph.class, Article.Bullets.class, Article.Insert.class);
      assertThat(article.passages())
          .extracting(p -> p.words().in("es"))
          .containsExactly("Uno.", "Dos.", "A", "B");
    }

    @Test
    void showsWhatIsConfirmedOnly() {
      assertThat(ArticleReader.read("x", HEAD + CLAIM).claims()).hasSize(1);
      assertThat(ArticleReader.read("x", HEAD + CLAIM.replace("confirmed", "unconfirmed"))
              .passages())
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"key: learn.x.y\n", "source: S\n", "state: confirmed\n", "es: Es así.\n"})
    void isRefusedWhenAPartOfAClaimIsMissing(String line) {
      assertThatThrownBy(() -> ArticleReader.read("x", HEAD + CLAIM.replace(line, "")))
          .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"part: title", "part: lead", "part: description"})
    void isRefusedWithoutItsHead(String part) {
      assertThatThrownBy(() -> ArticleReader.read("x", HEAD.replace(part, "part: text")))
          .isInstanceOf(RuntimeException.class);
    }
  }

  /** The measure itself, against words counted by hand and texts of known grade. */
  @Nested
  class TheMeasure {

    @ParameterizedTest
    @CsvSource({
      "cat, 1", "time, 1", "table, 2", "people, 2", "walked, 1", "wanted, 2", "recovery, 4",
      "addiction, 3", "medicine, 3", "asked, 1", "times, 1", "places, 2", "treatment, 2",
          "needed, 2"
    })
    void countsSyllablesOfEnglish(String word, int syllables) {
      assertThat(ReadingLevel.syllablesOfEnglish(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
      "sol, 1",
      "casa, 2",
      "reunión, 2",
      "día, 2",
      "que, 1",
      "guía, 2",
      "guerra, 2",
      "ciudad, 2",
      "medicación, 4",
      "poeta, 3",
      "muy, 1",
      "recuperación, 5",
      "agua, 2",
      "país, 2",
      "oído, 3"
    })
    void countsSyllablesOfSpanish(String word, int syllables) {
      assertThat(ReadingLevel.syllablesOfSpanish(word)).isEqualTo(syllables);
    }

    @Test
    void tellsAPrimerFromALaw() {
      assertThat(ReadingLevel.gradeOfEnglish(List.of("The cat sat on the mat.")))
          .isCloseTo(-1.45, within(0.1)); // six words of one syllable
      assertThat(ReadingLevel.gradeOfEnglish(List.of("This sentence, taken as a reading passage"
              + " unto itself, is being used to prove a point.")))
          .isCloseTo(6.5, within(1.5)); // the usual example: 6.5 or so by hand
      assertThat(ReadingLevel.gradeOfEnglish(List.of("The Australian platypus is seemingly a hybrid"
              + " of a mammal and reptilian creature.")))
          .isCloseTo(11.3, within(2.0)); // whoever says "Austral-yan" counts two syllables less
      assertThat(ReadingLevel.gradeOfEnglish(List.of("Notwithstanding any other provision of this"
              + " agreement, the indemnifying party shall reimburse reasonable expenditures incurred"
              + " by the indemnified party in connection with any administrative proceeding.")))
          .isGreaterThan(16);
      assertThat(ReadingLevel.easeOfSpanish(List.of("El gato come pan. El sol da luz.")))
          .isGreaterThan(100);
      assertThat(ReadingLevel.easeOfSpanish(List.of("Las disposiciones reglamentarias establecidas"
              + " anteriormente determinarán la responsabilidad patrimonial correspondiente a las"
              + " administraciones públicas intervinientes en los procedimientos sancionadores.")))
          .isLessThan(10);
    }
  }
}
