package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.ConditionSentence;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;
import org.handrail.site.Localizer;
import org.handrail.site.ModuleMessages;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanExplanationsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void namesTheMeetingOfTheDayWhereTwoListsHaveTheSameSlug() {
    PlanSettings settings = PlanSettings.builder(
            NEW_YORK, LocalDate.of(2026, 11, 30), new GeoPoint(39.95, -75.16), 4)
        .maxPerDay(3)
        .build();
    WeekPlan plan = new WeekPlanner()
        .plan(
            settings,
            List.of(),
            List.of(
                meeting("Alpha", "noon", "a.json", DayOfWeek.MONDAY, "12:00", 39.9526),
                meeting("Beta", "noon", "b.json", DayOfWeek.TUESDAY, "12:00", 39.9626),
                meeting("Gamma", "gamma", "b.json", DayOfWeek.TUESDAY, "13:30", 39.9726),
                meeting("Late", "late", "b.json", DayOfWeek.TUESDAY, "12:30", 39.9626)));

    PlanExplanations sentences = new PlanExplanations(
        plan, asked(settings), new MeetingDoubts(Set.of(), Instant.EPOCH), localizer());

    assertThat(plan.picks()).hasSize(3);
    assertThat(sentences.way(plan.picks().getLast()).getFirst()).startsWith("Leave “Beta” at ");
    assertThat(plan.nearMisses()).hasSize(1);
    assertThat(sentences.obstacle(plan.nearMisses().getFirst())).endsWith(" too close to Beta");
  }

  @Test
  void saysInTheTitleWhereItTakesThingsToBe() {
    Commitment work = commitment("Work", "", 9, 17, new GeoPoint(39.96, -75.16), PlaceSource.SAID);
    Commitment talk = commitment("Talk", "Room 4B", 14, 15, null, PlaceSource.UNKNOWN);
    Commitment football = commitment("Football", "Pitch", 20, 21, null, PlaceSource.UNKNOWN);

    assertThat(title(work, talk))
        .isEqualTo("Your week: no meeting fits yet, if “Room 4B” is where “Work” is");
    assertThat(title(work, football)).endsWith(" yet, if “Pitch” is at home");
    assertThat(title(work, talk, football))
        .endsWith(" yet, if “Pitch” is at home and one more is where we take it to be");
    assertThat(title(work)).isEqualTo("Your week: no meeting fits yet");
  }

  @Test
  void countsAPlaceOnceThatIsElsewhereOnOneDay() {
    Commitment monday = commitment("Work", "Acme HQ", -15, -7, null, PlaceSource.UNKNOWN);
    Commitment tuesday = commitment("Work", "acme  hq", 9, 17, null, PlaceSource.UNKNOWN);
    Commitment dentist =
        commitment("Dentist", "", 16, 18, new GeoPoint(39.96, -75.16), PlaceSource.SAID);
    Commitment talk = commitment("Talk", "Room 4B", 20, 21, null, PlaceSource.UNKNOWN);
    Commitment football = commitment("Football", "", 44, 45, null, PlaceSource.UNKNOWN);

    assertThat(title(monday, tuesday, dentist)).endsWith(" yet, if “Acme HQ” is at home");
    assertThat(title(tuesday, dentist, monday)).endsWith(" yet, if “Acme HQ” is at home");
    assertThat(title(monday, tuesday, dentist, talk, football))
        .endsWith(" yet, if “Acme HQ” and 2 more are at home");
    assertThat(ConditionSentence.of(plan(monday, tuesday, dentist)))
        .isEqualTo("if Acme HQ is at home");
    assertThat(ConditionSentence.of(plan(monday, tuesday, dentist, talk, football)))
        .isEqualTo("if Acme HQ and 2 others are at home");
  }

  @Test
  void leavesHomeAfterWhatWasOnlineThere() {
    Commitment course = commitment("Course", "Zoom", 18, 19, null, PlaceSource.ONLINE);
    Meeting evening = meeting("Alpha", "alpha", "a.json", DayOfWeek.TUESDAY, "19:45", 39.9526);
    PlanSettings settings = PlanSettings.builder(
            NEW_YORK, LocalDate.of(2026, 11, 30), new GeoPoint(39.95, -75.16), 1)
        .arriveEarlyMin(20)
        .build();
    WeekPlan plan = new WeekPlanner().plan(settings, List.of(course), List.of(evening));

    List<String> way = new PlanExplanations(
            plan, asked(settings), new MeetingDoubts(Set.of(), Instant.EPOCH), localizer())
        .way(plan.picks().getFirst());

    assertThat(way.getFirst()).startsWith("Leave home at 7:");
  }

  private static String title(Commitment... commitments) {
    return new PlanExplanations(
            plan(commitments),
            asked(settings()),
            new MeetingDoubts(Set.of(), Instant.EPOCH),
            localizer())
        .title();
  }

  private static WeekPlan plan(Commitment... commitments) {
    return new WeekPlanner().plan(settings(), List.of(commitments), List.of());
  }

  private static PlanSettings settings() {
    return PlanSettings.builder(
            NEW_YORK, LocalDate.of(2026, 11, 30), new GeoPoint(39.95, -75.16), 4)
        .build();
  }

  private static Commitment commitment(
      String title,
      String location,
      int from,
      int until,
      @Nullable GeoPoint place,
      PlaceSource source) {
    ZonedDateTime day = LocalDate.of(2026, 12, 1).atStartOfDay(NEW_YORK);
    return new Commitment(
        title,
        title,
        day.plusHours(from).toInstant(),
        day.plusHours(until).toInstant(),
        place,
        true,
        location,
        source);
  }

  private static Meeting meeting(
      String name, String slug, String list, DayOfWeek day, String time, double latDeg) {
    FeedId feed = new FeedId(list);
    Schedule schedule = new Schedule.Weekly(day, LocalTime.parse(time), 60);
    return new Meeting(
        MeetingId.of(feed, slug, schedule),
        feed,
        slug,
        name,
        schedule,
        NEW_YORK,
        VenueType.IN_PERSON,
        MeetingStatus.ACTIVE,
        "AA",
        new TreeSet<>(),
        new TreeSet<>(),
        new Place("Church", "1 Street", "", "", new GeoPoint(latDeg, -75.1652), false),
        null,
        "",
        "",
        "",
        null,
        null);
  }

  private static ResolvedPlanRequest asked(PlanSettings settings) {
    PlanForm form = PlanForm.of(new FormReader(Map.of(), "plan.problem")).form();
    Instant now = Instant.parse("2026-11-28T12:00:00Z");
    return new ResolvedPlanRequest(
        form, null, List.of(), null, Map.of(), null, settings, List.of(), List.of(), now);
  }

  private static Localizer localizer() {
    return new Localizer(ModuleMessages.source(), Locale.US);
  }
}
