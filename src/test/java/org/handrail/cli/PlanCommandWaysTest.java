package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where somebody leaves, and when, in the words of the command line. */
class PlanCommandWaysTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void leavesTheMeetingOfTheDayWhereTwoListsHaveTheSameSlug() {
    Path first = Cli.write(
        folder.resolve("a.json"), "[" + meeting("Alpha", "noon", 1, "12:00", 39.9526) + "]");
    Path second = Cli.write(
        folder.resolve("b.json"),
        "[" + meeting("Beta", "noon", 2, "12:00", 39.9626) + ","
            + meeting("Gamma", "gamma", 2, "13:30", 39.9726) + "]");

    Ran ran = Cli.run(
        "plan",
        "--feed",
        first.toString(),
        "--feed",
        second.toString(),
        "--near",
        "39.95,-75.16",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "3",
        "--max-per-day",
        "2",
        "--travel",
        "walk");

    assertThat(ran.out().lines().filter(line -> line.startsWith("    Leave ")))
        .hasSize(3)
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("    Leave Beta by 13:06; ");
  }

  @Test
  void leavesHomeAfterACourseThatWasOnlineAndNamesEachUnknownPlaceOnce() throws IOException {
    Path feed = Cli.write(
        folder.resolve("a.json"), "[" + meeting("Alpha", "alpha", 3, "20:15", 39.9526) + "]");
    Path calendar = Cli.write(folder.resolve("w.ics"), """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:work
        SUMMARY:Work
        LOCATION:Acme HQ
        DTSTART;TZID=America/New_York:20261130T090000
        DTEND;TZID=America/New_York:20261130T170000
        RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
        END:VEVENT
        BEGIN:VEVENT
        UID:dentist
        SUMMARY:Dentist
        LOCATION:400 Market St\\, Philadelphia\\, PA 19106
        DTSTART;TZID=America/New_York:20261203T160000
        DTEND;TZID=America/New_York:20261203T180000
        END:VEVENT
        BEGIN:VEVENT
        UID:course
        SUMMARY:Course
        LOCATION:Zoom
        DTSTART;TZID=America/New_York:20261202T183000
        DTEND;TZID=America/New_York:20261202T193000
        END:VEVENT
        END:VCALENDAR
        """);
    Path written = folder.resolve("plan.ics");

    Ran ran = Cli.run(
        "plan",
        "--feed",
        feed.toString(),
        "--calendar",
        calendar.toString(),
        "--near",
        "39.95,-75.16",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "1",
        "--arrive-early",
        "20m",
        "--stay-after",
        "30m",
        "--ics",
        written.toString());
    String entry = Files.readString(written).replace("\r\n ", "");

    assertThat(ran.out())
        .contains("1 meeting fits, if Acme HQ is at home.", "    Leave home by 19:")
        .doesNotContain("Leave Course", "Course is over");
    assertThat(entry).contains("Leave home by 19:", "This holds if Acme HQ is at home.");
  }

  private static String meeting(String name, String slug, int day, String time, double latitude) {
    return """
        {"name":"%s","slug":"%s","day":%d,"time":"%s","end_time":"%s","latitude":%s,
         "longitude":-75.1652,"location":"Church","formatted_address":"1 Street, Philadelphia, PA"}
        """.formatted(
            name, slug, day, time, LocalTime.parse(time).plusHours(1).toString(), latitude);
  }
}
