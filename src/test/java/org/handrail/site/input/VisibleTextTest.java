package org.handrail.site.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.site.problem.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can see does not stay, at no door. */
class VisibleTextTest {

  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("it", true);

  private static Stream<Arguments> texts() {
    Stream<Arguments> gone = Stream.concat(
            Stream.concat(range(0x202A, 0x202E), range(0x2060, 0x206F)),
            Stream.of(
                0x01, 0x08, 0x0B, 0x1B, 0x7F, 0x85, 0x9F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F,
                0xFEFF, 0x34F, 0x115F, 0x1160, 0x17B4, 0x2800, 0x3164, 0xFFA0, 0xE0001, 0x1D173,
                0xFFFE, 0xE000))
        .map(code -> Arguments.of(
            String.format("U+%04X", code),
            "com" + Character.toString(code) + "mission",
            "commission"));
    Stream<Arguments> others = Stream.of(
        Arguments.of("half of a character", "a\uD83Db", "ab"),
        Arguments.of("nothing else", "\u200B\u2066", ""),
        Arguments.of("a family", "👩\u200D👩\u200D👧", "👩\u200D👩\u200D👧"),
        Arguments.of("a heart in colour", "❤\uFE0F", "❤\uFE0F"),
        Arguments.of("Persian", "می\u200Cخواهم", "می\u200Cخواهم"),
        Arguments.of("Sinhala", "ශ්\u200Dරී", "ශ්\u200Dරී"),
        Arguments.of("Hebrew", "שלום", "שלום"),
        Arguments.of("accents", "Línea, ¿qué? n\u0303", "Línea, ¿qué? n\u0303"),
        Arguments.of(
            "the flag of Wales",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F"));
    return Stream.concat(gone, others);
  }

  private static Stream<Integer> range(int first, int last) {
    return Stream.iterate(first, code -> code <= last, code -> code + 1);
  }

  private static FormReader form(String text) {
    return new FormReader(Map.of("it", new String[] {text}), "api");
  }

  private static String json(String text, boolean asLine) {
    byte[] sent = ("{\"it\":" + escaped(text) + "}").getBytes(StandardCharsets.UTF_8);
    return JsonReader.read(sent, DOCUMENT, read -> asLine ? read.line("it") : read.text("it"));
  }

  private static String escaped(String text) {
    StringBuilder written = new StringBuilder("\"");
    text.chars().forEach(unit -> written.append(String.format("\\u%04x", unit)));
    return written.append('"').toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isLeftOutOfEveryTextOfFormsAndJson(String what, String sent, String stays) {
    assertThat(form(sent).raw("it")).as(what).isEqualTo(stays);
    assertThat(form(sent).typed("it")).isEqualTo(stays);
    assertThat(form(sent).line("it")).isEqualTo(stays);
    assertThat(form(sent).text("it").orElse("")).isEqualTo(stays);
    assertThat(String.join("", form(sent).codes("it"))).isEqualTo(stays);
    assertThat(json(sent, false)).isEqualTo(stays);
    assertThat(json(sent, true)).isEqualTo(stays);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200d", " \u200c \ufe0f ", "\u3164", "\udb40\udc41"})
  void isNoNameAlone(String unseen) {
    assertThat(form(unseen).line("it")).isEmpty();
    assertThat(json(unseen, true)).isEmpty();
  }

  @Test
  void linesStayWhereTextsMayHaveSeveral() {
    String two = "one\r\ntwo\tthree\u2028four";

    assertThat(form(two).raw("it")).isEqualTo(two);
    assertThat(json(two, false)).isEqualTo(two);
    assertThat(form(two).line("it")).isEqualTo("one two three four");
    assertThat(json(" " + two + "\n", true)).isEqualTo("one two three four");
  }

  /** Bytes are written in one way only. */
  @Test
  void nothingIsLeftOutOfBytes() {
    byte[] sent = "{\"it\":\"AA\\u200bAA\"}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> JsonReader.read(sent, DOCUMENT, read -> read.bytes("it", 3)))
        .isInstanceOf(InvalidParameter.class);
  }
}
