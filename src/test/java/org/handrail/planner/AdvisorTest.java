package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.Lists.CITY_HALL;
import static org.handrail.planner.Lists.NEW_YORK;
import static org.handrail.planner.Lists.NORTH;
import static org.handrail.planner.Lists.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.SearchBudget;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdvisorTest {

  private final WeekPlanner planner = new WeekPlanner();

  private static PlanSettingsBuilder settings(int meetings) {
    return PlanSettings.builder(NEW_YORK, LocalDate.of(2026, 11, 30), CITY_HALL, meetings);
  }

  private static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(NEW_YORK).toInstant();
  }

  private static Commitment busy(String uid, String start, String end, @Nullable GeoPoint place) {
    return new Commitment(uid, "Title of " + uid, local(start), local(end), place, true);
  }

  private WeekPlan plan(PlanSettingsBuilder settings, Meeting... meetings) {
    return planner.plan(settings.build(), List.of(), List.of(meetings));
  }

  private static List<String> slugs(WeekPlan plan) {
    return plan.picks().stream().map(p -> p.occurrence().meeting().slug()).toList();
  }

  private static List<String> sentences(WeekPlan plan) {
    return plan.advice().stream().map(a -> AdviceSentence.of(a, NEW_YORK)).toList();
  }

  @Test
  void saysNothingWhenAsManyAsWantedFit() {
    assertThat(plan(settings(1), meeting("a").build()).advice()).isEmpty();
  }

  @Test
  void namesTheChangeThatGainsMost() {
    Meeting[] tuesdays = {
      meeting("a").on(DayOfWeek.TUESDAY, "10:00").build(),
      meeting("b").on(DayOfWeek.TUESDAY, "14:00").build(),
      meeting("early").on(DayOfWeek.WEDNESDAY, "06:30").build()
    };

    WeekPlan plan = plan(settings(3), tuesdays);

    assertThat(plan.missing()).isEqualTo(2);
    assertThat(plan.advice())
        .extracting(Advice::change)
        .containsExactlyInAnyOrder(
            new PlanChange.MorePerDay(2),
            new PlanChange.EarlierStart(WakingHours.parse("05:30-22:30")));
    assertThat(plan.advice()).extracting(Advice::gainPicks).containsOnly(1);
  }

  @Test
  void namesTheCommitmentTheLongerWayTheOnlineMeetingAndTheLaterHour() {
    Commitment work = busy("work", "2026-12-01T09:00", "2026-12-01T22:00", null);
    Meeting blocked = meeting("blocked").build();
    Meeting online = meeting("online")
        .on(DayOfWeek.WEDNESDAY, "12:00")
        .venue(VenueType.ONLINE)
        .build();
    Meeting late = meeting("late").on(DayOfWeek.THURSDAY, "22:00").build();
    Meeting far = meeting("far")
        .on(DayOfWeek.FRIDAY, "12:00")
        .at(new GeoPoint(40.0526, -75.1652))
        .build();

    WeekPlan plan = planner.plan(
        settings(7).venue(VenueType.IN_PERSON).build(),
        List.of(work),
        List.of(blocked, online, late, far));

    assertThat(plan.advice())
        .extracting(Advice::change)
        .containsExactlyInAnyOrder(
            new PlanChange.WithoutCommitment(work),
            new PlanChange.OnlineToo(),
            new PlanChange.LaterEnd(WakingHours.parse("06:30-23:30")),
            new PlanChange.LongerTravel(60));
    assertThat(sentences(plan))
        .contains("Moving Title of work on Tuesday 09:00 makes room for 1 more meeting.");
  }

  @Test
  void namesTheCommitmentThatLeavesTooLittleTimeForTheWay() {
    Commitment work = busy("work", "2026-12-01T09:00", "2026-12-01T18:50", CITY_HALL);

    WeekPlan plan =
        planner.plan(settings(1).build(), List.of(work), List.of(meeting("a").build()));

    assertThat(plan.advice())
        .extracting(Advice::change)
        .containsExactly(new PlanChange.WithoutCommitment(work));
  }

  @Test
  void namesTheOneOfARecurringCommitmentThatIsInTheWay() {
    Commitment monday = busy("work", "2026-11-30T09:00", "2026-11-30T17:00", null);
    Commitment tuesday = busy("work", "2026-12-01T09:00", "2026-12-01T22:00", null);

    WeekPlan plan = planner.plan(
        settings(1).build(), List.of(monday, tuesday), List.of(meeting("a").build()));

    assertThat(plan.nearMisses())
        .extracting(NearMiss::blockedBy)
        .containsExactly(new NearMissObstacle.CommitmentClash(tuesday));
    assertThat(sentences(plan))
        .containsExactly("Moving Title of work on Tuesday 09:00 makes room for 1 more meeting.");
  }

  @Test
  void passesOverAChangeThatMakesAPinImpossible() {
    GeoPoint farOut = new GeoPoint(40.0606, -75.1652);
    Commitment morning = busy("am", "2026-12-01T09:00", "2026-12-01T11:30", farOut);
    Commitment afternoon = busy("pm", "2026-12-01T13:30", "2026-12-01T17:00", farOut);
    Meeting lunch = meeting("lunch").on(DayOfWeek.TUESDAY, "12:00").at(farOut).build();
    Meeting blocked = meeting("blocked").on(DayOfWeek.TUESDAY, "16:00").build();
    OccurrenceKey pin = new OccurrenceKey(lunch.id(), local("2026-12-01T12:00"));

    WeekPlan plan = planner.plan(
        settings(2).maxPerDay(2).pinned(Set.of(pin)).build(),
        List.of(morning, afternoon),
        List.of(lunch, blocked));

    assertThat(slugs(plan)).containsExactly("lunch");
    assertThat(plan.advice()).isEmpty();
  }

  @Test
  void saysFromWhenToWhenThePersonWouldHaveToBeUp() {
    WeekPlan plan = plan(
        settings(2).maxPerDay(2).awake(WakingHours.parse("00:30-23:15")),
        meeting("early").on(DayOfWeek.TUESDAY, "00:20").at(CITY_HALL).build(),
        meeting("late").on(DayOfWeek.TUESDAY, "23:00").at(CITY_HALL).build());

    assertThat(sentences(plan))
        .containsExactlyInAnyOrder(
            "Starting the day at 00:00 makes room for 1 more meeting.",
            "Ending the day at 24:00 makes room for 1 more meeting.");
  }

  @Nested
  class WithACrowdedCalendar {

    private final Meeting blocked = meeting("blocked").build();

    private Advisor advisor(List<Commitment> commitments, SearchBudget steps) {
      PlanSettings settings = settings(1).build();
      return new Advisor(new PlanningModel(settings, commitments, List.of(blocked)), steps);
    }

    @Test
    void triesNoCommitmentThatOthersCover() {
      List<Commitment> commitments = new ArrayList<>();
      commitments.add(busy("work", "2026-12-01T08:00", "2026-12-01T22:00", null));
      for (int i = 0; i < 5_000; i++) {
        commitments.add(busy("c" + i, "2026-12-01T09:00", "2026-12-01T20:00", null));
      }
      Advisor advisor = advisor(commitments, SearchBudget.unlimited());

      List<Advice> advice = advisor.advise(new Outcome.Solved(List.of(), 0));

      assertThat(advice).isEmpty();
      assertThat(advisor.tries()).isEqualTo(4 + 1);
    }

    @Test
    void triesTheThirtyTwoLongestOfManyCommitments() {
      List<Commitment> commitments = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        Instant start = local("2026-12-01T00:00").plusSeconds(120L * i);
        commitments.add(new Commitment("c" + i, "", start, start.plusSeconds(60), null, true));
      }
      commitments.add(busy("long", "2026-12-01T20:15", "2026-12-01T22:00", NORTH));
      commitments.add(busy("in the way", "2026-12-01T20:05", "2026-12-01T20:10", NORTH));
      Advisor advisor = advisor(commitments, SearchBudget.unlimited());

      advisor.advise(new Outcome.Solved(List.of(), 0));

      assertThat(advisor.tries()).isEqualTo(4 + Advisor.MOST_COMMITMENTS);
    }

    @Test
    void triesTheOneOfTwoThatAreTheSame() {
      Commitment work = busy("work", "2026-12-01T08:00", "2026-12-01T22:00", null);

      WeekPlan plan = planner.plan(settings(1).build(), List.of(work, work), List.of(blocked));

      assertThat(plan.advice())
          .extracting(Advice::change)
          .containsExactly(new PlanChange.WithoutCommitment(work));
    }

    @Test
    void triesNothingMoreWhenTheStepsAreUp() {
      Commitment work = busy("work", "2026-12-01T08:00", "2026-12-01T22:00", null);
      Advisor advisor = advisor(List.of(work), SearchBudget.atMost(1));

      List<Advice> advice = advisor.advise(new Outcome.Solved(List.of(), 0));

      assertThat(advice).isEmpty();
      assertThat(advisor.tries()).isEqualTo(1);
    }

    @Test
    void asksForEachWayOnce() {
      List<Commitment> commitments = new ArrayList<>();
      for (int hour = 10; hour < 22; hour++) {
        commitments.add(busy(
            "c" + hour, "2026-12-01T" + hour + ":00", "2026-12-01T" + hour + ":50", CITY_HALL));
      }
      Map<List<GeoPoint>, Integer> asked = new HashMap<>();
      TravelTimes travel = new TravelTimes() {
        @Override
        public int minutes(GeoPoint from, GeoPoint to) {
          asked.merge(List.of(from, to), 1, Integer::sum);
          return 10;
        }

        @Override
        public String model() {
          return "counted";
        }
      };

      planner.plan(settings(2).travel(travel).build(), commitments, List.of(blocked));

      assertThat(asked)
          .isNotEmpty()
          .allSatisfy((way, times) -> assertThat(times).isEqualTo(1));
    }
  }
}
