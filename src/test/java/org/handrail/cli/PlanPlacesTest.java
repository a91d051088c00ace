package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where the things of a calendar are, as calendar programs write it: the plan goes from there, or says what it does not know. */
class PlanPlacesTest {

  private static final String FAR_WORK = "LOCATION:77 Oak Street\\, Scranton\\, PA 18503\\, USA\n";

  @TempDir
  private Path folder = Path.of("");

  private String feed = "";

  @BeforeEach
  void writeTheTown() {
    feed = Cli.demoTown(folder).toString();
  }

  private static String entry(String uid, String times, String more) {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20261101T120000Z\n" + times + more
        + "END:VEVENT\n";
  }

  /** Until half past six on every weekday. */
  private static String work(String more) {
    return entry("work", """
        DTSTART;TZID=America/New_York:20261130T090000
        DTEND;TZID=America/New_York:20261130T183000
        RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
        SUMMARY:Work
        """, more);
  }

  private static String football(String more) {
    return entry("football", """
        DTSTART;TZID=America/New_York:20261202T190000
        DTEND;TZID=America/New_York:20261202T200000
        SUMMARY:Football
        """, more);
  }

  private Path calendar(String entries) throws IOException {
    return Files.writeString(
        folder.resolve("week.ics"), "BEGIN:VCALENDAR\nVERSION:2.0\n" + entries + "END:VCALENDAR\n");
  }

