package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanSite.fields;
import static org.handrail.planner.web.PlanSite.picks;
import static org.handrail.planner.web.PlanSite.pressed;
import static org.handrail.planner.web.PlanSite.title;
import static org.handrail.planner.web.PlanSite.workWeek;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan page and the calendars that people send along. */
@Tag("slow")
class PlanWithCalendarTest {

  private static PlanSite site;

  @BeforeAll
  static void serve() {
    site = new PlanSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String calendar(String... entries) {
    StringBuilder ics = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (String entry : entries) {
      ics.append("BEGIN:VEVENT\n").append(entry).append("\nEND:VEVENT\n");
    }
    return ics.append("END:VCALENDAR\n").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The part of the list that is about one day. */
  private static String day(String page, String name) {
    int start = page.indexOf("<h3 class=\"day-name\">" + name);
    return page.substring(start, page.indexOf("</details>", start)).replace('\u00a0', ' ');
  }

  private static String week() {
    return site.postWithCalendar(fields(), workWeek()).body();
  }

  @Test
  void saysTheResultAndPlansAroundTheCalendar() {
    HttpResponse<String> page = site.postWithCalendar(fields(), workWeek());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(title(page.body())).isEqualTo("Your week: five meetings fit");
    assertThat(picks(page.body())).hasSize(5);
    assertThat(page.body()).contains("Work: late shift").doesNotContain("calendar.example");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesAFileThatIsEmpty() {
    HttpResponse<String> page = site.postWithCalendar(fields(), new byte[0]);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("This file is empty. Nothing was stored.");
  }

  @Test
  void saysWhyAnArchiveIsRefused() throws IOException {
    byte[] photos = archive(Map.of("photo.jpg", bytes("no calendar")));
    byte[] bomb = archive(Map.of("a.ics", new byte[16 * 1024 * 1024 + 1]));
    byte[] empty = archive(Map.of("a.ics", new byte[0]));

    assertThat(site.postWithCalendar(fields(), photos).body())
        .contains("There is no calendar (.ics) in this ZIP file. Nothing was stored.");
    assertThat(site.postWithCalendar(fields(), bomb).body())
        .contains("Unpacked, this ZIP file is larger than 16 MiB. Nothing was stored.");
    assertThat(site.postWithCalendar(fields(), empty).body())
        .contains("“a.ics” in this ZIP file could not be read: it is empty. Nothing was stored.");
  }

  @Test
  void keepsTheOtherCalendarsOfAnArchiveWhereOneIsEmpty() throws IOException {
    byte[] archive = archive(Map.of("Work.ics", workWeek(), "Old.ics", new byte[0]));

    HttpResponse<String> page = site.postWithCalendar(fields(), archive);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Work: late shift", "“Old.ics”: it is an empty file; the others count");
    assertThat(site.post("/plan", pressed(page.body(), "meetings", "4")).body())
        .contains("“Old.ics”: it is an empty file; the others count");
  }

  private static byte[] archive(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return archive.toByteArray();
  }

  @Test
  void listsOnEachDayWhatGoesOnThere() {
    String ics = calendar(
        "SUMMARY:Trip\nDTSTART;TZID=America/New_York:20261203T090000\n"
            + "DTEND;TZID=America/New_York:20261205T170000",
        "SUMMARY:Night shift\nDTSTART;TZID=America/New_York:20261130T220000\n"
            + "DTEND;TZID=America/New_York:20261201T060000");

    String page = site.postWithCalendar(fields("meetings", "1"), bytes(ics)).body();

    assertThat(day(page, "Monday")).contains("10:00 PM – 6:00 AM", "Night shift");
    assertThat(day(page, "Tuesday")).contains("until 6:00 AM", "Night shift");
    assertThat(day(page, "Wednesday")).doesNotContain("Trip");
    assertThat(day(page, "Thursday")).contains("from 9:00 AM", "Trip");
    assertThat(day(page, "Friday")).contains("all day", "Trip").doesNotContain("Nothing planned");
    assertThat(day(page, "Saturday")).contains("until 5:00 PM", "Trip");
  }

  @Test
  void asksForTheCalendarAgainWhenItCouldNotBeTakenIn() {
    HttpResponse<String> page = site.postWithCalendar(fields("near", "Qqqqqzzz"), workWeek());

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("We don’t know this place.", "Choose your calendar file again");
  }

  @Test
  void keepsTheCalendarWhileAnotherFieldIsCorrected() {
    HttpResponse<String> page = site.postWithCalendar(fields("meetings", "900"), workWeek());

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Your calendar is in:", "This number is out of range.")
        .doesNotContain("Choose your calendar file again");
    String corrected = site.post("/plan", pressed(page.body(), "near", "19107")).body();
    assertThat(corrected).contains("Work: late shift");
  }

  @Test
  void readsTwoCalendars() {
    String other = calendar("SUMMARY:Choir\nDTSTART:20261201T230000Z\nDTEND:20261202T010000Z");

    String page = site.postWithCalendars(fields(), workWeek(), bytes(other)).body();

    assertThat(page).contains("Work: late shift", "Choir");
  }

  @Test
  void drawsManyEntriesAtOneTime() {
    String[] entries = IntStream.range(0, 25)
        .mapToObj(i -> "UID:" + i + "\nSUMMARY:Something of a longer name " + i
            + "\nDTSTART:20261201T1" + i % 10 + "0000Z\nDTEND:20261202T010000Z")
        .toArray(String[]::new);

    HttpResponse<String> page = site.postWithCalendar(fields(), bytes(calendar(entries)));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Something of a longer name 24");
  }

  @Test
  void showsAnotherWeekOfTheSameCalendarWithoutSendingItAgain() {
    String before = week();

    String after = site.post("/plan", pressed(before, "from", "2026-12-07")).body();
    String far = site.post("/plan", pressed(before, "from", "2027-03-01")).body();

    assertThat(after).contains("December 7", ">Work<").doesNotContain("was not read");
    assertThat(far).contains("Your calendar was not read for these days");
  }

  @Test
  void saysFromWhichLineACalendarIsUnreadable() {
    byte[] broken =
        ("BEGIN:VCALENDAR\n" + "BEGIN:X-DEEP\n".repeat(200)).getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> page = site.postWithCalendar(fields(), broken);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .containsPattern(
            "This calendar could not be read from line \\d+ on\\. Nothing was stored\\.");
    assertThat(page.body()).contains("value=\"39.9526,-75.1652\"");
  }

  @Test
  void namesTheCalendarOfAnArchiveThatCannotBeRead() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (String name : List.of("Work.ics", "Choir <1>.ics")) {
        zip.putNextEntry(new ZipEntry("Takeout/" + name));
        zip.write(name.startsWith("W") ? workWeek() : bytes("no calendar"));
      }
    }

    HttpResponse<String> page = site.postWithCalendar(fields(), archive.toByteArray());

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "“Choir &lt;1&gt;.ics” in this ZIP file could not be read: it is not a calendar.");
  }

