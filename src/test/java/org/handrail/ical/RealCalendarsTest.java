package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every real calendar file is read, over several windows. */
class RealCalendarsTest {

  private static final Path FOLDER = Path.of("../shared/data/ics");
  private static final ZoneId HOME = ZoneId.of("America/New_York");

  private final CalendarReader reader = new CalendarReader();

  @BeforeEach
  void needsTheSharedData() {
    Assumptions.assumeTrue(Files.exists(FOLDER), "the shared data is not here");
  }

  @Test
  void readsEveryValidFileAndRefusesOnlyWhatNobodyCouldUse() throws IOException {
    Map<String, String> rejected = new TreeMap<>();
    int commitments = 0;
    for (Path file : files("ical4j/valid", "node-ical", "icaljs")) {
      byte[] ics = Files.readAllBytes(file);
      for (int year = 1997; year <= 2027; year += 5) {
        CalendarResult result = reader.read(ics, newYear(year), newYear(year + 1), HOME);
        commitments += result.events().size();
        for (RejectedEntry entry : result.rejected()) {
          rejected.put(file.getFileName() + ":" + entry.line(), entry.reason());
        }
      }
    }

    assertThat(rejected).isEqualTo(justified());
    assertThat(commitments).isGreaterThan(10_000);
  }

  /** What is refused in files that are called valid, each looked at by hand. */
  private static Map<String, String> justified() {
    Map<String, String> reasons = new TreeMap<>();
    String noStart = "The entry does not say when it starts. It does not count.";
    Stream.of(
            "attendee-with-url.ics:2",
            "categories.ics:4",
            "event-with-category.ics:14",
            "event-with-category.ics:2",
            "event-with-category.ics:20",
            "event-with-category.ics:26",
            "event-with-category.ics:8",
            "incoming.ics:106", // replies to invitations carry no time
            "incoming.ics:121",
            "incoming.ics:76",
            "incoming.ics:91",
            "mansour.ics:4",
            "ms_timezones.ics:145") // its DTSTART has the quote on the wrong side of the time
        .forEach(entry -> reasons.put(entry, noStart));
    Stream.of(
            "6.ics:5",
            "bad_custom_ms_tz.ics:24",
            "bad_custom_ms_tz2.ics:24",
            "large-file-with-late-error.ics:2405",
            "only_dtstart_time.ics:25")
        .forEach(entry -> reasons.put(
            entry, "The entry does not say when it ends. One hour from its start counts."));
    Stream.of( // 30 February and the like
            "large-file-with-late-error.ics:1109",
            "large-file-with-late-error.ics:1667",
            "large-file-with-late-error.ics:2039",
            "large-file-with-late-error.ics:359",
            "large-file-with-late-error.ics:365",
            "large-file-with-late-error.ics:737")
        .forEach(entry -> reasons.put(
            entry, "The entry has a date or time that does not exist. It does not count."));
    Stream
        .of( // tzone://Microsoft/Custom, Customized Time Zone without a definition, Europe/Germany
            "bad_custom_ms_tz.ics:2",
            "bad_custom_ms_tz2.ics:2",
            "germany_at_end_of_day_repeating.ics:2")
        .forEach(entry -> reasons.put(
            entry,
            "The entry's time zone is not known, and the calendar does not define it."
                + " It is read in your own time zone."));
    reasons.put(
        "badRRULE.ics:47",
        "A part of the entry's repeat rule cannot be read. The rest of the entry counts without it.");
    reasons.put( // "Next Year"
        "multi-event-basic.ics:71",
        "The entry has a date or time that cannot be read. It does not count.");
    reasons.put( // it is moved, and its end is two days before its start
        "daily-count-exdate-recurrence-id.ics:11",
        "The entry ends before it starts. It does not count.");
    return reasons;
  }

  @Test
  void neverFailsOnAnInvalidFile() throws IOException {
    List<Path> invalid = files("ical4j/invalid");

    int read = 0;
    int refused = 0;
    for (Path file : invalid) {
      try {
        reader.read(Files.readAllBytes(file), newYear(2004), newYear(2005), HOME);
        read++;
      } catch (UnreadableCalendar e) {
        assertThat(e.getMessage()).doesNotContain("\n").contains("type your hours");
        refused++;
      }
    }

    assertThat(read).isEqualTo(invalid.size() - 1);
    assertThat(refused).isEqualTo(1); // entries without a calendar around them
  }

