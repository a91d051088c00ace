package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a meeting of a Meeting Guide list is held. */
class MeetingScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "12:00, 13:00, 12:00, 60",
    "00:00, 01:00, 00:00, 60",
    "23:59, 01:00, 23:59, 61",
    "23:00, 00:00, 23:00, 60",
    "19:15, 08:15, 19:15, 780",
    "10:00, 10:00, 10:00, 1440",
    "22:00, 24:00, 22:00, 120",
    "noon, '', 12:00, 60",
    "8:00 pm, 9:30PM, 20:00, 90",
  })
  void countsAnEndAtOrBeforeTheStartToTheNextDay(
      String start, String end, LocalTime expected, int lengthMin) {
    Meeting meeting =
        Feeds.one("'name':'A','slug':'a','day':1,'time':'" + start + "','end_time':'" + end + "'");

    assertThat(meeting.schedule())
        .isEqualTo(new Schedule.Weekly(DayOfWeek.MONDAY, expected, lengthMin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "25:61", "soon", "7", "19:60", "1 o'clock or 2"})
  void refusesAStartThatIsNoTimeOfTheDay(String start) {
    FeedResult result = Feeds.records(
        "'name':'A','slug':'a','day':1,'time':'" + start.replace("'", "") + "'", MONDAY);

    assertThat(result.meetings()).hasSize(1);
    assertThat(result.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("time"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "'8'", "-1", "'Someday'", "'7pm'", "[9]"})
  void refusesADayThatIsNone(String day) {
    FeedResult result = Feeds.records("'name':'A','slug':'a','time':'19:00','day':" + day, MONDAY);

    assertThat(result.meetings()).hasSize(1);
    assertThat(result.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("day"));
  }

  @Test
  void refusesADayWithoutATimeAndATimeWithoutADay() {
    FeedResult result =
        Feeds.records("'name':'A','slug':'a','day':1", "'name':'B','slug':'b','time':'19:00'");

    assertThat(result.rejected())
        .extracting(FeedIssue::reason)
        .containsExactly("has a day but no time", "has a time but no day");
  }

  @Test
  void isByAppointmentWithoutDayAndTime() {
    assertThat(Feeds.one("'name':'A','slug':'a'").schedule())
        .isEqualTo(new Schedule.ByAppointment());
  }

  @Test
  void givesOneMeetingPerDayWithIdsOfTheirOwn() {
    FeedResult result = Feeds.records("'name':'A','slug':'a','time':'07:00','day':[1,'Wed',5,5,9]");

    assertThat(result.records()).isEqualTo(1);
    assertThat(result.meetings())
        .extracting(m -> ((Schedule.Weekly) m.schedule()).day())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    assertThat(result.meetings()).extracting(Meeting::id).doesNotHaveDuplicates();
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.field()).isEqualTo("day"));
  }

  @Test
  void isMonthlyWithAWarningWhenTheNameSaysSo() {
    FeedResult result = Feeds.records(
        "'name':'Aiken - 2nd and 4th Thursdays 2pm','slug':'a','time':'14:00','day':4");

    assertThat(result.meetings().getFirst().schedule())
        .isEqualTo(new Schedule.Monthly(Set.of(2, 4), DayOfWeek.THURSDAY, LocalTime.of(14, 0), 60));
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.slug()).isEqualTo("a"));
  }

  @Test
  void isOneMeetingByAppointmentWhenTheNameLeavesOpenWhichWeeksOfSeveralDays() {
    FeedResult result =
        Feeds.records("'name':'Every other week study','slug':'a','time':'14:00','day':[0,1]");

    assertThat(result.meetings())
        .extracting(Meeting::schedule)
        .containsExactly(new Schedule.ByAppointment());
    assertThat(result.rejected()).isEmpty();
  }
}
