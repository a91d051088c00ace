package org.handrail.help.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handrail.help.screen.DangerWords.Kind;
import org.handrail.help.screen.DangerWords.Match;
import org.handrail.help.screen.DangerWords.Strength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

  private static final DangerWords WORDS = DangerWords.of(resource("danger-words.txt"));
  private static final List<Sentence> SENTENCES = resource("sentences.tsv")
      .lines()
      .filter(line -> !line.startsWith("#"))
      .map(Sentence::of)
      .toList();

  /** A sentence of the set, and the answer that is wanted. */
  private record Sentence(String group, String language, String wanted, String text) {

    static Sentence of(String line) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(4);
      return new Sentence(columns[0], columns[1], columns[2], columns[3]);
    }

    boolean isDanger() {
      return !wanted.equals("none") && !wanted.equals("any");
    }

    boolean isHarmless() {
      return wanted.equals("none");
    }

    boolean isRightlyFound() {
      return WORDS.find(text).stream().anyMatch(match -> match.kind().name().equals(wanted));
    }
  }

  @Nested
  class OverTheSetOfSentences {

    @Test
    void hasEnoughOfEveryKindInBothLanguages() {
      assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
      for (String language : List.of("en", "es")) {
        for (Kind kind : Kind.values()) {
          assertThat(SENTENCES)
              .filteredOn(
                  each -> each.language().equals(language) && each.wanted().equals(kind.name()))
              .as("%s in %s", kind, language)
              .hasSizeGreaterThan(20);
        }
      }
    }

    @Test
    void missesNoneThatSpeaksOfDanger() {
      List<String> missed = SENTENCES.stream()
          .filter(each -> each.isDanger() && !each.isRightlyFound())
          .map(each -> each.wanted() + ": " + each.text())
          .toList();

      assertThat(missed).isEmpty();
    }

    /** The bounds are what was measured, rounded up: who adds phrases must see what they cost. */
    @Test
    void speaksFalselyNoMoreOftenThanIsStated() {
      List<Sentence> harmless = SENTENCES.stream().filter(Sentence::isHarmless).toList();
      List<Sentence> daily =
          harmless.stream().filter(each -> each.group().equals("daily")).toList();

      System.out.println(table());

      assertThat(share(harmless, Strength.POSSIBLE)).isLessThanOrEqualTo(0.20);
      assertThat(share(harmless, Strength.CLEAR)).isLessThanOrEqualTo(0.08);
      assertThat(share(daily, Strength.POSSIBLE)).isZero();
    }

    @Test
    void areAsGoodAndAsBadAsTheDecisionSays() throws IOException {
      List<Sentence> danger = SENTENCES.stream().filter(Sentence::isDanger).toList();
      List<Sentence> harmless = SENTENCES.stream().filter(Sentence::isHarmless).toList();

      assertThat(
              Files.readString(Path.of("docs/decisions/0024-words-that-enlarge-the-help-card.md")))
          .contains("`sentences.tsv` holds " + SENTENCES.size() + " sentences")
          .contains(
              danger.stream().filter(Sentence::isRightlyFound).count() + " of " + danger.size())
          .contains(
              harmless.stream().filter(each -> isFound(each, Strength.POSSIBLE)).count() + " of "
                  + harmless.size());
    }

    private static double share(List<Sentence> sentences, Strength least) {
      return sentences.stream().filter(each -> isFound(each, least)).count()
          / (double) sentences.size();
    }

    private static boolean isFound(Sentence sentence, Strength least) {
      return WORDS.find(sentence.text()).stream()
          .anyMatch(match -> match.strength().compareTo(least) >= 0);
    }

    private static String table() {
      Map<String, List<Sentence>> groups = new TreeMap<>();
      SENTENCES.forEach(each -> groups
          .computeIfAbsent(each.group() + ", " + each.language(), key -> new ArrayList<>())
          .add(each));
      StringBuilder table = new StringBuilder("phrases of danger: found and rightly found\n");
      groups.forEach((group, all) -> table.append("%-20s %3d sentences: %s%n"
          .formatted(
              group,
              all.size(),
              all.getFirst().isDanger()
                  ? "recall %d of %d"
                      .formatted(all.stream().filter(Sentence::isRightlyFound).count(), all.size())
                  : "found %d, of these plainly %d"
                      .formatted(
                          all.stream()
                              .filter(each -> isFound(each, Strength.POSSIBLE))
                              .count(),
                          all.stream()
                              .filter(each -> isFound(each, Strength.CLEAR))
                              .count()))));
      SENTENCES.stream()
          .filter(each -> each.isHarmless() && isFound(each, Strength.POSSIBLE))
          .forEach(each -> table
              .append("  false: ")
              .append(each.text())
              .append(" ")
              .append(WORDS.find(each.text()))
              .append('\n'));
      return table.toString();
    }
  }

  @Test
  void sayWhenTheyWereReviewed() {
    assertThat(LocalDate.parse(WORDS.reviewed())).isAfter("2026-01-01");
  }

  @Test
  void findNothingInNothing() {
    assertThat(WORDS.find("")).isEmpty();
    assertThat(WORDS.find(" \n.,;!'’ ")).isEmpty();
  }

  @Test
  void tellEachKindOnceWithItsPlainestPhrase() {
    List<Match> found =
        WORDS.find("I never want to die. I want to die. I feel hopeless. He hit me. I overdosed");

    assertThat(found)
        .containsExactly(
            new Match(Kind.SELF_HARM, Strength.CLEAR),
            new Match(Kind.OVERDOSE, Strength.CLEAR),
            new Match(Kind.VIOLENCE, Strength.CLEAR));
  }

  @Test
  void areLoweredButNotSilencedByADenial() {
    assertThat(WORDS.find("I want to die"))
        .containsExactly(new Match(Kind.SELF_HARM, Strength.CLEAR));
    assertThat(WORDS.find("I do not want to die"))
        .containsExactly(new Match(Kind.SELF_HARM, Strength.POSSIBLE));
    assertThat(WORDS.find("Nunca quiero morir"))
        .containsExactly(new Match(Kind.SELF_HARM, Strength.POSSIBLE));
  }

  @Test
  void areFoundBesideAFigureOfSpeech() {
    assertThat(WORDS.find("I died laughing")).isEmpty();
    assertThat(WORDS.find("I died laughing, and then I want to kill myself"))
        .containsExactly(new Match(Kind.SELF_HARM, Strength.CLEAR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I WANT TO DIE",
        "i-want-to-die",
        "i want… to 🙂 die",
        "i want\u200b to d\u00adie",
        "i want to just really die",
        "I want to\ndie",
        "i  wannnnt to dieeee",
        "Ｉ ＷＡＮＴ ＴＯ ＤＩＥ",
      })
  void areFoundHoweverTheyAreWritten(String text) {
    assertThat(WORDS.find(text)).extracting(Match::kind).containsExactly(Kind.SELF_HARM);
  }

  @Test
  void areFoundWithAccentsThatStandAlone() {
    assertThat(WORDS.find("sobredo\u0301sis")).extracting(Match::kind).contains(Kind.OVERDOSE);
  }

  @Nested
  class OnHostileText {

    private static final int LENGTH = 1 << 20;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a",
          "*",
          "i ",
          "a b c d ",
          "want to ",
          "want to just really so very ",
          "die ",
          "no ",
          "kill kill myself ",
          "not not not kill ",
          "suicidf ",
          "me quiero ",
          "he hit ",
          "\u0301",
          "quiero de la de la de la ",
          "1",
          "took the whole of the "
        })
    void costsNoMoreThanItsLengthTimesAConstant(String piece) {
      String half = piece.repeat(LENGTH / 2 / piece.length());
      String whole = piece.repeat(LENGTH / piece.length());

      long steps = WORDS.work(whole);

      assertThat(steps).isLessThan(60L * LENGTH);
      assertThat(steps).isLessThan(WORDS.work(half) * 21 / 10 + 10_000);
    }

    @Test
    void costsNoMoreWhenEveryWordIsAnother() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; text.length() < LENGTH; i++) {
        text.append("su").append(Integer.toString(i, 36)).append(' ');
      }

      assertThat(WORDS.work(text.toString())).isLessThan(60L * LENGTH);
    }
  }

  @Nested
  class OfAFile {

    private static final String HEAD = "reviewed: 2026-11-23\n[filler]\nto\n";

    @Test
    void takeEitherOfSeveralWordsAndBeginnings() {
      DangerWords words = DangerWords.of(HEAD + "[overdose possible]\ntook|ate to much\npil*");

      assertThat(words.find("ate much")).extracting(Match::kind).containsExactly(Kind.OVERDOSE);
      assertThat(words.find("took to to much"))
          .containsExactly(new Match(Kind.OVERDOSE, Strength.POSSIBLE));
      assertThat(words.find("pills")).hasSize(1);
      assertThat(words.find("took so much")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[overdose clear]\nfound", // no review
          HEAD + "[overdose]\nfound",
          HEAD + "[panic clear]\nfound",
          HEAD + "[overdose clear]\nto to",
          HEAD + "[overdose clear]\nwell-known",
          "reviewed: 2026-11-23\nfound",
        })
    void areRefusedWhenALineIsNotWhatItShouldBe(String text) {
      assertThatThrownBy(() -> DangerWords.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(DangerWordsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