  @Test
  void countsTheEntriesThatCouldNotBeUsed() {
    String ics = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        SUMMARY:Yoga: “slow”
        DTSTART:20261201T099900Z
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        SUMMARY:Dentist
        DTSTART:20261201T150000Z
        DTEND:20261201T160000Z
        END:VEVENT
        END:VCALENDAR
        """;

    String page =
        site.postWithCalendar(fields(), ics.getBytes(StandardCharsets.UTF_8)).body();

    assertThat(page)
        .contains(
            "One entry of your calendar could not be used as written.",
            "Line 3, “Yoga: “slow””: its date or time does not exist",
            "Dentist");
    String replanned = site.post("/plan", pressed(page, "meetings", "4")).body();
    assertThat(replanned).contains("Line 3, “Yoga: “slow””: its date or time does not exist");
    String rid = site.post("/plan", pressed(page, "do", "no-calendar")).body();
    assertThat(rid).doesNotContain("Line 3", "known-faults");
  }

  @Test
  void saysInWhichCalendarOfAnArchiveAnEntryIsOdd() throws IOException {
    String odd = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:%s
        DTSTART:20261201T150000Z
        DTEND:soon
        END:VEVENT
        END:VCALENDAR
        """;
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("Takeout/Work.ics"));
      zip.write(workWeek());
      zip.putNextEntry(new ZipEntry("Takeout/Family & me.ics"));
      zip.write(bytes(odd.formatted("Odd rule")));
      zip.putNextEntry(new ZipEntry("Takeout/Choir.ics"));
      zip.write(bytes(odd.formatted("")));
    }

    String page = site.postWithCalendar(fields(), archive.toByteArray()).body();

    String family = "Line 2 of “Family &amp; me.ics”, “Odd rule”: its end cannot be read;"
        + " one hour from its start counts";
    assertThat(page).contains(family, "Line 2 of “Choir.ics”: its end cannot be read;");
    assertThat(site.post("/plan", pressed(page, "meetings", "4")).body()).contains(family);
  }

  /** Two distinct places, three entries: one far away, one that nobody knows. */
  private static final String PLACES = """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:1
      SUMMARY:Work
      LOCATION:77 Oak Street\\, Scranton\\, PA 18503
      DTSTART;TZID=America/New_York:20261130T090000
      DTEND;TZID=America/New_York:20261130T170000
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      SUMMARY:Football
      LOCATION:Oak Park <2>
      DTSTART;TZID=America/New_York:20261201T190000
      DTEND;TZID=America/New_York:20261201T200000
      RRULE:FREQ=DAILY;COUNT=2
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void asksOnceOfEachPlaceAndBelievesTheAnswer() {
    String asked =
        site.postWithCalendar(fields(), PLACES.getBytes(StandardCharsets.UTF_8)).body();
    String home =
        site.post("/plan", pressed(asked, "do", "at-home:Oak Park <2>")).body();
    String typed = site.post("/plan", typed(home, "Camden, NJ")).body();
    String wrong = site.post("/plan", typed(home, "Qqzzy")).body();
    String unsaid =
        site.post("/plan", pressed(home, "do", "unsaid:Oak Park <2>")).body();

    assertThat(asked)
        .contains(
            "if “Oak Park &lt;2&gt;” is at home", "2 places to look at", "About there, by its town")
        .containsOnlyOnce("We do not know where this is");
    assertThat(home).doesNotContain("if “Oak Park").contains("At home", "One place to look at");
    assertThat(typed).contains("You said:");
    assertThat(wrong).contains("We don’t know this place.", "value=\"Qqzzy\"");
    assertThat(site.post("/plan", typed(home, " ")).body())
        .contains("Type the place first, then press “It is there”.", "aria-invalid=\"true\"");
    assertThat(unsaid).contains("if “Oak Park &lt;2&gt;” is at home");
  }

  private static Map<String, String> typed(String page, String place) {
    Map<String, String> fields = pressed(page, "do", "typed:0:Oak Park <2>");
    fields.put("typed-place-0", place);
    return fields;
  }

  @Test
  void keepsWhatWasSaidOfPlacesThroughTheForm() {
    String asked =
        site.postWithCalendar(fields(), PLACES.getBytes(StandardCharsets.UTF_8)).body();
    String online =
        site.post("/plan", pressed(asked, "do", "online:Oak Park <2>")).body();
    String edited = site.post("/plan", pressed(online, "do", "edit")).body();
    String again = site.post("/plan", pressed(online, "meetings", "4")).body();

    assertThat(edited).contains("name=\"said\"", "online");
    assertThat(again).doesNotContain("We do not know where this is");
    Map<String, String> tampered = pressed(online, "said", "[{\"text\":1}]");
    assertThat(site.post("/plan", tampered).statusCode()).isEqualTo(200);
  }

  @Test
  void escapesWhatACalendarSays() {
    String ics = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:2
        SUMMARY:<script>alert(1)</script>"'
        DTSTART:20261201T150000Z
        DTEND:20261201T160000Z
        END:VEVENT
        END:VCALENDAR
        """;

    String page =
        site.postWithCalendar(fields(), ics.getBytes(StandardCharsets.UTF_8)).body();

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }
}
