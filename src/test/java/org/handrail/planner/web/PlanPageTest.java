package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanSite.fields;
import static org.handrail.planner.web.PlanSite.picks;
import static org.handrail.planner.web.PlanSite.pressed;
import static org.handrail.planner.web.PlanSite.title;
import static org.handrail.planner.web.PlanSite.workWeek;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan page, as a browser without scripts sees it. */
@Tag("slow")
class PlanPageTest {

  private static PlanSite site;

  @BeforeAll
  static void serve() {
    site = new PlanSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String week() {
    return site.postWithCalendar(fields(), workWeek()).body();
  }

  @Test
  void asksForThePlaceTheWeekAndTheWishes() {
    HttpResponse<String> page = site.get("/plan");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"near\"", "name=\"calendar\"", "name=\"hours-5-2-until\"");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void takesHoursTypedByHand() {
    String page = site.post(
            "/plan", fields("hours-1-1-from", "00:00", "hours-1-1-until", "23:59", "meetings", "7"))
        .body();

    assertThat(title(page)).isEqualTo("Your week: six of seven meetings fit");
    assertThat(page).contains("If “Work” on Monday");
  }

  @Test
  void bringsBackWhatWasTypedHalf() {
    String page = site.post("/plan", fields("hours-1-1-from", "09:00", "zone", "Mars/Olympus"))
        .body();

    assertThat(page).contains("value=\"09:00\"", "value=\"Mars/Olympus\"");
    assertThat(page).containsPattern("<details class=\"more\" open>\\s*<summary>More wishes");
  }

  @Test
  void pressesShowMyWeekOnEnter() {
    String form = site.post("/plan", pressed(week(), "do", "edit")).body();

    String firstButton = form.substring(form.indexOf("<button", form.indexOf("<form id=\"ask\"")));

    assertThat(firstButton.substring(0, firstButton.indexOf('>'))).doesNotContain("name=");
  }

  @Test
  void ratherGoesInPersonUnlessAskedOtherwise() {
    Function<String, Long> online = page -> Pattern.compile("<p class=\"soft\">Online")
        .matcher(page.substring(page.indexOf("id=\"list-title\"")))
        .results()
        .count();

    assertThat(online.apply(site.post("/plan", fields()).body())).isZero();
    assertThat(online.apply(site.post("/plan", fields("venue", "online")).body()))
        .isEqualTo(5);
  }

  @Test
  void saysOnceThatMoreWouldFitThanWasAskedFor() {
    assertThat(week())
        .contains("More meetings fit, but you have the 5 you asked for.")
        .doesNotContain("you have the 5 you asked for</span>");
  }

  @Test
  void namesWhatWasTypedAndCarriesItOn() {
    Map<String, String> fields = fields("from", "2026-12-07");
    fields.put("hours-1-1-from", "09:00");
    fields.put("hours-1-1-until", "17:00");
    fields.put("hours_name", "School");
    fields.put("hours-1-2-from", "17:30");
    fields.put("hours-1-2-until", "18:30");
    fields.put("hours-1-2-name", "Football <b>");

    String first = site.post("/plan", fields).body();
    String second = site.post("/plan", pressed(first, "meetings", "4")).body();

    assertThat(List.of(first, second))
        .allSatisfy(page -> assertThat(page)
            .contains("School", "Football &lt;b&gt;")
            .doesNotContain("Football <b>"));
  }

  @Test
  void bringsTheFormBackFilledIn() {
    String form = site.post("/plan", pressed(week(), "do", "edit")).body();

    assertThat(form)
        .contains("Your calendar is in:", "value=\"2026-11-30\"", "name=\"commitments\"");
    String without = site.post("/plan", pressed(form, "do", "no-calendar")).body();
    assertThat(without).doesNotContain("name=\"commitments\"");
  }

  @Test
  void putsTheWeekAsItWasSeenIntoACalendarFile() {
    String page = week();

    HttpResponse<String> file = site.post("/plan.ics", pressed(page, "x", ""));

    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"week.ics\"");
    assertThat(file.body().split("BEGIN:VEVENT", -1)).hasSize(6);
    picks(page).forEach(key -> assertThat(file.body()).contains(key.replace('@', '-')));
    assertThat(file.body()).doesNotContain("late shift");
    assertThat(file.body().split("BEGIN:VALARM", -1)).hasSize(6);
    assertThat(file.body()).doesNotContain("RRULE:FREQ=WEEKLY", "On the way");
  }

