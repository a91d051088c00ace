package org.handrail.site.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.handrail.site.problem.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final JsonReader.Document NAMED = new JsonReader.Document("settings", true);
  private static final JsonReader.Document SILENT = new JsonReader.Document("body", false);

  private static Object read(
      String json, JsonReader.Document document, Function<JsonReader, ?> reader) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), document, reader);
  }

  private static void assertRefused(String json, String field, Function<JsonReader, ?> reader) {
    assertThatThrownBy(() -> read(json, NAMED, reader))
        .isInstanceOfSatisfying(InvalidParameter.class, refusal -> {
          assertThat(refusal.field()).isEqualTo(field);
          assertThat(refusal.sentence()).isNotBlank();
        });
  }

  @Test
  void givesWhatStandsThere() {
    String json = "{\"a\":\"x\",\"b\":7,\"c\":true,\"d\":[\"y\",null],\"e\":[{\"f\":\"z\"}]}";

    Object read = read(
        json,
        NAMED,
        from -> List.of(
            from.text("a"),
            from.number("b", 7, 7),
            String.valueOf(from.findBoolean("c")),
            String.valueOf(from.findTexts("d")),
            from.objects("e", 1, element -> element.text("f"))));

    assertThat(read).isEqualTo(List.of("x", 7, "true", "[y, null]", List.of("z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":null}"})
  void findsNothingWhereNothingOrNullStands(String json) {
    assertThat(read(json, NAMED, from -> String.valueOf(from.findText("a")))).isEqualTo("null");
    assertThat(read(json, NAMED, from -> String.valueOf(from.findNumber("a")))).isEqualTo("null");
    assertThat(read(json, NAMED, from -> String.valueOf(from.findTexts("a")))).isEqualTo("null");
    assertRefused(json, "a", from -> from.text("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{}x",
        "{} {}",
        "{\"a\":1,\"a\":1}",
        "{'a':1}",
        "{\"a\":01}"
      })
  void refusesWhatIsNoObject(String json) {
    assertRefused(json, "settings", from -> String.valueOf(from.findNode("a")));
  }

  @Test
  void refusesWhatIsDeeperOrLongerThanAnybodyNeeds() {
    String deep = "[".repeat(16) + "]".repeat(16);
    String allowed = "[".repeat(15) + "]".repeat(15);

    assertRefused("{\"a\":" + deep + "}", "settings", from -> String.valueOf(from.findNode("a")));
    assertRefused(
        "{\"a\":" + "1".repeat(101) + "}", "settings", from -> String.valueOf(from.findNode("a")));
    assertThat(read("{\"a\":" + allowed + "}", NAMED, from -> from.findNode("a") != null))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":7}|a",
        "{\"a\":\"7\"}|a",
        "{\"a\":1.0}|a",
        "{\"a\":1e1}|a",
        "{\"a\":9}|a",
        "{\"a\":3}|a",
        "{\"a\":99999999999}|a",
        "{}|a"
      })
  void convertsNothingAndKeepsTheBounds(String json, String field) {
    if (json.equals("{\"a\":7}")) {
      assertThat(read(json, NAMED, from -> from.number("a", 4, 8))).isEqualTo(7);
      assertRefused(json, field, from -> from.text("a"));
    } else {
      assertRefused(json, field, from -> from.number("a", 4, 8));
    }
  }

  @Test
  void namesThePathToTheFault() {
    assertRefused(
        "{\"a\":[{\"b\":\"x\"},{\"b\":7}]}",
        "a.1.b",
        from -> String.valueOf(from.findObjects("a", element -> element.text("b"))));
    assertRefused("{\"a\":[\"x\",7]}", "a.1", from -> String.valueOf(from.findTexts("a")));
    assertRefused(
        "{\"a\":{\"b\":1,\"c\":2}}",
        "a.c",
        from -> from.object("a", inner -> inner.number("b", 1, 1)));
  }

  @Test
  void namesAnUnknownFieldOnlyWhereThatIsNoSecret() {
    String json = "{\"a\":{\"zebrafish\":1}}";

    assertRefused(json, "a.zebrafish", from -> from.object("a", inner -> 1));
    assertThatThrownBy(() -> read(json, SILENT, from -> from.object("a", inner -> 1)))
        .isInstanceOfSatisfying(
            InvalidParameter.class, refusal -> assertThat(refusal.field()).isEqualTo("a"));
    assertRefused("{\"" + "x".repeat(201) + "\":1}", "settings", from -> 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAA=", "AAA", "AAAAAA", "A*AA", "AA+/"})
  void takesBytesInOneWayOfWritingOnly(String text) {
    assertRefused("{\"a\":\"" + text + "\"}", "a", from -> from.bytes("a", 3));
    assertThat(read("{\"a\":\"AA-_\"}", NAMED, from -> from.bytes("a", 3)))
        .isEqualTo(new byte[] {0, 15, -65});
  }
}
