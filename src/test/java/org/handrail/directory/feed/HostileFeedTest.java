package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken or malicious list may cost: a line or some refusals, a second, and little memory. */
@Tag("slow")
class HostileFeedTest {

  private static final int MIB = 1 << 20;
  private static final String GOOD =
      "{\"name\":\"Good\",\"slug\":\"good\",\"day\":1,\"time\":\"19:00\"}";

  static Stream<Arguments> hostileFiles() {
    return Stream.of(
        file("nesting 100,000 deep", "[".repeat(100_000)),
        file("nesting in a record", "[{\"name\":" + "[".repeat(100_000)),
        file("array of numbers", "[" + "0,".repeat(MIB / 2) + "0]"),
        file("array of empty objects", "[" + "{},".repeat(MIB / 3) + "{}]"),
        file("array of small meetings", "[" + "{\"name\":1},".repeat(MIB / 11) + GOOD + "]"),
        file("array of small different meetings", numbered("{\"name\":%d},")),
        file("the same key again and again", numbered("{\"slug\":1,\"name\":%d},")),
        file(
            "one field of all days",
            "[{\"name\":\"a\",\"day\":[" + "1,2,".repeat(MIB / 4) + "3],\"time\":\"9:00\"}]"),
        file("a name of a megabyte", "[{\"name\":\"" + "a".repeat(MIB) + "\",\"slug\":\"a\"}]"),
        file("markup in a name", "[{\"name\":\"" + "<b>".repeat(MIB / 3) + "x\"}]"),
        file("entities in a name", "[{\"name\":\"" + "&amp;".repeat(MIB / 5) + "x\"}]"),
        file(
            "accents in notes",
            "[{\"name\":\"a\",\"notes\":\"" + "\u0300".repeat(MIB / 2) + "x\"}]"),
        file("digits in a number", "[{\"name\":\"a\",\"latitude\":1" + "0".repeat(MIB) + "}]"),
        file(
            "many fields",
            "[{" + "\"a%d\":1,".repeat(1).formatted(1) + manyFields() + "\"name\":\"a\"}]"),
        file("many types", "[{\"name\":\"a\",\"types\":\"" + "a,".repeat(MIB / 2) + "\"}]"),
        file("many unknown types", numbered("{\"name\":1,\"slug\":%1$d,\"types\":\"T%1$d\"},")),
        file(
            "meetings of one key whose names share a hash",
            numbered(i -> "{\"slug\":1,\"name\":\"" + sameHash(i) + "\"},")),
        file(
            "places that share a hash",
            numbered(
                i -> "{\"slug\":%d,\"name\":1,\"address\":\"%s\"},".formatted(i, sameHash(i)))),
        file(
            "sets of types that share a hash",
            numbered(i -> "{\"slug\":%d,\"name\":1,\"types\":\"%s\"},".formatted(i, sameHash(i)))),
        file(
            "many unknown keys of a BMLT server",
            numbered("{\"id_bigint\":%1$d,\"meeting_name\":1,\"formats\":\"T%1$d\"},")),
        file(
            "words for the internet",
            numbered("{\"slug\":%d,\"name\":1,\"location\":\"" + "on line ".repeat(14) + "x\"},")),
        file(
            "links of text",
            "[{\"name\":1,\"conference_url\":\"" + "x: https:// ".repeat(MIB / 12) + "\"}]"),
        file("at signs", "[{\"name\":\"a\",\"notes\":\"" + "a@".repeat(MIB / 2) + "\"}]"),
        file(
            "words before an at sign",
            "[{\"name\":\"a\",\"notes\":\"" + "a.".repeat(MIB / 2) + "\"}]"),
        file("an unclosed quote", "Name,Day,Time\n\"" + "a,\n".repeat(MIB / 3)),
        file(
            "100,000 columns", "Name,Day,Time" + ",x".repeat(100_000) + "\n" + ",".repeat(100_000)),
        file("a long first line", "a,".repeat(MIB / 2)),
        file(
            "a field of more than a mebibyte",
            "Name,Day,Time\n" + "a".repeat(MIB + 1) + ",1,9:00\n"),
        file("many short rows", "Name,Day,Time\n" + "a,1,9:00\n".repeat(MIB / 9)),
        file("many empty rows", "Name,Day,Time\n" + ",,\n".repeat(MIB / 3)),
        file("quotes", "\"".repeat(MIB)),
        file("line breaks", "\n".repeat(MIB)),
        file("formats", "{\"meetings\":[" + GOOD + "],\"formats\":[" + numberedFormats() + "{}]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileFiles")
  void costsAtMostASecondAndLittleMemory(String name, byte[] bytes) {
    attempt(bytes); // the first pass loads and compiles
    long before = usedAfterCollection();
    long start = cpuNanos();

    Object outcome = attempt(bytes);

    Duration took = Duration.ofNanos(cpuNanos() - start); // a busy machine makes no list hostile
    long heldMib = Math.max(0, usedAfterCollection() - before) / MIB;
    System.out.printf(
        "%s: %d ms, holds %d MiB, %s%n", name, took.toMillis(), heldMib, inShort(outcome));
    assertThat(took).isLessThan(Duration.ofSeconds(1));
    assertThat(heldMib).isLessThan(64);
    assertThat(inShort(outcome)).doesNotContain("\n").hasSizeLessThan(250);
  }

  @Test
  void refusesAnArrayOfTenMillionElementsWithoutHoldingThem() {
    byte[] bytes = ("[" + "0,".repeat(10_000_000) + "0]").getBytes(StandardCharsets.US_ASCII);
    long before = allocated();

    Object outcome = attempt(bytes);

    assertThat(inShort(outcome)).contains("no list of meetings");
    assertThat((allocated() - before) / MIB).isLessThan(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[" + GOOD + "] x",
        "[" + GOOD + ",",
        "[" + GOOD + "]]",
        "[{\"name\":NaN}]",
        "[{'name':'a'}]",
        "{\"meetings\":[],\"meetings\":[" + GOOD + "]}",
        "{\"meetings\":{\"a\":1}}",
        "[{\"name\":\"a\u0000b\"}]",
        "[\u0000]",
        "\"text\"",
        "{\"a\":1}",
      })
  void refusesWholeInOneLineThatQuotesNothing(String text) {
    try {
      Feeds.read(text);
      fail("taken: " + text);
    } catch (UnreadableFeed e) {
      assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("Good").hasSizeLessThan(250);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":\"a\",\"unknown\":1,\"unknown\":2}",
        "{\"name\":{\"deep\":1}}",
        "{\"name\":null}",
        "{\"name\":\"\\u202e\\u200b \"}",
        "7",
        "null",
        "[[]]",
        "{\"name\":\"a\",\"day\":1e1000000000,\"time\":\"9:00\"}",
      })
  void refusesOneRecordAndTakesTheRest(String record) {
    FeedResult result = Feeds.read("[" + record + "," + GOOD + "]");

    assertThat(result.records()).isEqualTo(2);
    assertThat(result.rejected()).hasSize(1);
    assertThat(result.meetings()).hasSize(1);
  }

  @Test
  void takesAnEmptyListAsEmptyWithAWarning() {
    FeedResult result = Feeds.read("[]");

    assertThat(result.records()).isZero();
    assertThat(result.warnings()).hasSize(1);
  }

  @Test
  void readsJsonInUtf16AndLatin1AndWithALoneSurrogate() {
    String list = "[{\"name\":\"Café \\ud800 Süd\",\"slug\":\"a\",\"day\":1,\"time\":\"19:00\"}]";

    for (var charset : new java.nio.charset.Charset[] {
      StandardCharsets.UTF_8,
      StandardCharsets.UTF_16,
      StandardCharsets.UTF_16LE,
      StandardCharsets.ISO_8859_1
    }) {
      FeedResult result = Feeds.read(list.getBytes(charset), Feeds.LISBON);
      assertThat(result.meetings().getFirst().name()).as(charset.name()).isEqualTo("Café Süd");
    }
  }

  private static Arguments file(String name, String text) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String numbered(String record) {
    return numbered(i -> record.formatted(i));
  }

  private static String numbered(IntFunction<String> record) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; list.length() < MIB; i++) {
      list.append(record.apply(i));
    }
    return list.append(GOOD).append(']').toString();
  }

  /** Different for each of 32,768 numbers, all with one hash: "Aa" and "BB" have the same. */
  private static String sameHash(int number) {
    return IntStream.range(0, 15)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static String manyFields() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; fields.length() < MIB; i++) {
      fields.append("\"f").append(i).append("\":1,");
    }
    return fields.toString();
  }

  private static String numberedFormats() {
    StringBuilder formats = new StringBuilder();
    for (int i = 0; formats.length() < MIB; i++) {
      formats.append("{\"key_string\":\"k").append(i).append("\"},");
    }
    return formats.toString();
  }

  /** The result, held so that its size can be measured, or the one line. */
  private static Object attempt(byte[] bytes) {
    try {
      return Feeds.read(bytes, Feeds.LISBON);
    } catch (UnreadableFeed e) {
      return "refused: " + e.getMessage();
    }
  }

  private static String inShort(Object outcome) {
    return outcome instanceof FeedResult result
        ? result.meetings().size() + " meetings, " + result.rejected().size() + " rejected"
        : outcome.toString();
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
