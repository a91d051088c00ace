package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.Lists.CITY_HALL;
import static org.handrail.planner.Lists.NEW_YORK;
import static org.handrail.planner.Lists.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WeekPlannerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final WeekPlanner planner = new WeekPlanner();

  private static PlanSettingsBuilder settings(int meetings) {
    return PlanSettings.builder(NEW_YORK, MONDAY, CITY_HALL, meetings);
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

  @Nested
  class Choosing {

    @Test
    void takesOnlyMeetingsThatOneCanGoTo() {
      WeekPlan plan = plan(
          settings(7).maxPerDay(6),
          meeting("inactive").status(MeetingStatus.INACTIVE).build(),
          meeting("closed").status(MeetingStatus.CLOSED_FOR_NOW).build(),
          meeting("somewhere in town").approximate().build(),
          meeting("nowhere").at(null).build(),
          meeting("active").build());

      assertThat(slugs(plan)).containsExactly("active");
      assertThat(plan.nearMisses()).isEmpty();
    }

    @Test
    void attendsAHybridMeetingInPersonUnlessOnlineIsAskedFor() {
      Meeting hybrid = meeting("hybrid").venue(VenueType.HYBRID).build();

      assertThat(plan(settings(1), hybrid).picks().getFirst().venue())
          .isEqualTo(VenueType.IN_PERSON);
      assertThat(plan(settings(1).venue(VenueType.ONLINE), hybrid)
              .picks()
              .getFirst()
              .venue())
          .isEqualTo(VenueType.ONLINE);
    }

    @Test
    void keepsToTheVenueAskedFor() {
      Meeting here = meeting("here").build();
      Meeting online = meeting("online").venue(VenueType.ONLINE).build();

      assertThat(slugs(plan(settings(2).venue(VenueType.IN_PERSON), here, online)))
          .containsExactly("here");
      assertThat(slugs(plan(settings(2).venue(VenueType.ONLINE), here, online)))
          .containsExactly("online");
    }

    @Test
    void givesNoWayToAMeetingJoinedFromAnywhere() {
      Meeting online = meeting("online").venue(VenueType.ONLINE).at(null).build();

      assertThat(plan(settings(1).anywhere(true), online).picks().getFirst().way())
          .isNull();
      assertThat(plan(settings(1), online).picks().getFirst().way()).isNotNull();
    }

    @Test
    void requiresOneOfTheFormatsGivenAsACondition() {
      Meeting open = meeting("open").formats("O", "D").build();
      Meeting closed = meeting("closed").formats("C").build();

      assertThat(slugs(plan(settings(2).only(Set.of("O", "X")), open, closed)))
          .containsExactly("open");
    }

    @Test
    void countsEachPreferenceOnce() {
      Meeting meeting = meeting("a").formats("O", "ES").languages("es").build();
      long plain = plan(settings(1), meeting).score();

      WeekPlan plan = plan(
          settings(1)
              .prefer(Set.of("O", "ES", "X"))
              .preferFellowships(Set.of("AA", "NA"))
              .preferVenues(Set.of(VenueType.IN_PERSON)),
          meeting);

      assertThat(plan.score()).isEqualTo(plain + 4_000);
      assertThat(plan.picks().getFirst().reasons())
          .extracting(Reason::code)
          .containsExactly("format:ES", "format:O", "fellowship:AA", "venue:in-person", "day");
    }

    @Test
    void countsALanguageOnceHoweverItIsWritten() {
      Meeting meeting = meeting("a").languages("es").build();
      long plain = plan(settings(1), meeting).score();

      WeekPlan plan = plan(settings(1).prefer(Set.of("ES", "es", "Es")), meeting);

      assertThat(plan.score()).isEqualTo(plain + 1_000);
    }

    @Test
    void knowsTheHomeGroupBySlugAndById() {
      Meeting meeting = meeting("home").build();
      long plain = plan(settings(1), meeting).score();

      assertThat(plan(settings(1).homeGroup("home"), meeting).score()).isEqualTo(plain + 500_000);
      assertThat(plan(settings(1).homeGroup(meeting.id().value()), meeting).score())
          .isEqualTo(plain + 500_000);
    }

    @Test
    void leavesOutWhatIsTooFarButShowsItAsANearMiss() {
      WeekPlan plan = plan(settings(1), meeting("far").at(new GeoPoint(41, -75)).build());

      assertThat(plan.picks()).isEmpty();
      assertThat(plan.nearMisses())
          .extracting(NearMiss::blockedBy)
          .containsExactly(new NearMissObstacle.TooFar());
    }
  }

  @Nested
  class OnTheTimeLine {

    @Test
    void readsAMeetingInItsOwnZone() {
      WeekPlan plan =
          plan(settings(1), meeting("chicago").zone("America/Chicago").build());

      assertThat(plan.picks().getFirst().occurrence().start()).isEqualTo(local("2026-12-01T20:00"));
    }

    @Test
    void wantsAsManyAWeekRoundedUpInOtherSpans() {
      assertThat(settings(5).days(7).build().wantedInSpan()).isEqualTo(5);
      assertThat(settings(5).days(8).build().wantedInSpan()).isEqualTo(6);
      assertThat(settings(5).days(1).build().wantedInSpan()).isEqualTo(1);
      assertThat(settings(0).days(31).build().wantedInSpan()).isZero();
    }

    @Test
    void keepsWakingHoursByTheWallClockInTheNightThatRepeatsAnHour() {
      PlanSettingsBuilder autumn = PlanSettings.builder(
              NEW_YORK, LocalDate.of(2026, 11, 1), CITY_HALL, 1)
          .days(1)
          .awake(WakingHours.parse("00:30-02:00"));
      Meeting early = meeting("early")
          .on(DayOfWeek.SUNDAY, "01:15")
          .lengthMin(100)
          .at(CITY_HALL)
          .build();

      WeekPlan plan = plan(autumn, early);

      assertThat(plan.picks().getFirst().occurrence().start())
          .isEqualTo(Instant.parse("2026-11-01T05:15:00Z"));
      assertThat(plan.picks().getFirst().occurrence().end())
          .isEqualTo(Instant.parse("2026-11-01T06:55:00Z"));
    }

    @Test
    void movesWakingHoursLaterInTheNightThatSkipsAnHour() {
      PlanSettingsBuilder spring = PlanSettings.builder(
              NEW_YORK, LocalDate.of(2026, 3, 8), CITY_HALL, 14)
          .days(1)
          .maxPerDay(2)
          .awake(WakingHours.parse("02:30-24:00"));
      Meeting tooEarly = meeting("too early")
          .on(DayOfWeek.SUNDAY, "03:34")
          .lengthMin(30)
          .at(CITY_HALL)
          .build();
      Meeting fits = meeting("fits")
          .on(DayOfWeek.SUNDAY, "03:35")
          .lengthMin(30)
          .at(CITY_HALL)
          .build();
      Meeting late = meeting("late").on(DayOfWeek.SUNDAY, "23:00").at(CITY_HALL).build();

      assertThat(slugs(plan(spring, tooEarly, fits, late))).containsExactly("fits", "late");
    }

    @Test
    void survivesADateThatAZoneSkips() {
      PlanSettings samoa = PlanSettings.builder(
              ZoneId.of("Pacific/Apia"), LocalDate.of(2011, 12, 29), CITY_HALL, 7)
          .days(3)
          .maxPerDay(2)
          .build();
      Meeting saturday = meeting("saturday")
          .on(DayOfWeek.SATURDAY, "12:00")
          .zone("Pacific/Apia")
          .build();

      assertThat(slugs(planner.plan(samoa, List.of(), List.of(saturday))))
          .containsExactly("saturday");
    }

    @Test
    void roundsCommitmentsOutwardsToWholeMinutes() {
      Commitment work = new Commitment(
          "work",
          "",
          local("2026-12-01T09:00").plusSeconds(30),
          local("2026-12-01T18:42").plusSeconds(1),
          null,
          true);

      WeekPlan plan =
          planner.plan(settings(1).build(), List.of(work), List.of(meeting("a").build()));

      assertThat(plan.picks()).isEmpty();
      assertThat(plan.nearMisses().getFirst().shortByMin()).isEqualTo(1);
    }

    @Test
    void ignoresCommitmentsThatDoNotBlock() {
      Commitment free = new Commitment(
          "free", "", local("2026-12-01T09:00"), local("2026-12-01T22:00"), null, false);
      Commitment backwards = new Commitment(
          "backwards", "", local("2026-12-01T22:00"), local("2026-12-01T09:00"), null, true);

      WeekPlan plan = planner.plan(
          settings(1).build(), List.of(free, backwards), List.of(meeting("a").build()));

      assertThat(slugs(plan)).containsExactly("a");
      assertThat(plan.commitments()).isEmpty();
    }

    @Test
    void countsARiskWindowByItsInstants() {
      TimeWindow window = new TimeWindow(local("2026-12-01T20:30"), local("2026-12-01T21:00"), 2);
      Meeting meeting = meeting("a").build();

      WeekPlan plan = plan(settings(1).windows(List.of(window)), meeting);

      assertThat(plan.score()).isEqualTo(plan(settings(1), meeting).score() + 40_000);
      assertThat(plan.picks().getFirst().reasons())
          .extracting(Reason::code)
          .contains("risk-window:2026-12-01T20:30:00-05:00");
    }
  }

  @Nested
  class Explaining {

    @Test
    void tellsWindowsThatStartTogetherOnce() {
      TimeWindow often = new TimeWindow(local("2026-12-01T19:00"), local("2026-12-01T20:00"), 2);
      TimeWindow rare = new TimeWindow(local("2026-12-01T19:00"), local("2026-12-01T21:00"), 1);

      WeekPlan plan =
          plan(settings(1).windows(List.of(often, rare)), meeting("a").build());

      assertThat(plan.picks().getFirst().reasons())
          .extracting(Reason::code)
          .containsExactly("risk-window:2026-12-01T19:00:00-05:00", "day");
    }

    @Test
    void saysWhenToLeaveWhichCommitment() {
      Commitment work = busy("work", "2026-12-01T09:00", "2026-12-01T18:20", CITY_HALL);

      WeekPlan plan =
          planner.plan(settings(1).build(), List.of(work), List.of(meeting("a").build()));

      assertThat(plan.picks().getFirst().way())
          .isEqualTo(new Pick.Way(
              local("2026-12-01T18:42"),
              13,
              false,
              new LegOrigin.AtCommitment(work),
              22,
              new LegOrigin.AtCommitment(work),
              13,
              local("2026-12-01T20:00"),
              13,
              false));
    }

    @Test
    void saysWhichCommitmentStandsInTheWay() {
      Commitment work = busy("work", "2026-12-01T09:00", "2026-12-01T18:50", CITY_HALL);

      WeekPlan plan =
          planner.plan(settings(1).build(), List.of(work), List.of(meeting("a").build()));

      NearMiss miss = plan.nearMisses().getFirst();
      assertThat(miss.blockedBy()).isEqualTo(new NearMissObstacle.CommitmentClash(work));
      assertThat(miss.shortByMin()).isEqualTo(8);
    }

    @Test
    void givesTheTenClosestOnly() {
      Meeting[] many = new Meeting[12];
      for (int i = 0; i < many.length; i++) {
        many[i] = meeting("m" + i).build();
      }

      WeekPlan plan = plan(settings(1), many);

      assertThat(plan.nearMisses()).hasSize(10);
      assertThat(plan.nearMisses())
          .extracting(NearMiss::blockedBy)
          .containsOnly(new NearMissObstacle.FullDay());
    }
  }
}
