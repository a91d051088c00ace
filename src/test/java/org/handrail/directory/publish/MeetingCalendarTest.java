package org.handrail.directory.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.ical.CalendarEvent;
import org.handrail.ical.CalendarReader;
import org.handrail.ical.CalendarResult;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory writes, the calendar reader reads: two programs that share no line of code. */
class MeetingCalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Schedule TUESDAYS =
      new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 30), 90);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Europe/Berlin",
        "Europe/Dublin",
        "America/Phoenix",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "America/Nuuk",
        "Asia/Jerusalem",
        "Africa/Casablanca",
        "America/Santiago",
        "Pacific/Chatham",
        "UTC"
      })
  void isHeldWhenTheDirectorySaysEvenForAReaderThatKnowsNoZones(String zone) {
    Meeting meeting = meeting(TUESDAYS, ZoneId.of(zone));
    Instant until = NOW.plus(3 * 365, ChronoUnit.DAYS);

    // Under a name that nobody knows, only the file's own VTIMEZONE can say what the times mean.
    String text = text(MeetingCalendar.of(meeting, NOW)).replace(zone, "Nowhere/At-All");
    List<CalendarEvent> read = read(text, until);

    List<Instant> expected = Occurrences.startingWithin(meeting, NOW, until).stream()
        .map(occurrence -> occurrence.start())
        .toList();
    assertThat(expected).hasSizeGreaterThan(150);
    assertThat(read.stream().map(CalendarEvent::start)).isEqualTo(expected);
    assertThat(read)
        .allSatisfy(
            c -> assertThat(ChronoUnit.MINUTES.between(c.start(), c.end())).isEqualTo(90));
  }

  @Test
  void repeatsOnTheWeeksOfTheMonthOfAMonthlyMeeting() {
    Schedule schedule =
        new Schedule.Monthly(Set.of(2, -1), DayOfWeek.THURSDAY, LocalTime.of(18, 0), 60);
    Meeting meeting = meeting(schedule, ZoneId.of("America/New_York"));
    Instant until = Instant.parse("2027-03-01T00:00:00Z");

    List<CalendarEvent> read = read(text(MeetingCalendar.of(meeting, NOW)), until);

    assertThat(read.stream().map(c -> c.start().toString().substring(0, 10)))
        .containsExactly(
            "2026-12-10", "2026-12-31", "2027-01-14", "2027-01-28", "2027-02-11", "2027-02-25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Africa/Casablanca", "Asia/Jerusalem"})
  void anotherProgramFindsNothingToCorrectAndTheSameTimes(String zone) {
    Meeting meeting = meeting(TUESDAYS, ZoneId.of(zone));

    String text = text(MeetingCalendar.of(meeting, NOW)).replace(zone, "Nowhere/At-All");
    ICalendar calendar = Biweekly.parse(text).first();

    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    TimeZone own = calendar
        .getTimezoneInfo()
        .getTimezone(calendar.getEvents().getFirst().getDateStart())
        .getTimeZone();
    DateIterator dates = calendar.getEvents().getFirst().getDateIterator(own);
    List<Instant> read = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      read.add(dates.next().toInstant());
    }
    assertThat(read)
        .isEqualTo(Occurrences.startingWithin(meeting, NOW, NOW.plus(701, ChronoUnit.DAYS)).stream()
            .map(occurrence -> occurrence.start())
            .limit(100)
            .toList());
  }

  @Test
  void startsWithTheOccurrenceUnderWay() {
    Meeting meeting = meeting(TUESDAYS, ZoneOffset.UTC);

    String text = text(MeetingCalendar.of(meeting, Instant.parse("2026-12-01T20:00:00Z")));

    assertThat(text).contains("DTSTART:20261201T193000Z\r\n", "DTEND:20261201T210000Z\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    // the spring change skips the start of the first meeting, then its end, then lies within it
    "SUNDAY, 02:30, 60",
    "SUNDAY, 01:00, 90",
    "SATURDAY, 23:30, 240",
  })
  void keepsItsTimesWhenItsFirstNightIsAnOddOne(DayOfWeek day, LocalTime time, int lengthMin) {
    Meeting meeting =
        meeting(new Schedule.Weekly(day, time, lengthMin), ZoneId.of("America/New_York"));
    Instant beforeTheChange = Instant.parse("2027-03-13T12:00:00Z");
    Instant until = Instant.parse("2027-12-01T00:00:00Z");

    List<CalendarEvent> read = read(text(MeetingCalendar.of(meeting, beforeTheChange)), until);

    List<Occurrence> expected = Occurrences.startingWithin(meeting, beforeTheChange, until);
    assertThat(read.stream().map(CalendarEvent::start))
        .isEqualTo(expected.stream().map(Occurrence::start).toList());
    assertThat(read.stream().map(CalendarEvent::end))
        .isEqualTo(expected.stream().map(Occurrence::end).toList());
  }

  @Test
  void tellsNamePlaceAndHowToJoin() {
    String text = text(MeetingCalendar.of(meeting(TUESDAYS, ZoneOffset.UTC), NOW));

    assertThat(text)
        .contains("SUMMARY:Lamplight\\, open\r\n")
        .contains("LOCATION:Invented Hall\\, 1 Example Street\r\n")
        .contains("GEO:39.952600;-75.165200\r\n")
        .contains("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n")
        .contains("URL:https://list.example/lamplight\r\n");
    assertThat(text.replace("\r\n ", ""))
        .contains(
            "DESCRIPTION:Lamplight Group\\nhttps://join.example/1\\n+15550100\\nSide door\r\n");
  }

  @Test
  void aMeetingByAppointmentHasNoFile() {
    Meeting meeting = meeting(new Schedule.ByAppointment(), ZoneOffset.UTC);

    assertThatThrownBy(() -> MeetingCalendar.of(meeting, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Meeting meeting(Schedule schedule, ZoneId zone) {
    FeedId feed = new FeedId("invented.json");
    return new Meeting(
        MeetingId.of(feed, "lamplight", schedule),
        feed,
        "lamplight",
        "Lamplight, open",
        schedule,
        zone,
        VenueType.HYBRID,
        MeetingStatus.ACTIVE,
        "AA",
        new TreeSet<>(Set.of("O")),
        new TreeSet<>(Set.of("en")),
        new Place(
            "Invented Hall",
            "1 Example Street",
            "",
            "Side door",
            new GeoPoint(39.9526, -75.1652),
            false),
        new OnlineAccess("https://join.example/1", "+15550100", ""),
        "Lamplight Group",
        "",
        "",
        "https://list.example/lamplight",
        null);
  }

  private static List<CalendarEvent> read(String ics, Instant until) {
    CalendarResult result = new CalendarReader()
        .read(ics.getBytes(StandardCharsets.UTF_8), NOW, until, ZoneId.of("Asia/Tokyo"));
    assertThat(result.rejected()).isEmpty();
    return result.events();
  }

  private static String text(byte[] ics) {
    String text = new String(ics, StandardCharsets.UTF_8);
    assertThat(text.toUpperCase(Locale.ROOT)).contains("UID:", "@HANDRAIL");
    return text;
  }
}
