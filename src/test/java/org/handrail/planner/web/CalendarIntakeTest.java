package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.CalendarCommitments;
import org.handrail.planner.calendar.PlaceResolver;
import org.junit.jupiter.api.Test;

class CalendarIntakeTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final int ENTRIES_OF_SIX_WEEKS = 1_000;

  private static byte[] daily(int entries) {
    StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
    for (int i = 0; i < entries; i++) {
      calendar
          .append("BEGIN:VEVENT\r\nUID:u")
          .append(i)
          .append("\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261120T120000Z\r\nDURATION:PT30M\r\n")
          .append("RRULE:FREQ=DAILY\r\nSUMMARY:Swim\r\nLOCATION:Pool ")
          .append(i)
          .append("\r\nEND:VEVENT\r\n");
    }
    return calendar.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static PlaceResolver places() {
    return new PlaceResolver(Map.of(), () -> PlaceResolver.AddressLookup.NONE);
  }

  private static CarriedCalendar read(byte[] calendar) {
    return CalendarIntake.read(List.of(calendar), FROM, ZONE, places());
  }

  @Test
  void readsTheWeekAloneWhereSixWeeksAreTooMuchWork() {
    CarriedCalendar carried = read(daily(2 * ENTRIES_OF_SIX_WEEKS));

    assertThat(carried.rejectedCount()).isZero();
    assertThat(carried.commitments()).hasSize(7 * 2 * ENTRIES_OF_SIX_WEEKS);
    assertThat(carried.covers(FROM, FROM.plusDays(7))).isTrue();
    assertThat(carried.covers(FROM.plusDays(7), FROM.plusDays(14))).isFalse();
  }

  @Test
  void readsSixWeeksOfAnOrdinaryCalendar() {
    assertThat(read(daily(40)).covers(FROM.plusDays(7), FROM.plusWeeks(6))).isTrue();
  }

  @Test
  void tellsTheSameNumberAsTheDocumentForPrograms() {
    byte[] tooMany = daily(8 * ENTRIES_OF_SIX_WEEKS);

    CalendarCommitments forPrograms = CalendarCommitments.readFile(
        tooMany,
        FROM.atStartOfDay(ZONE).toInstant(),
        FROM.plusDays(7).atStartOfDay(ZONE).toInstant(),
        ZONE,
        places());
    CarriedCalendar carried = read(tooMany);

    assertThat(carried.rejectedCount()).isEqualTo(forPrograms.rejected().size()).isGreaterThan(100);
    assertThat(carried.rejected()).isEqualTo(forPrograms.rejected().subList(0, 100));
  }

  @Test
  void tellsThatTheCalendarNamesTooManyPlaces() {
    byte[] calendar = daily(PlaceResolver.MOST_LOOKED_UP + 1);
    PlaceResolver places = new PlaceResolver(Map.of(), () -> address -> Optional.empty());

    CarriedCalendar carried = CalendarIntake.read(List.of(calendar), FROM, ZONE, places);

    assertThat(carried.rejected())
        .containsExactly(
            new RejectedEntry(1, EntryFault.TOO_MANY_PLACES, RejectedEntry.Kept.PLACES, ""));
  }
}
