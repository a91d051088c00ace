package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTypesTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

  @ParameterizedTest
  @CsvSource({
    "O, O",
    "o, O",
    "' x ', X",
    "onl, ONL",
    "Open, O",
    "wheelchair  access, X",
    "Mujeres, W",
    "Discussion, D",
    "Newcomer, BE",
    "12 Steps & 12 Traditions, 12x12",
    "Farsi, FA",
    "STEP, STEP",
    "SPK, SPK"
  })
  void findsTheCodeOfACodeOrName(String given, String code) {
    assertThat(MeetingTypes.codeOf(given)).contains(code);
  }

  @Test
  void knowsNoCodeOfOtherWords() {
    assertThat(MeetingTypes.codeOf("Bring a chair")).isEmpty();
    assertThat(MeetingTypes.codeOf("")).isEmpty();
  }

  @Test
  void namesCodesInEnglishAndSpanish() {
    assertThat(MeetingTypes.name("W", Locale.ENGLISH)).isEqualTo("Women");
    assertThat(MeetingTypes.name("w", SPANISH)).isEqualTo("Mujeres");
    assertThat(MeetingTypes.name("W", Locale.GERMAN)).isEqualTo("Women");
    assertThat(MeetingTypes.name("naf", SPANISH)).isEqualTo("naf");
    assertThat(MeetingTypes.name("Open", SPANISH)).isEqualTo("Open");
  }

  @Test
  void knowsTheLanguageOfACode() {
    assertThat(MeetingTypes.languageOf("S")).contains("es");
    assertThat(MeetingTypes.languageOf("KOR")).contains("ko");
    assertThat(MeetingTypes.languageOf("X")).isEmpty();
    assertThat(MeetingTypes.languageOf("??")).isEmpty();
  }

  @Test
  void knowsTheCodeOfALanguage() {
    assertThat(MeetingTypes.codeOfLanguage("es")).contains("S");
    assertThat(MeetingTypes.codeOfLanguage("ru")).contains("RUS");
    assertThat(MeetingTypes.codeOfLanguage("cy")).isEmpty();
    assertThat(MeetingTypes.codeOfLanguage("")).isEmpty();
  }

  @Test
  void showsAFormatThatOnlyItsListKnowsByTheListsNameAndNeverAsACode() {
    String pause = MeetingTypes.local("P");

    assertThat(MeetingTypes.name(pause, Locale.ENGLISH)).isEqualTo("P");
    assertThat(MeetingTypes.name(pause, SPANISH)).isEqualTo("P");
    assertThat(MeetingTypes.name("P", Locale.ENGLISH)).isEqualTo("Professionals");
    assertThat(MeetingTypes.languageOf(MeetingTypes.local("S"))).isEmpty();
    assertThat(MeetingTypes.codeOf(pause)).isEmpty();
    assertThat(MeetingTypes.findLocal(pause)).contains("P");
    assertThat(MeetingTypes.findLocal("P")).isEmpty();
  }

  @Test
  void aMeetingHandsItsSetsOfCodesOnWithoutACopy() {
    Codes codes = Codes.copyOf(Set.of("X", "C", "O"));

    assertThat(codes).containsExactly("C", "O", "X").isEqualTo(Set.of("O", "C", "X"));
    assertThat(Codes.copyOf(codes)).isSameAs(codes);
    assertThat(codes.first()).isEqualTo("C");
    assertThat(codes.last()).isEqualTo("X");
    assertThat(codes.headSet("O")).containsExactly("C");
    assertThat(codes.tailSet("O")).containsExactly("O", "X");
    assertThat(codes.subSet("D", "P")).containsExactly("O");
    assertThat(new TreeSet<>(codes)).isEqualTo(codes);
    assertThat(codes.contains("c")).isFalse();
  }
}
