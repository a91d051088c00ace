package org.handrail.planner.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {

  private static final Locale SPANISH = Locale.of("es");
  private static final SentenceReader ENGLISH_PAGE = SentenceReader.of(Locale.ENGLISH);
  private static final SentenceReader SPANISH_PAGE = SentenceReader.of(SPANISH);

  private static SentenceReader page(Locale language) {
    return language.equals(SPANISH) ? SPANISH_PAGE : ENGLISH_PAGE;
  }

  static Stream<SentenceTable.Row> rows() {
    return Stream.of("en", "es").flatMap(language -> SentenceTable.rows(language).stream());
  }

  @Nested
  class OnTheTables {

    static Stream<SentenceTable.Row> rows() {
      return SentenceReaderTest.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatAPersonMeans(SentenceTable.Row row) {
      WeekSentence read = page(row.language()).read(row.sentence());

      String found = CanonicalWeek.sorted(CanonicalWeek.of(read));
      String meant = CanonicalWeek.sorted(row.expected());
      if (row.isKnownMiss()) {
        assertThat(found).as("no longer a miss: take its mark away").isNotEqualTo(meant);
      } else {
        assertThat(found).isEqualTo(meant);
      }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheSameOnAPageInTheOtherLanguage(SentenceTable.Row row) {
      SentenceReader other = row.language().equals(SPANISH) ? ENGLISH_PAGE : SPANISH_PAGE;
      WeekSentence here = page(row.language()).read(row.sentence());
      WeekSentence there = other.read(row.sentence());

      // a few words are of both languages; never may the other page understand less
      assertThat(there.unreadLength()).isLessThanOrEqualTo(here.unreadLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void areLongAndFullOfMistakes(String language) {
      List<SentenceTable.Row> rows = SentenceTable.rows(language);

      assertThat(rows).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
      assertThat(rows.stream().filter(row -> row.mark().contains("x")).count() * 3)
          .isGreaterThanOrEqualTo(rows.size());
      assertThat(rows.stream().filter(SentenceTable.Row::isKnownMiss).count() * 20)
          .as("one in twenty at most")
          .isLessThanOrEqualTo(rows.size());
    }
  }

  @Nested
  class LosesNothing {

    static Stream<SentenceTable.Row> rows() {
      return SentenceReaderTest.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ofTheTables(SentenceTable.Row row) {
      assertNothingLost(row.sentence(), ENGLISH_PAGE.read(row.sentence()));
      assertNothingLost(row.sentence(), SPANISH_PAGE.read(row.sentence()));
    }

    @Test
    void ofPiecesInAnyOrder() {
      Random random = new Random(20261130);
      List<String> pieces = new ArrayList<>();
      rows().forEach(row -> pieces.addAll(List.of(row.sentence().split("(?<=[ ,;.])"))));

      for (int round = 0; round < 1000; round++) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
          text.append(pieces.get(random.nextInt(pieces.size())));
          text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        SentenceReader reader = random.nextBoolean() ? ENGLISH_PAGE : SPANISH_PAGE;
        assertNothingLost(text.toString(), reader.read(text.toString()));
      }
    }

    @Test
    void ofATextThatIsTooLong() {
      String text = "Work Mon-Fri 9-5. ".repeat(200);

      WeekSentence read = ENGLISH_PAGE.read(text);

      assertNothingLost(text, read);
      assertThat(read.stated()).hasSizeBetween(50, 60);
      assertThat(read.unread().getLast().end()).isEqualTo(text.length());
    }
  }

  /** Every letter and digit is in one span or one unread part, and filler is filler. */
  private static void assertNothingLost(String text, WeekSentence read) {
    int[] held = new int[text.length()];
    read.spans().forEach(span -> count(held, span.start(), span.end()));
    read.unread().forEach(part -> count(held, part.start(), part.end()));
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        assertThat(held[at]).as("held at " + at + " of: " + text).isEqualTo(1);
      }
    }
    SentenceLexicon lexicon =
        read.language().equals(SPANISH) ? SentenceLexicon.spanish() : SentenceLexicon.english();
    read.spans().stream()
        .filter(span -> span.use() == SourceSpan.Use.FILLER)
        .flatMap(
            span -> SentenceTokenizer.tokenize(text.substring(span.start(), span.end())).stream())
        .filter(SentenceToken::isContent)
        .forEach(token -> assertThat(fillers(lexicon)).as(text).contains(token.folded()));
    assertThat(read.unread())
        .allSatisfy(
            part -> assertThat(part.text()).isEqualTo(text.substring(part.start(), part.end())));
  }

  private static Set<String> fillers(SentenceLexicon lexicon) {
    return Stream.of(WordKind.FILLER, WordKind.AND, WordKind.THEN)
        .flatMap(kind -> lexicon.phrases(kind).stream())
        .flatMap(phrase -> Stream.of(phrase.split(" ")))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void neverTakesANegationForAFiller(String language) {
    SentenceLexicon lexicon =
        language.equals("es") ? SentenceLexicon.spanish() : SentenceLexicon.english();
    Set<String> negations = Stream.of(WordKind.NOT, WordKind.OFF)
        .flatMap(kind -> lexicon.phrases(kind).stream())
        .collect(Collectors.toSet());

    assertThat(negations).contains("no");
    assertThat(fillers(lexicon)).doesNotContainAnyElementsOf(negations).doesNotContain("sin");
  }

  private static void count(int[] held, int start, int end) {
    for (int at = start; at < end; at++) {
      held[at]++;
    }
  }

  @Nested
  class TakesAnyText {

    @Test
    void ofAnyUnicode() {
      Random random = new Random(7);

      for (int round = 0; round < 2000; round++) {
        int[] points =
            random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1).toArray();
        String text = new String(points, 0, points.length);
        assertNothingLost(text, ENGLISH_PAGE.read(text));
      }
    }

    @Test
    void ofAnyMarksAndNumbers() {
      Random random = new Random(8);
      String alphabet = "0123456789 aAmMpPhH:.;,-–/&+()@'\n lvyde";

      for (int round = 0; round < 5000; round++) {
        StringBuilder text = new StringBuilder();
        random
            .ints(random.nextInt(40), 0, alphabet.length())
            .forEach(at -> text.append(alphabet.charAt(at)));
        SentenceReader reader = random.nextBoolean() ? ENGLISH_PAGE : SPANISH_PAGE;
        assertNothingLost(text.toString(), reader.read(text.toString()));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "mon ",
          "mon,",
          "m/",
          "9-",
          "9 ",
          "at ",
          "in the ",
          "every ",
          "every other ",
          "except mon ",
          "a ",
          "night ",
          "home is ",
          "x",
          "x, ",
          "(",
          "9:",
          "y ",
          "de ",
          "1 meeting ",
          "mon 9 and ",
          "from ",
          "-",
          "'",
          "a.",
          "mon-",
          "wendsday ",
          "\n",
          "L-",
          "cada dos ",
          "i live in a, ",
          "99 ",
          "\ud800",
          "a\u0301"
        })
    void withWorkThatGrowsAsItsLength(String piece) {
      String text = piece.repeat(SentenceReader.LONGEST_TEXT / piece.length());

      assertNothingLost(text, ENGLISH_PAGE.read(text));
      for (SentenceLexicon lexicon :
          List.of(SentenceLexicon.english(), SentenceLexicon.spanish())) {
        assertThat(steps(lexicon, text))
            .isLessThan(3 * steps(lexicon, text.substring(0, text.length() / 2)) + 3000)
            .isLessThan(1_000_000);
      }
    }

    /** How often a token is looked at. */
    private static int steps(SentenceLexicon lexicon, String text) {
      AtomicInteger looks = new AtomicInteger();
      List<SentenceToken> tokens = SentenceTokenizer.tokenize(text);
      List<SentenceToken> counted = new AbstractList<>() {
        @Override
        public SentenceToken get(int at) {
          looks.incrementAndGet();
          return tokens.get(at);
        }

        @Override
        public int size() {
          return tokens.size();
        }
      };
      SentenceParser.parse(lexicon, text, counted);
      return looks.get();
    }
  }

  @Nested
  class InEitherLanguage {

    @Test
    void readsEnglishOnASpanishPageAndSaysSo() {
      WeekSentence read = SPANISH_PAGE.read("I live in 19107. Work weekdays 9 to 5, by bus");

      assertThat(read.language()).isEqualTo(Locale.ENGLISH);
      assertThat(CanonicalWeek.of(read))
          .isEqualTo("home=19107; by=transit; mon-fri 09:00-17:00 \"Work\"");
    }

    @Test
    void readsSpanishOnAnEnglishPageAndSaysSo() {
      WeekSentence read = ENGLISH_PAGE.read("Vivo en 19147, iglesia el domingo de 10 a 12");

      assertThat(read.language()).isEqualTo(SPANISH);
      assertThat(read.home()).isEqualTo("19147");
    }

    @Test
    void staysWithThePageWhereBothUnderstandTheSame() {
      assertThat(SPANISH_PAGE.read("19147").language()).isEqualTo(SPANISH);
      assertThat(ENGLISH_PAGE.read("qwertz").language()).isEqualTo(Locale.ENGLISH);
    }
  }

  /** What was not understood goes into the field again, and is read again with the next press. */
  @ParameterizedTest
  @MethodSource("rows")
  void understandsNoMoreOfWhatIsLeftWhenItIsReadAgain(SentenceTable.Row row) {
    String left = page(row.language()).read(row.sentence()).unreadAgain();

    assertThat(page(row.language()).read(left).stated()).as(left).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, drive Uber 4 pm to midnight, NO_DAY",
    "en, Daycare pickup 5:30, NO_DAY",
    "en, kids every weekend, NO_HOURS",
    "en, glorp the wumpus, NO_TIME",
    "en, work 24/7, NO_TIME",
    "en, I get off at 5, ONE_END",
    "en, conference Dec 3-5 from 9 to 5, DATE_SPAN",
    "en, visiting mom Dec 24 to Dec 26, DATE_SPAN",
    "en, court Dec 3, NO_HOURS",
    "en, I don't work Mon 9-5, UNKNOWN",
    "es, manejo Uber de 4 pm a medianoche, NO_DAY",
    "es, los niños cada fin de semana, NO_HOURS",
    "es, del 24 de diciembre al 26 de diciembre con mi familia, DATE_SPAN",
    "es, corte el 3 de diciembre, NO_HOURS",
  })
  void saysWhatIsMissing(Locale language, String sentence, UnreadReason reason) {
    WeekSentence read = page(language).read(sentence);

    assertThat(read.stated()).isEmpty();
    assertThat(read.unread()).extracting(UnreadText::reason).containsExactly(reason);
  }

  @Test
  void tellsApartWhatIsMissingInEach() {
    WeekSentence read =
        ENGLISH_PAGE.read("kids every weekend, Daycare pickup 5:30, and dentist Dec 3-5 at 10");

    assertThat(read.unread())
        .extracting(UnreadText::text, UnreadText::reason)
        .containsExactly(
            tuple("kids every weekend", UnreadReason.NO_HOURS),
            tuple("Daycare pickup 5:30", UnreadReason.NO_DAY),
            tuple("dentist Dec 3-5 at 10", UnreadReason.DATE_SPAN));
  }

  @Test
  void printsAMask() {
    WeekSentence read = ENGLISH_PAGE.read("I live in 19107, football Wed 5-6pm, wumpus");

    assertThat(Stream.of(read, read.stated().getFirst(), read.unread().getFirst()))
        .allSatisfy(value -> assertThat(value.toString())
            .doesNotContain("19107", "football", "wumpus", "WEDNESDAY"));
    assertThat(read.stated().getFirst().days()).isEqualTo(Set.of(DayOfWeek.WEDNESDAY));
  }
}
