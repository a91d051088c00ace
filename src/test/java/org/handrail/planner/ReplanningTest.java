package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.planner.Lists.CITY_HALL;
import static org.handrail.planner.Lists.NEW_YORK;
import static org.handrail.planner.Lists.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class ReplanningTest {

  private final Meeting early = meeting("early").on(DayOfWeek.TUESDAY, "10:00").build();
  private final Meeting late = meeting("late").on(DayOfWeek.TUESDAY, "14:00").build();
  private final OccurrenceKey lateKey = new OccurrenceKey(late.id(), local("2026-12-01T14:00"));

  @Test
  void keepsWhatTheEarlierPlanHad() {
    assertThat(slugs(plan(settings(1), early, late))).containsExactly("early");

    WeekPlan plan = plan(settings(1).kept(Set.of(lateKey)), early, late);

    assertThat(slugs(plan)).containsExactly("late");
    assertThat(plan.picks().getFirst().reasons()).extracting(Reason::code).contains("kept");
  }

  @Test
  void picksWhatIsPinnedAndNeverWhatIsDropped() {
    assertThat(slugs(plan(settings(1).pinned(Set.of(lateKey)), early, late)))
        .containsExactly("late");
    assertThat(slugs(plan(settings(1).dropped(Set.of(lateKey)), late))).isEmpty();
  }

  @Test
  void namesThePinThatCannotBe() {
    Meeting far = meeting("far").at(new GeoPoint(41, -75)).build();
    OccurrenceKey key = new OccurrenceKey(far.id(), local("2026-12-01T19:00"));

    assertThatThrownBy(() -> plan(settings(1).pinned(Set.of(key)), far, early))
        .isInstanceOf(PinImpossible.class)
        .hasMessageContaining("far at 2026-12-01T19:00:00-05:00");
  }

  @Test
  void namesTheFirstOfManyPins() {
    List<Meeting> meetings = new ArrayList<>();
    Set<OccurrenceKey> pins = new HashSet<>();
    for (int hour = 10; hour < 20; hour++) {
      Meeting meeting = meeting("at" + hour).on(DayOfWeek.TUESDAY, hour + ":00").build();
      meetings.add(meeting);
      pins.add(new OccurrenceKey(meeting.id(), local("2026-12-01T" + hour + ":00")));
    }

    assertThatThrownBy(
            () -> plan(settings(7).maxPerDay(6).pinned(pins), meetings.toArray(Meeting[]::new)))
        .isInstanceOf(PinImpossible.class)
        .hasMessageContaining("at10 at 2026-12-01T10:00:00-05:00 and at11 at")
        .hasMessageContaining("and 2 more together. Unpin one of them");
  }

  @Test
  void namesThePinThatIsNoOccurrenceOfTheSpan() {
    OccurrenceKey key = new OccurrenceKey(late.id(), local("2026-12-02T14:00"));

    assertThatThrownBy(() -> plan(settings(1).pinned(Set.of(key)), late))
        .isInstanceOf(PinImpossible.class)
        .hasMessageContaining("late at 2026-12-02T14:00:00-05:00");
  }

  private static PlanSettingsBuilder settings(int meetings) {
    return PlanSettings.builder(NEW_YORK, LocalDate.of(2026, 11, 30), CITY_HALL, meetings);
  }

  private static WeekPlan plan(PlanSettingsBuilder settings, Meeting... meetings) {
    return new WeekPlanner().plan(settings.build(), List.of(), List.of(meetings));
  }

  private static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(NEW_YORK).toInstant();
  }

  private static List<String> slugs(WeekPlan plan) {
    return plan.picks().stream().map(p -> p.occurrence().meeting().slug()).toList();
  }
}
