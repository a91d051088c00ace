package org.handrail.directory.index;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.index.Meetings.at;
import static org.handrail.directory.index.Meetings.byAppointment;
import static org.handrail.directory.index.Meetings.named;
import static org.handrail.directory.index.Meetings.weekly;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingIndexTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z"); // a Monday

  private static List<String> names(MeetingQueryBuilder query, Meeting... meetings) {
    return MeetingIndex.of(List.of(meetings)).search(query.build(), NOW).hits().stream()
        .map(hit -> hit.meeting().name())
        .toList();
  }

  private static MeetingQueryBuilder all() {
    return MeetingQuery.ALL.with();
  }

  @Nested
  class ByHours {

    private final Meeting fridayLate =
        named("Friday 23:00").when(weekly(FRIDAY, "23:00", 60)).build();
    private final Meeting saturdayEarly =
        named("Saturday 01:00").when(weekly(SATURDAY, "01:00", 60)).build();
    private final Meeting fridayEarly =
        named("Friday 01:00").when(weekly(FRIDAY, "01:00", 60)).build();

    @Test
    void countsTheHoursAfterMidnightToTheEveningsDay() {
      MeetingQueryBuilder fridayNight =
          all().days(EnumSet.of(FRIDAY)).from(LocalTime.of(22, 0)).to(LocalTime.of(2, 0));

      List<String> found = names(fridayNight, fridayLate, saturdayEarly, fridayEarly);

      assertThat(found).containsExactly("Friday 23:00", "Saturday 01:00");
    }

    @Test
    void includesBothBounds() {
      MeetingQueryBuilder query = all().from(LocalTime.of(1, 0)).to(LocalTime.of(23, 0));

      assertThat(names(query, fridayLate, fridayEarly))
          .containsExactly("Friday 01:00", "Friday 23:00");
      assertThat(names(query.from(LocalTime.of(1, 1)), fridayLate, fridayEarly))
          .containsExactly("Friday 23:00");
    }

    @Test
    void leavesOutMeetingsByAppointmentAsSoonAsATimeIsAsked() {
      Meeting asked = named("On request").when(byAppointment()).build();

      assertThat(names(all(), asked)).containsExactly("On request");
      assertThat(names(all().from(LocalTime.MIN), asked)).isEmpty();
      assertThat(names(all().days(EnumSet.allOf(java.time.DayOfWeek.class)), asked))
          .isEmpty();
      assertThat(names(all().window(new MeetingQuery.Window(NOW, Instant.MAX)), asked))
          .isEmpty();
    }
  }

  @Nested
  class ByWindow {

    private final Meeting meeting =
        named("Noon").when(weekly(MONDAY, "12:00", 60)).build();

    @Test
    void findsWhatIsUnderWayAtItsFirstInstantAndWhatStartsBeforeItsLast() {
      assertThat(found("2026-11-23T12:59:59Z", "2026-11-23T20:00:00Z")).isTrue();
      assertThat(found("2026-11-23T13:00:00Z", "2026-11-23T20:00:00Z")).isFalse();
      assertThat(found("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z")).isFalse();
      assertThat(found("2026-11-23T09:00:00Z", "2026-11-23T12:00:00.000000001Z"))
          .isTrue();
    }

    @Test
    void keepsAMeetingsLengthInTheNightThatRepeatsAnHour() {
      Meeting night = named("Night")
          .when(weekly(SUNDAY, "01:30", 60))
          .in("America/New_York") // held 05:30 to 06:30 UTC on 1 November 2026, in the first pass
          .build();

      assertThat(isFound(night, "2026-11-01T06:29:59Z", "2026-11-01T06:30:00Z")).isTrue();
      assertThat(isFound(night, "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z")).isFalse();
    }

    @Test
    void movesAMeetingInTheSkippedHourLater() {
      Meeting night = named("Night")
          .when(weekly(SUNDAY, "02:30", 60))
          .in("America/New_York") // 8 March 2026 has no 02:30; 03:30 there is 07:30 UTC
          .build();

      assertThat(isFound(night, "2026-03-08T07:00:00Z", "2026-03-08T07:30:00Z")).isFalse();
      assertThat(isFound(night, "2026-03-08T07:30:00Z", "2026-03-08T07:30:01Z")).isTrue();
    }

    @Test
    void leavesOutWhatIsUnderWayWhenOnlyStartsCount() {
      assertThat(starts("2026-11-23T12:00:00Z", "2026-11-23T20:00:00Z")).isTrue();
      assertThat(starts("2026-11-23T12:00:00.000000001Z", "2026-11-23T20:00:00Z"))
          .isFalse();
      assertThat(starts("2026-11-23T12:30:00Z", "2026-11-30T12:00:00Z")).isFalse();
      assertThat(starts("2026-11-23T12:30:00Z", "2026-11-30T12:00:01Z")).isTrue();
    }

    private boolean starts(String from, String until) {
      MeetingQuery.Window window =
          new MeetingQuery.Window(Instant.parse(from), Instant.parse(until), true);
      return !names(all().window(window), meeting).isEmpty();
    }

    private boolean found(String from, String until) {
      return isFound(meeting, from, until);
    }

    private static boolean isFound(Meeting meeting, String from, String until) {
      MeetingQuery.Window window =
          new MeetingQuery.Window(Instant.parse(from), Instant.parse(until));
      return !names(all().window(window), meeting).isEmpty();
    }
  }

  @Nested
  class ByPlace {

    @Test
    void findsAcrossThe180thMeridian() {
      Meeting west = named("West").at(at(-16.8, 179.99)).build();
      Meeting east = named("East").at(at(-16.8, -179.99)).build();
      Meeting far = named("Far").at(at(-16.8, 0)).build();
      MeetingQueryBuilder query =
          all().near(new GeoPoint(-16.8, -180)).withinM(5_000).order(Order.DISTANCE);

      assertThat(names(query, west, east, far)).containsExactly("East", "West");
    }

    @Test
    void findsOnTheOtherSideOfAPole() {
      Meeting other = named("Other side").at(at(89.99, -90)).build();
      MeetingQueryBuilder query = all().near(new GeoPoint(89.99, 90)).withinM(3_000);

      assertThat(names(query, other)).containsExactly("Other side");
      assertThat(names(query.withinM(2_000), other)).isEmpty();
    }

    @Test
    void leavesOutMeetingsWithoutAPointOnlyWhenADistanceIsGiven() {
      Meeting near = named("Near").at(at(10, 10)).build();
      Meeting online = named("Anywhere").venue(VenueType.ONLINE).build();
      MeetingQueryBuilder query = all().near(new GeoPoint(10, 10)).order(Order.DISTANCE);

      assertThat(names(query, online, near)).containsExactly("Near", "Anywhere");
      assertThat(names(query.withinM(1e9), online, near)).containsExactly("Near");
    }
  }

  @Nested
  class InOrder {

    private final GeoPoint here = new GeoPoint(50, 8);
    private final Meeting b = named("B").slug("1").at(at(50, 8)).build();
    private final Meeting a1 = named("A").slug("1").at(at(50, 8)).build();
    private final Meeting a2 = named("A").slug("2").at(at(50, 8)).build();

    @Test
    void breaksTiesByNameThenId() {
      Meeting first = a1.id().value().compareTo(a2.id().value()) < 0 ? a1 : a2;
      Meeting second = first.equals(a1) ? a2 : a1;
      MeetingIndex index = MeetingIndex.of(List.of(b, second, first));

      for (Order order : Order.values()) {
        MeetingQuery query = all().near(here).order(order).build();
        assertThat(index.search(query, NOW).hits())
            .extracting(hit -> hit.meeting())
            .as("%s", order)
            .containsExactly(first, second, b);
      }
    }

    @Test
    void putsWhatIsUnderWayBeforeWhatIsNextAndAppointmentsLast() {
      Meeting running = named("Running").when(weekly(MONDAY, "11:30", 60)).build();
      Meeting over = named("Over").when(weekly(MONDAY, "11:00", 60)).build();
      Meeting soon = named("Soon").when(weekly(MONDAY, "12:30", 60)).build();
      Meeting asked = named("Asked").when(byAppointment()).build();

      assertThat(names(all().order(Order.SOONEST), asked, over, soon, running))
          .containsExactly("Running", "Soon", "Over", "Asked");
      assertThat(names(all().order(Order.WEEK), asked, over, soon, running))
          .containsExactly("Over", "Running", "Soon", "Asked");
    }

    @Test
    void knowsTheNextFifthFridaySeventeenWeeksAhead() {
      Schedule fifth = new Schedule.Monthly(Set.of(5), FRIDAY, LocalTime.of(19, 0), 60);
      MeetingIndex index = MeetingIndex.of(List.of(named("Fifth").when(fifth).build()));
      Instant after = Instant.parse("2026-01-30T20:00:00Z"); // as that one ends

      assertThat(index.search(MeetingQuery.ALL, after).hits())
          .extracting(MeetingHit::nextStart)
          .containsExactly(Instant.parse("2026-05-29T19:00:00Z"));
    }

    @Test
    void namesTheMeetingsOfOneHouseInOrderOfTheirTime() {
      Meeting late =
          named("A late one").at(at(10, 10)).when(weekly(MONDAY, "21:00", 60)).build();
      Meeting early =
          named("B early one").at(at(10, 10)).when(weekly(MONDAY, "20:00", 60)).build();
      Meeting nearer = named("C nearer one")
          .at(at(10.001, 10))
          .when(weekly(MONDAY, "22:00", 60))
          .build();

      assertThat(names(
              all().near(new GeoPoint(10.002, 10)).order(Order.DISTANCE), late, early, nearer))
          .containsExactly("C nearer one", "B early one", "A late one");
    }

    @Test
    void givesPagesThatTogetherAreTheWhole() {
      List<Meeting> meetings = new RandomMeetings(3).meetings(500);
      MeetingIndex index = MeetingIndex.of(meetings);
      MeetingQueryBuilder query = all().near(here).order(Order.DISTANCE).limit(1000);
      List<?> whole = index.search(query.build(), NOW).hits();

      List<?> pages = Stream.iterate(0, offset -> offset + 37)
          .limit(15)
          .flatMap(o -> index.search(query.offset(o).limit(37).build(), NOW).hits().stream())
          .toList();

      assertThat(whole).hasSizeGreaterThan(400);
      assertThat(pages).isEqualTo(whole);
      assertThat(index.search(query.offset(Integer.MAX_VALUE).build(), NOW).hits())
          .isEmpty();
      assertThat(index.search(query.build(), NOW).total()).isEqualTo(whole.size());
    }
  }

  @Nested
  class AsAWhole {

    @Test
    void findsAMeetingThatIsClosedForNowByItsIdOnly() {
      Meeting closed = named("Closed").status(MeetingStatus.CLOSED_FOR_NOW).build();
      MeetingIndex index = MeetingIndex.of(List.of(closed));

      assertThat(index.search(MeetingQuery.ALL, NOW).total()).isZero();
      assertThat(index.find(closed.id())).containsSame(closed);
      assertThat(index.meetings()).containsExactly(closed);
      assertThat(index.summary().meetings()).isZero();
    }

    @Test
    void countsForMenusWhatCanBeFound() {
      Meeting one =
          named("One").formats("O", "X").fellowship("AA").languages("es").build();
      Meeting two = named("Two").formats("O").fellowship("NA").build();
      Meeting nobody = named("Three").build();

      var summary = MeetingIndex.of(List.of(one, two, nobody)).summary();

      assertThat(summary.meetings()).isEqualTo(3);
      assertThat(summary.formats()).containsEntry("O", 2).containsEntry("X", 1).hasSize(2);
      assertThat(summary.fellowships()).containsOnlyKeys("AA", "NA");
      assertThat(summary.languages()).containsOnlyKeys("es");
    }

    @Test
    void answersWithNothingWhenItIsEmpty() {
      MeetingIndex index = MeetingIndex.of(List.of());

      assertThat(index.search(MeetingQuery.ALL, NOW).hits()).isEmpty();
      assertThat(index.search(all().words("grace").build(), NOW).total()).isZero();
      assertThat(index
              .search(all().near(new GeoPoint(0, 0)).withinM(5).build(), NOW)
              .total())
          .isZero();
    }

    @Test
    void takesAMeetingThatIsGivenTwiceOnce() {
      Meeting meeting = named("Once").build();

      assertThat(names(all(), meeting, meeting)).containsExactly("Once");
    }

    @Test
    void asksForEveryFormatAndForAnyVenue() {
      Meeting both = named("Both").formats("O", "x").venue(VenueType.HYBRID).build();
      Meeting one = named("One").formats("O").build();

      assertThat(names(all().formats(Set.of("o", "X")), both, one)).containsExactly("Both");
      assertThat(names(all().venues(EnumSet.of(VenueType.IN_PERSON)), both, one))
          .containsExactly("One");
      assertThat(names(all().formats(Set.of("O", "unheard-of")), both, one)).isEmpty();
    }
  }
}
