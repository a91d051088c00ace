package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile or broken file may do: lose its own entry, and nothing else. */
class HostileCalendarTest {

  private static final ZoneId HOME = ZoneId.of("America/New_York");
  private static final Instant FROM = Instant.parse("2026-11-30T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-07T00:00:00Z");
  private static final String GOOD = event("UID:good\nDTSTART:20261201T120000Z\nDURATION:PT1H\n");
  private static final int MIB = 1024 * 1024;

  private final CalendarReader reader = new CalendarReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261130T120000Z;DURATION:P999999D|longer than a year",
        "DTSTART:20261130T120000Z;DTEND:99991231T235959Z|longer than a year",
        "DTSTART:20260230T120000Z|does not exist",
        "DTSTART:20261130T250000Z|does not exist",
        "DTSTART:00000101T000000Z|cannot be read",
        "DTSTART:yesterday|cannot be read",
        "SUMMARY:nothing else|when it starts",
      })
  void refusesTheEntryWithItsReasonAndUsesTheRest(String lines, String reason) {
    CalendarResult result = read(calendar(event(unjoined(lines)) + GOOD));

    assertThat(result.events()).singleElement().matches(c -> c.uid().equals("good"));
    assertThat(result.rejected()).singleElement().satisfies(rejected -> {
      assertThat(rejected.line()).isEqualTo(2);
      assertThat(rejected.reason()).contains(reason).endsWith(".");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:00010101T120000Z;DURATION:PT1H;RRULE:FREQ=DAILY|7",
        "DTSTART:00010101T120000Z;DURATION:PT1H;RRULE:FREQ=WEEKLY;COUNT=999999999|1",
        "DTSTART:19000101T120000Z;DURATION:PT1H;RRULE:FREQ=DAILY;COUNT=999999999|7",
        "DTSTART:19000101T120000Z;DURATION:PT1H;RRULE:FREQ=DAILY;COUNT=46355|1",
        "DTSTART:99991231T120000Z;DURATION:PT1H;RRULE:FREQ=YEARLY|0",
        "DTSTART:20261130T120000Z;DURATION:PT1H;RRULE:FREQ=YEARLY;BYMONTH=2;BYYEARDAY=300|1",
        "DTSTART:00010101T120000Z;DURATION:PT1H;RRULE:FREQ=YEARLY;BYMONTH=2;BYYEARDAY=300;COUNT=3|0",
        "DTSTART:20261130T120000Z;DURATION:PT1H;RRULE:FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2,4,6,9,11;COUNT=5|1",
        "DTSTART:20261130T120000Z;DURATION:PT1H;RRULE:FREQ=YEARLY;INTERVAL=2147483647|1",
        "DTSTART:20261130T120000Z;DURATION:PT1H;RRULE:FREQ=DAILY;UNTIL=20200101T000000Z|1",
        "DTSTART:20260101T000000Z;DURATION:P300D;RRULE:FREQ=YEARLY|0",
        "DTSTART:20261130T120000Z;DURATION:PT1H;RECURRENCE-ID:20261130T120000Z|1",
      })
  void jumpsToTheSpanHoweverLongAgoASeriesBegan(String lines, int instances) {
    long before = cpuNanos();
    CalendarResult result = read(calendar(event(unjoined(lines))));

    assertThat(result.rejected()).isEmpty();
    assertThat(result.events()).hasSize(instances);
    assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aSeriesThatTakesTooMuchWorkDoesNotStarveTheOthers() {
    String heavy = event(
        "DTSTART:00010101T120000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;COUNT=30000;BYDAY=MO,TU\n");
    String weekly =
        event("UID:weekly\nDTSTART:20261130T120000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\n");

    CalendarResult few = read(calendar(heavy.repeat(5) + weekly + GOOD));
    CalendarResult many = read(calendar(heavy.repeat(50) + weekly + GOOD));

    assertThat(few.events()).extracting(CalendarEvent::uid).containsExactly("weekly", "good");
    assertThat(few.rejected()).hasSize(5).allMatch(r -> r.reason().contains("too much work"));
    assertThat(many.events()).extracting(CalendarEvent::uid).contains("good");
    assertThat(many.rejected()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void countsTheFirstTimeOfMoreThanAThousandCombinationsInOneRule() {
    String numbers = numbers(32);
    String dense = "DTSTART:20261130T120000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1;BYMINUTE="
        + numbers + ";BYSECOND=" + numbers + "\n";

    CalendarResult result = read(calendar(event(dense)));

    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly("The entry's repeat rule is too dense. Only its first time counts.");
  }

  @Test
  void countsTheFirstOfMoreThanFiveHundredInstancesInTheSpan() {
    String dense = "DTSTART:20261130T000000Z\nDURATION:PT1M\nRRULE:FREQ=DAILY;BYHOUR=" + numbers(24)
        + ";BYMINUTE=0,15,30,45\n";

    CalendarResult result = read(calendar(event(dense)));

    assertThat(result.events()).hasSize(1);
    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly(
            "The entry repeats more than 500 times in this span. Only its first time counts.");
  }

  @Test
  void losesOnlyTheEntryWhoseEndIsMissing() {
    String cutOff = "BEGIN:VEVENT\nUID:a\nDTSTART:20261201T120000Z\n";

    CalendarResult inside = read(calendar(cutOff + GOOD));
    CalendarResult atTheEnd = read("BEGIN:VCALENDAR\n" + GOOD + cutOff);

    assertThat(inside.events()).hasSize(1);
    assertThat(inside.rejected())
        .containsExactly(new RejectedEntry(2, EntryFault.CUT_OFF, RejectedEntry.Kept.NOTHING, ""));
    assertThat(atTheEnd.events()).hasSize(1);
    assertThat(atTheEnd.rejected())
        .containsExactly(new RejectedEntry(7, EntryFault.CUT_OFF, RejectedEntry.Kept.NOTHING, ""));
  }

  @Test
  void namesTheLineFromWhichACalendarMakesNoSense() {
    String nested = "BEGIN:VCALENDAR\n".repeat(1000);

    assertThatThrownBy(() -> read(nested))
        .isInstanceOf(UnreadableCalendar.class)
        .hasMessage("This calendar could not be read from line 17 on."
            + " Save it again as .ics, or type your hours.");
  }

  @Test
  void refusesAFileWithoutMeasure() {
    assertThatThrownBy(() -> read(calendar("X-A:" + "a".repeat(4 * MIB))))
        .hasMessageStartingWith("This calendar is larger than 4 MiB.");
    assertThatThrownBy(() -> read(calendar(GOOD.repeat(20_001))))
        .hasMessageStartingWith("This calendar holds more than 20,000 entries.");
  }

  @Test
  void passesOverAnAttachmentAndRefusesAnEntryWithAnEndlessTitle() {
    String attachment = "ATTACH;ENCODING=BASE64:" + "QUJD".repeat(100_000) + "\n";
    String title = "SUMMARY:" + "a\n ".repeat(70_000) + "\n";

    CalendarResult result = read(calendar(GOOD.replace("UID:good\n", "UID:good\n" + attachment)
        + GOOD.replace("UID:good\n", "UID:bad\n" + title)));

    assertThat(result.events()).singleElement().matches(c -> c.uid().equals("good"));
    assertThat(result.rejected()).singleElement().matches(r -> r.reason().contains("too long"));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("oneMebibyte")
  void aMebibyteOfMaliceEndsWithinASecond(HostileFile file) {
    readOrRefuse(file.ics()); // the first run also loads classes
    long before = cpuNanos();

    readOrRefuse(file.ics());

    assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(Duration.ofSeconds(1));
  }

  /** In a Java of its own that has 64 MiB and 12 more for itself. */
  @Tag("slow")
  @Test
  void aMebibyteOfMaliceTakesNoMoreThanSixtyFourMebibytesOfHeap() throws Exception {
    Process probe = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx76m",
            "-cp",
            System.getProperty("java.class.path"),
            HeapProbe.class.getName())
        .redirectErrorStream(true)
        .start();

    String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(probe.waitFor()).as(output).isZero();
    assertThat(output).contains("read 19");
  }

  /** Reads every hostile file once. */
  static final class HeapProbe {

    private HeapProbe() {}

    public static void main(String[] arguments) {
      HostileCalendarTest test = new HostileCalendarTest();
      List<HostileFile> files = oneMebibyte().toList();
      files.forEach(file -> test.readOrRefuse(file.ics()));
      System.out.println("read " + files.size());
    }
  }

  static Stream<HostileFile> oneMebibyte() {
    String yearly = "RRULE:FREQ=YEARLY;COUNT=30000;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5\n";
    return Stream.of(
        repeated("series that count from the year 1", event("DTSTART:00010101T120000Z\n" + yearly)),
        repeated(
            "plain weekly series",
            event("DTSTART:19000101T120000Z\nRRULE:FREQ=WEEKLY;COUNT=9999\n")),
        repeated("daily series", event("DTSTART:20261130T120000Z\nRRULE:FREQ=DAILY\n")),
        repeated(
            "series of one key",
            event("UID:a\nDTSTART:20261130T120000Z\nDURATION:P300D\nRRULE:FREQ=DAILY\n")),
        repeated(
            "as many instances as may be",
            event("DTSTART:20261130T120000Z\nRRULE:FREQ=DAILY;BYMINUTE=1,2;BYHOUR=" + numbers(24)
                + "\n")),
        new HostileFile(
            "exceptions",
            calendar(event("DTSTART:20261130T120000Z\nRRULE:FREQ=DAILY\n"
                + "EXDATE:20261201\n".repeat(MIB / 16)))),
        new HostileFile(
            "exceptions in lines",
            calendar(event("DTSTART:20261130T120000Z\nRDATE:20261201T120000Z\n"
                + ("EXDATE:" + "20261201,".repeat(7000) + "20261202\n").repeat(16)))),
        new HostileFile(
            "zones",
            calendar(String.join(
                "", IntStream.range(0, 4000).mapToObj(HostileCalendarTest::zone).toList()))),
        new HostileFile("folds", calendar("X-A:a\n" + " b\n".repeat(MIB / 3))),
        new HostileFile(
            "parameters",
            calendar(event("DTSTART" + ";A=B".repeat(15_000) + ":20261201\n").repeat(17))),
        new HostileFile(
            "parameters without a value",
            calendar(event("DTSTART" + ";A".repeat(32_000) + ":20261201\n").repeat(16))),
        new HostileFile(
            "names of zones that are slashes",
            calendar(event("DTSTART;TZID=" + "/".repeat(65_000) + ":20261201T120000\n")
                .repeat(16))),
        new HostileFile(
            "short names of zones that are slashes",
            calendar(
                event("DTSTART;TZID=" + "/".repeat(250) + ":20261201T120000\n").repeat(3_300))),
        new HostileFile(
            "exceptions in a zone that nobody knows",
            calendar(event("DTSTART:20261130T120000Z\nRDATE:20261201T120000Z\nEXDATE;TZID="
                    + "/".repeat(255) + ":" + "20261201T120000,".repeat(4_000) + "\n")
                .repeat(16))),
        repeated(
            "series that choose among positions",
            event("DTSTART:00010101T120000Z\nRRULE:FREQ=DAILY;COUNT=700000;BYSETPOS=" + signed(366)
                + "\n")),
        repeated(
            "series of numbered weekdays",
            event("DTSTART:00010101T120000Z\nRRULE:FREQ=YEARLY;COUNT=700000;BYDAY="
                + numbers(54).replace(",", "MO,").replaceFirst("0MO,", "") + "MO\n")),
        new HostileFile(
            "entries of one key and one hash",
            calendar(String.join(
                "",
                IntStream.range(0, 10_000)
                    .mapToObj(HostileCalendarTest::sameHash)
                    .toList()))),
        new HostileFile("ends", "BEGIN:VCALENDAR\n" + "END:X\n".repeat(MIB / 6)),
        new HostileFile("nothing but zero bytes", "\0".repeat(MIB)));
  }

  private static HostileFile repeated(String name, String event) {
    return new HostileFile(name, calendar(event.repeat(Math.min(20_000, MIB / event.length()))));
  }

  /** A file of about 1 MiB. */
  record HostileFile(String name, String text) {

    byte[] ics() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String numbers(int count) {
    return String.join(
        ",", IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }

  private static String signed(int most) {
    return numbers(most + 1).substring(2) + ","
        + numbers(most + 1).substring(2).replaceAll("(\\d+)", "-$1");
  }

  /** Entries whose start is a second later and whose end is 31 seconds earlier than those of the one before. */
  private static String sameHash(int number) {
    Instant start = FROM.plusSeconds(number);
    Instant end = start.plusSeconds(320_000 - 32L * number);
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    return event("UID:a\nDTSTART:" + form.format(start) + "\nDTEND:" + form.format(end) + "\n");
  }

  private static String zone(int name) {
    return """
        BEGIN:VTIMEZONE
        TZID:Z%1$d
        BEGIN:STANDARD
        DTSTART:16010101T000000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        DTSTART;TZID=Z%1$d:20261201T120000
        END:VEVENT
        """.formatted(name);
  }

  private Object readOrRefuse(byte[] ics) {
    try {
      return reader.read(ics, FROM, UNTIL, HOME);
    } catch (UnreadableCalendar e) {
      return e;
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private CalendarResult read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), FROM, UNTIL, HOME);
  }

  /** Turns "A;B" into two lines, but leaves the parts of a rule together. */
  private static String unjoined(String lines) {
    return lines.replaceAll(";(?=(DTSTART|DTEND|DURATION|RRULE|RECURRENCE-ID):)", "\n") + "\n";
  }

  private static String calendar(String body) {
    return "BEGIN:VCALENDAR\n" + body + "END:VCALENDAR\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
  }
}
