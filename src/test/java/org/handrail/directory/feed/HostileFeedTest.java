package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken or malicious list may cost: a line or some refusals, a second, and little memory. */
@Tag("slow")
class HostileFeedTest {

  private static final int MIB = 1 << 20;
  private static final int HEAP_MIB = 70;
  private static final String GOOD = HostileFiles.GOOD;

  /** In a Java of its own that has 64 MiB and hardly more than it needs for itself. */
  @Test
  void costsAtMostASecondAndSixtyFourMebibytes() throws Exception {
    Process child = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            HostileReading.class.getName())
        .redirectErrorStream(true)
        .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(output).isZero();

    System.out.println(output);
    List<String[]> rows = output.lines().map(line -> line.split("\t", -1)).toList();
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(rows).hasSize(HostileFiles.all().size() + 1);
    softly
        .assertThat(HEAP_MIB - Integer.parseInt(rows.getFirst()[1]))
        .as("MiB beside what Java itself needs")
        .isLessThanOrEqualTo(64);
    for (String[] row : rows.subList(1, rows.size())) {
      softly.assertThat(row[3]).as(row[0]).hasSizeLessThan(250).doesNotContain("OutOfMemory");
      softly.assertThat(Integer.parseInt(row[1])).as("ms of %s", row[0]).isLessThan(1_000);
    }
    softly.assertAll();
  }

  @Test
  void refusesAListThatHoldsMoreMeetingsThanSoFewBytesCan() {
    String list = IntStream.range(0, 10_000)
        .mapToObj("{\"name\":\"a%d\",\"day\":[0,1,2,3,4,5,6],\"time\":\"9:00\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));

    assertThatThrownBy(() -> Feeds.read(list))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("more than 50000 meetings");
  }

  @Test
  void refusesAnArrayOfTenMillionElementsWithoutHoldingThem() {
    byte[] bytes = ("[" + "0,".repeat(10_000_000) + "0]").getBytes(StandardCharsets.US_ASCII);
    long before = allocated();

    String outcome = attempt(bytes);

    assertThat(outcome).contains("no list of meetings");
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

  private static String attempt(byte[] bytes) {
    return HostileReading.inShort(HostileReading.attempt(bytes));
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