  private Ran plan(Path calendar, String... more) {
    List<String> arguments = new ArrayList<>(List.of(
        "plan",
        "--feed",
        feed,
        "--calendar",
        calendar.toString(),
        "--near",
        "39.9526,-75.1652",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "5",
        "--venue",
        "in-person"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  private static List<String> evenings(JsonNode plan) {
    List<String> days = new ArrayList<>();
    for (JsonNode pick : plan.get("picks")) {
      String start = pick.get("start").asString();
      if (start.compareTo(start.substring(0, 10) + "T18:30") > 0) {
        days.add(start.substring(0, 10));
      }
    }
    return days;
  }

  @Test
  void nobodyIsBackFromWorkThatIsFarAway() throws IOException {
    JsonNode atHome = plan(calendar(work("")), "--json").json();
    JsonNode far = plan(calendar(work(FAR_WORK)), "--json").json();

    assertThat(evenings(atHome)).isNotEmpty();
    assertThat(evenings(far))
        .doesNotContain("2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04");
    JsonNode place = far.get("commitments").get(0).get("place");
    assertThat(place.get("from").asString()).isEqualTo("about");
    assertThat(place.get("name").asString()).isEqualTo("77 Oak Street, Scranton, PA 18503, USA");
    assertThat(place.get("lat").asDouble()).isBetween(41.3, 41.5);
    assertThat(far.get("unplaced")).isEmpty();
  }

  @Test
  void readsThePointThatApplesCalendarWrites() throws IOException {
    String apple = """
        X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="77 Oak Street";X-TITLE=
         "Office":geo:41.40900,-75.66240
        """;

    JsonNode plan = plan(calendar(work(apple + FAR_WORK)), "--json").json();

    assertThat(plan.get("commitments").get(0).get("place").get("from").asString())
        .isEqualTo("apple");
    assertThat(evenings(plan)).doesNotContain("2026-11-30", "2026-12-01");
  }

  @Test
  void isAtHomeForWhatIsOnline() throws IOException {
    JsonNode plan = plan(
            calendar(work("LOCATION:Microsoft Teams Meeting\n")
                + football("DESCRIPTION:Join: https://us02web.zoom.us/j/1\n")),
            "--json")
        .json();

    for (JsonNode commitment : plan.get("commitments")) {
      assertThat(commitment.get("place").get("from").asString()).isEqualTo("online");
    }
    assertThat(plan.get("unplaced")).isEmpty();
  }

  @Test
  void saysWhatItDoesNotKnowAndAsks() throws IOException {
    Path calendar = calendar(work(FAR_WORK) + football("LOCATION:Oak Park pitch 2\n"));

    JsonNode json = plan(calendar, "--json").json();
    String text = plan(calendar).out();

    assertThat(json.get("unplaced").get(0).asString()).isEqualTo("football");
    assertThat(text)
        .contains("if Oak Park pitch 2 is at home")
        .contains("Where these are is not known.")
        .contains("--place");
  }

  @Test
  void saysOfNoMeetingAndOfAdviceOnWhatTheyRest() throws IOException {
    Path calendar = calendar(football("LOCATION:Acme HQ\n"));

    Ran ran = plan(calendar, "--max-travel", "1m", "--days", "3");
    JsonNode json =
        plan(calendar, "--max-travel", "1m", "--days", "3", "--json").json();

    assertThat(ran.out()).contains(": no meeting fits, if Acme HQ is at home.");
    assertThat(json.get("advice")).isNotEmpty().allSatisfy(advice -> {
      String text = advice.get("text").asString();
      assertThat(text).endsWith(" (if Acme HQ is at home).");
      assertThat(ran.out()).contains(text);
    });
  }

  @Test
  void saysThatWhatItDoesNotKnowIsTakenToBeWhereTheOtherIs() throws IOException {
    String room = entry("room", """
        DTSTART;TZID=America/New_York:20261201T140000
        DTEND;TZID=America/New_York:20261201T150000
        SUMMARY:Talk
        """, "LOCATION:Room 4B\n");
    Path ics = folder.resolve("plan.ics");

    String one = plan(calendar(work(FAR_WORK) + room), "--ics", ics.toString()).out();
    String two = plan(calendar(work(FAR_WORK) + room + football("LOCATION:Oak Park pitch 2\n")))
        .out();

    assertThat(one)
        .contains(", if Room 4B is where Work is.")
        .contains(
            "Taken by their town or post code, so only about there: 77 Oak Street, Scranton,");
    assertThat(Files.readString(ics).replace("\r\n ", ""))
        .contains("This holds if Room 4B is where Work is.");
    assertThat(two)
        .contains(", if Oak Park pitch 2 is at home and 1 other is where the plan takes it to be.");
  }

  @Test
  void believesWhatThePersonSays() throws IOException {
    Path calendar = calendar(work(FAR_WORK) + football("LOCATION:Oak Park pitch 2\n"));

    JsonNode plan = plan(
            calendar,
            "--json",
            "--place",
            "oak park PITCH 2=39.94,-75.15",
            "--place",
            "77 Oak Street, Scranton, PA 18503, USA=Home")
        .json();

    assertThat(plan.get("unplaced")).isEmpty();
    assertThat(plan.get("commitments"))
        .extracting(commitment -> commitment.get("place").get("from").asString())
        .containsOnly("home", "said");
  }

  @Test
  void readsAnArchiveOfCalendars() throws IOException {
    Path archive = archive(whole(work(FAR_WORK)), whole(football("")));

    JsonNode plan = plan(archive, "--json").json();

    assertThat(plan.get("commitments"))
        .extracting(commitment -> commitment.get("uid").asString())
        .contains("work", "football");
  }

  private static String whole(String entries) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + entries + "END:VCALENDAR\n";
  }

  private Path archive(String... calendars) throws IOException {
    Path archive = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < calendars.length; i++) {
        zip.putNextEntry(new ZipEntry("Takeout/calendar " + i + ".ics"));
        zip.write(calendars[i].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return archive;
  }

  @Test
  void namesTheCalendarOfAnArchiveThatCannotBeRead() throws IOException {
    Ran ran = plan(archive(whole(work(FAR_WORK)), "no calendar"), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("In \"calendar 1.ics\": ").doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void namesTheEntryOfAZoneThatNobodyKnows() throws IOException {
    Path calendar = calendar(entry(
        "a",
        "SUMMARY:Choir\\, evening\nDTSTART;TZID=Nowhere/Town:20261201T180000\nDURATION:PT1H\n",
        ""));

    Ran ran = plan(calendar, "--json");

    assertThat(ran.err())
        .contains(" line 3, \"Choir, evening\": The entry's time zone is not known,")
        .contains("It is read in your own time zone.");
    assertThat(ran.json().get("rejected_calendar_entries").asInt()).isZero();
    assertThat(ran.json().get("calendar_notes"))
        .singleElement()
        .satisfies(note -> assertThat(note.get("title").asString()).isEqualTo("Choir, evening"));
  }

  @Test
  void namesTheCalendarOfAnArchiveInWhichAnEntryIsOdd() throws IOException {
    String odd = """
        BEGIN:VEVENT
        UID:o
        SUMMARY:Odd
        DTSTART:20261201T180000Z
        DTEND:late
        END:VEVENT
        """;

    Ran ran = plan(archive(whole(work(FAR_WORK)), whole(odd)), "--json");

    assertThat(ran.err())
        .contains(
            "export.zip, \"calendar 1.ics\" line 3, \"Odd\": The entry's end cannot be read.");
    assertThat(ran.json().get("calendar_notes").toString())
        .isEqualTo("[{\"line\":3,\"title\":\"Odd\",\"reason\":\"The entry's end cannot be read."
            + " One hour from its start counts.\",\"file\":\"calendar 1.ics\"}]");
  }

  @Test
  void refusesAPlaceThatIsNone() throws IOException {
    Path calendar = calendar(football(""));

    for (String wrong : List.of("Football", "Football=somewhere", "=home", "Football=91,0")) {
      Ran ran = plan(calendar, "--place", wrong);

      assertThat(ran.exitCode()).as(wrong).isEqualTo(2);
      assertThat(ran.err()).contains("--place").doesNotContain("Exception");
    }
  }

  @Test
  void saysWhichTextOfAPlaceNothingHas() {
    Ran ran = plan(Path.of("docs/examples/work-week-outlook.ics"), "--place", "Footbal=home");

    assertThat(ran.err()).contains("nothing in these days of your calendar has \"Footbal\"");
  }
}