  @Test
  void putsTheWaysIntoTheCalendarAndRepeatsItWhereThatIsWanted() {
    Map<String, String> fields = pressed(week(), "x", "");
    fields.putAll(Map.of("ics_asked", "yes", "ics_ways", "yes", "ics_weekly", "yes"));

    String file = site.post("/plan.ics", fields).body();
    Map<String, String> later = new LinkedHashMap<>(fields);
    later.put("from", "2026-12-07");
    String nextWeek = site.post("/plan.ics", later).body();

    assertThat(file)
        .contains("SUMMARY:On the way to ", "SUMMARY:On the way from ", "-there@handrail");
    assertThat(file).contains("RRULE:FREQ=WEEKLY").doesNotContain("BEGIN:VALARM");
    List<String> ids = uids(file);
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    assertThat(uids(nextWeek))
        .as("a week that repeats is put in place of itself")
        .containsAnyElementsOf(ids);
    assertThat(site.post("/plan", fields).body())
        .containsPattern("name=\"ics_weekly\" value=\"yes\" checked")
        .doesNotContainPattern("name=\"ics_alarm\" value=\"yes\" checked");
  }

  private static List<String> uids(String calendar) {
    return Pattern.compile("UID:([^\r]+)")
        .matcher(calendar)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void leavesWorkWhereTheWorkIs() {
    Map<String, String> fields = fields(
        "hours-1-1-from", "09:00", "hours-1-1-until", "17:00", "meetings", "7", "max_per_day", "1");
    fields.put("venue", "in-person");
    fields.put("hours_place", "Camden, NJ");

    String page = site.post("/plan", fields).body();

    assertThat(page).contains("Your hours are at Camden, New Jersey, United States.");
    assertThat(page).contains("value=\"Camden, NJ\"").doesNotContain("You are there already.");
  }

  @Test
  void saysWhichHomeGroupItTookAndOffersTheOthersOfThatName() {
    String page = site.post("/plan", fields("home_group", "lantern")).body();
    assertThat(page).contains("Home group: ", "name=\"home_id\" value=\"");
    Matcher other = Pattern.compile(
            "<button[^>]*name=\"home_id\" value=\"([0-9a-f]{20})\">([^<]*)<")
        .matcher(page);
    assertThat(other.find()).isTrue();

    String after = site.post("/plan", pressed(page, "home_id", other.group(1))).body();

    assertThat(after).contains("Home group: " + other.group(2) + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "near, '', Type the town or postcode where you live.",
    "near, Qqqqqzzz, We don’t know this place.",
    "meetings, 900, This number is out of range.",
    "from, tomorrow, Type a date such as",
    "from, 9999-12-31, Type a date such as",
    "from, 0001-01-01, Type a date such as",
    "from, -999999999-01-01, Type a date such as",
    "from, 2026-11-01, This week is over.",
    "commitments, '[{\"a\":1,\"b\":2,\"c\":3}]', Your calendar could not be carried over.",
    "zone, Mars/Olympus, We don’t know this time zone.",
    "awake_until, 05:00, This page plans days that end by midnight.",
    "travel, rocket, This choice is not one of those offered.",
    "hours_place, Qqqqqzzz, We don’t know this place.",
    "commitments, '{]', Your calendar could not be carried over.",
    "hours-1-1-from, 09:00, Say both from when and until when"
  })
  void saysWhatToCorrect(String field, String value, String text) {
    HttpResponse<String> page = site.post("/plan", fields(field, value));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains(text, "name=\"near\"");
  }

  @Test
  void saysWhatToChangeWhenNoMeetingIsNear() {
    String page = site.post(
            "/plan", fields("near", "-45.03,168.66", "venue", "in-person", "max_travel", "15"))
        .body();

    assertThat(title(page)).isEqualTo("Your week: no meeting fits yet");
    assertThat(page).contains("No meeting on our lists is within 15 min of where you live.");
  }

  @Test
  void saysThatTheWayIsAddedAndHowLongALongerOneIsInAll() {
    String page = site.post(
            "/plan",
            fields(
                "near",
                "40.05,-75.1652",
                "venue",
                "in-person",
                "max_travel",
                "15",
                "meetings",
                "7"))
        .body();

    assertThat(page).contains("Longest way to or from a meeting");
    assertThat(week()).containsPattern("class=\"week-facts\">[^<]* of extra travel");
    assertThat(page).contains("If one way could take up to 30 min (15 min more than now), ");
  }

  @Test
  void livesByTheClockOfThePlaceUnlessAnotherIsChosen() {
    assertThat(site.post("/plan", fields("browser_zone", "Asia/Tokyo")).body())
        .contains("(America/New_York)");
    assertThat(site.post("/plan", fields("zone", "Asia/Tokyo")).body()).contains("(Asia/Tokyo)");
  }

  @Test
  void leavesOutWhatHasBegunAlready() {
    String page = site.post(
            "/plan", fields("from", "2026-11-24", "meetings", "14", "max_per_day", "2"))
        .body();

    assertThat(picks(page))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(Long.parseLong(key.substring(key.indexOf('@') + 1)))
            .isGreaterThanOrEqualTo(TestSite.NOW.getEpochSecond()));
  }

  @Test
  void speaksSpanishAndItsClock() {
    String page =
        site.post("/plan?lang=es", fields(), "Accept-Language", "es-ES").body();

    assertThat(title(page)).isEqualTo("Su semana: caben cinco reuniones");
    assertThat(page).contains("lunes").doesNotContain("AM –");
  }
}