  private static Instant newYear(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  @Nested
  class Exactly {

    @Test
    void outlookNewYorkWeekdaysUnderACustomizedTimeZone() throws IOException {
      // Tuesdays and Thursdays 10:35 in a zone with the rules of New York, from its own VTIMEZONE;
      // the clocks went back on 1 November 2020.
      assertThat(times("node-ical/bad_ms_tz.ics", "2020-10-29", "2020-11-06"))
          .containsExactly(
              "2020-10-29T14:35:00Z 2020-10-29T15:50:00Z",
              "2020-11-03T15:35:00Z 2020-11-03T16:50:00Z",
              "2020-11-05T15:35:00Z 2020-11-05T16:50:00Z");
    }

    @Test
    void outlookZoneNamesThatOnlyWindowsShows() throws IOException {
      // 13:30 in Sydney (summer time, +11) and in New York before and after 1 November 2020.
      assertThat(times("node-ical/Office-2012-owa.ics", "2020-10-01", "2020-12-01"))
          .startsWith(
              "2020-10-28T02:30:00Z 2020-10-28T04:00:00Z",
              "2020-10-28T17:30:00Z 2020-10-28T19:00:00Z",
              "2020-11-02T18:30:00Z 2020-11-02T20:00:00Z");
    }

    @Test
    void googleSeriesWithOneInstanceMovedAheadOfItsMaster() throws IOException {
      // 10, 11, 12 February 2026 at 10:00 in Denver (−7); the 11th was moved to 10:30.
      assertThat(times("node-ical/google-recurrence-order.ics", "2026-02-01", "2026-03-01"))
          .containsExactly(
              "2026-02-10T17:00:00Z 2026-02-10T17:30:00Z",
              "2026-02-11T17:30:00Z 2026-02-11T18:00:00Z",
              "2026-02-12T17:00:00Z 2026-02-12T17:30:00Z");
    }

    @Test
    void appleEntriesOfWhichOneIsCancelled() throws IOException {
      // A tentative one in UTC, one at 9 in Vancouver (−7), a cancelled one on the 6th, one at 9 on
      // the 7th.
      assertThat(times("node-ical/tentative-apple-calendar.ics", "2022-07-01", "2022-08-01"))
          .containsExactly(
              "2022-07-04T23:00:00Z 2022-07-04T23:50:00Z",
              "2022-07-05T16:00:00Z 2022-07-05T17:00:00Z",
              "2022-07-07T16:00:00Z 2022-07-07T17:00:00Z");
    }

    @Test
    void appleSeriesWithTwoDaysTakenOut() throws IOException {
      // Seven days from 1 January 2006, 12:00 in Brisbane (+10), without the 3rd and the 4th.
      assertThat(times("ical4j/valid/EXDATE.ics", "2005-12-01", "2006-02-01"))
          .containsExactly(
              "2006-01-01T02:00:00Z 2006-01-01T03:00:00Z",
              "2006-01-02T02:00:00Z 2006-01-02T03:00:00Z",
              "2006-01-05T02:00:00Z 2006-01-05T03:00:00Z",
              "2006-01-06T02:00:00Z 2006-01-06T03:00:00Z",
              "2006-01-07T02:00:00Z 2006-01-07T03:00:00Z");
    }

    @Test
    void exceptionsInUniversalTime() throws IOException {
      // Weekly from 8 May 2007, 5:15 in Chicago (−5); 15 and 22 May are taken out as 10:15 UTC.
      assertThat(times("ical4j/valid/EXDATE-IN-UTC.ics", "2007-05-01", "2007-06-06"))
          .containsExactly(
              "2007-05-08T10:15:00Z 2007-05-08T11:15:00Z",
              "2007-05-29T10:15:00Z 2007-05-29T11:15:00Z",
              "2007-06-05T10:15:00Z 2007-06-05T11:15:00Z");
    }

    @Test
    void zimbraSeriesWithExtraDatesAndMovedInstances() throws IOException {
      // First Tuesdays at 10:00 in Los Angeles, and 5, 10, 30 November; 4 December is taken out,
      // 2 October is moved to 15:00, 5 November to the 6th at 20:00.
      assertThat(times("icaljs/recur_instances.ics", "2012-10-01", "2013-01-31"))
          .containsExactly(
              "2012-10-02T22:00:00Z 2012-10-02T22:30:00Z",
              "2012-11-06T18:00:00Z 2012-11-06T18:30:00Z",
              "2012-11-07T04:00:00Z 2012-11-07T04:30:00Z",
              "2012-11-10T18:00:00Z 2012-11-10T18:30:00Z",
              "2012-11-30T18:00:00Z 2012-11-30T18:30:00Z",
              "2013-01-01T18:00:00Z 2013-01-01T18:30:00Z");
    }

    @Test
    void wholeDayMovedOverTheChangeOfClocks() throws IOException {
      // 27, 28, 29 October 2024; the 28th was moved to the 30th. Days of Berlin, where the 27th has
      // 25 hours.
      assertThat(times(
              "node-ical/whole_day_moved_over_dst_change_berlin.ics",
              "2024-10-20",
              "2024-11-10",
              ZoneId.of("Europe/Berlin")))
          .containsExactly(
              "2024-10-26T22:00:00Z 2024-10-27T23:00:00Z free",
              "2024-10-28T23:00:00Z 2024-10-29T23:00:00Z free",
              "2024-10-29T23:00:00Z 2024-10-30T23:00:00Z free");
    }

    @Test
    void exchangeWholeDayMovedByATimeInAWindowsZone() throws IOException {
      // Tuesdays and Thursdays; Thursday 26 February 2026 was moved to Friday the 27th.
      assertThat(times(
              "node-ical/exchange_whole_day_moved_recurrence.ics",
              "2026-02-24",
              "2026-03-04",
              ZoneId.of("Europe/Berlin")))
          .containsExactly(
              "2026-02-23T23:00:00Z 2026-02-24T23:00:00Z free",
              "2026-02-26T23:00:00Z 2026-02-27T23:00:00Z free",
              "2026-03-02T23:00:00Z 2026-03-03T23:00:00Z free");
    }

    @Test
    void ofSeveralVersionsTheOneWithTheHighestSequence() throws IOException {
      assertThat(times("node-ical/duplicate-uid-sequence.ics", "2024-01-01", "2024-02-01"))
          .containsExactly(
              "2024-01-15T10:00:00Z 2024-01-15T11:00:00Z",
              "2024-01-20T14:00:00Z 2024-01-20T15:00:00Z");
    }

    @Test
    void aZoneWhoseRulesChanged() throws IOException {
      // June 2025 is summer time (−4) by the later rule, October 1985 by the earlier one.
      assertThat(times("node-ical/multi-era-vtimezone.ics", "1985-01-01", "2026-01-01"))
          .containsExactly(
              "1985-10-15T18:00:00Z 1985-10-15T19:00:00Z",
              "2025-06-10T18:00:00Z 2025-06-10T19:00:00Z");
    }

    private List<String> times(String file, String from, String until) throws IOException {
      return times(file, from, until, HOME);
    }

    private List<String> times(String file, String from, String until, ZoneId zone)
        throws IOException {
      CalendarResult result = reader.read(
          Files.readAllBytes(FOLDER.resolve(file)),
          LocalDate.parse(from).atStartOfDay(zone).toInstant(),
          LocalDate.parse(until).atStartOfDay(zone).toInstant(),
          zone);
      return result.events().stream()
          .map(c -> c.start() + " " + c.end() + (c.blocks() ? "" : " free"))
          .toList();
    }
  }

  private static List<Path> files(String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> {
          try (Stream<Path> walk = Files.walk(FOLDER.resolve(folder))) {
            return walk.filter(f -> f.toString().endsWith(".ics")).toList().stream();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .sorted()
        .toList();
  }
}
