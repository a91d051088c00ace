package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanSite.fields;
import static org.handrail.planner.web.PlanSite.picks;
import static org.handrail.planner.web.PlanSite.pressed;
import static org.handrail.planner.web.PlanSite.title;
import static org.handrail.planner.web.PlanSite.workWeek;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody changes in the week that they were shown, as a browser without scripts sees it. */
@Tag("slow")
class PlanChangesTest {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

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
  void goesNoWeekEarlierThanThis() {
    String thisWeek = site.post("/plan", fields("from", "2026-11-20")).body();

    assertThat(thisWeek).containsPattern("id=\"week-before\" disabled");
    assertThat(week()).doesNotContain("id=\"week-before\" disabled");
  }

  @Test
  void offersAnotherOneInPlaceOfADroppedPick() {
    String before = week();
    String dropped = picks(before).get(1);

    String after = site.post("/plan", pressed(before, "do", "drop:" + dropped)).body();

    assertThat(picks(after)).hasSize(5).doesNotContain(dropped);
    List<String> kept = new ArrayList<>(picks(before));
    kept.retainAll(picks(after));
    assertThat(kept).hasSize(4);
    assertThat(after).contains("Left out because you asked for another");
    String restored = site.post("/plan", pressed(after, "do", "restore")).body();
    assertThat(restored).doesNotContain("Left out because");
  }

  @Test
  void showsAnotherKindOfWeekAndTheFirstOneAgain() {
    String before = week();

    String after = site.post("/plan", pressed(before, "do", "week:same-faces")).body();

    assertThat(after)
        .contains("This is the week “The same faces”: one group, or groups at one place.");
    assertThat(picks(after)).isNotEmpty().isNotEqualTo(picks(before));
    String again = site.post("/plan", pressed(after, "do", "week:best")).body();
    assertThat(picks(again)).isEqualTo(picks(before));
    assertThat(again).doesNotContain("This is the week");
  }

  @Test
  void saysWhenThereIsNoWeekOfTheKindThatWasShown() {
    Map<String, String> fields = pressed(week(), "do", "week:mornings");
    fields.put("awake_from", "14:00");

    String after = site.post("/plan", fields).body();

    assertThat(after).contains("With these settings there is no week “Mornings”.");
  }

  @Test
  void keepsWhatIsPinnedWhenASettingChanges() {
    String before = week();
    String pinned = picks(before).getLast();
    String kept = site.post("/plan", pressed(before, "do", "keep:" + pinned)).body();
    assertThat(kept).contains("You chose to keep it.");

    String after = site.post("/plan", pressed(kept, "meetings", "1")).body();

    assertThat(title(after)).isEqualTo("Your week: one meeting fits");
    assertThat(picks(after)).containsExactly(pinned);
  }

  @Test
  void saysWhatCanNoLongerStayAndPlansWithoutIt() {
    String before = week();
    Map<String, String> fields = pressed(before, "do", "keep:" + picks(before).getFirst());
    fields.put("hours-1-1-from", "00:00");
    fields.put("hours-1-1-until", "23:59");

    String after = site.post("/plan", fields).body();

    assertThat(after).contains("With these settings there is no week with");
    assertThat(picks(after)).hasSize(5).doesNotContain(picks(before).getFirst());
  }

  @Test
  void plansTheNextWeekWithTheLeastChange() {
    String page = site.post("/plan", fields()).body();
    List<String> before = picks(page);

    String next = site.post("/plan", pressed(page, "from", "2026-12-07")).body();

    List<String> weekLater = before.stream()
        .map(key -> key.split("@")[0] + "@" + (Long.parseLong(key.split("@")[1]) + 7 * 86_400))
        .toList();
    assertThat(picks(next)).hasSameSizeAs(before);
    assertThat(picks(next).stream().filter(weekLater::contains).count()).isGreaterThanOrEqualTo(4);
    assertThat(next).containsPattern("The same meetings as before|New: [^.]*\\. Instead of: ");
    assertThat(picks(site.post("/plan", pressed(next, "from", "2026-11-30")).body()))
        .as("there and back")
        .isEqualTo(before);
  }

  @Test
  void saysWhichDayAChangedCalendarBreaks() {
    String before = site.post("/plan", fields()).body();
    String key = picks(before).getFirst();
    Instant start = Instant.ofEpochSecond(Long.parseLong(key.split("@")[1]));
    String dentist = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:d\nSUMMARY:Dentist\nDTSTART:"
        + STAMP.format(start) + "\nDTEND:" + STAMP.format(start.plusSeconds(3600))
        + "\nEND:VEVENT\nEND:VCALENDAR\n";

    String after = site.postWithCalendar(
            pressed(before, "x", ""), dentist.getBytes(StandardCharsets.UTF_8))
        .body();

    assertThat(after).contains("no longer fits: “Dentist” is at that time.");
    assertThat(picks(after)).doesNotContain(key).hasSameSizeAs(picks(before));
    assertThat(picks(after)).containsAll(picks(before).subList(1, picks(before).size()));
  }
}
