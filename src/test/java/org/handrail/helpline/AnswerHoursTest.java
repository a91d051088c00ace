package org.handrail.helpline;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handrail.helpline.AnswerHours.Span;
import org.junit.jupiter.api.Test;

class AnswerHoursTest {

  private static Span span(DayOfWeek day, String from, String until) {
    return new Span(day, LocalTime.parse(from), LocalTime.parse(until));
  }

  @Test
  void whatNobodyCoversIsNamedOnceAlsoOverMidnightAndSunday() {
    AnswerHours weekdays = new AnswerHours(java.util.stream.Stream.of(DayOfWeek.values())
        .filter(day -> day != SATURDAY && day != SUNDAY)
        .map(day -> span(day, "08:00", "08:00"))
        .toList());
    AnswerHours saturday = new AnswerHours(List.of(span(SATURDAY, "08:00", "22:00")));

    assertThat(AnswerHours.uncovered(List.of(weekdays, saturday)))
        .containsExactly(span(SATURDAY, "22:00", "22:00"), span(SUNDAY, "22:00", "08:00"));
    assertThat(AnswerHours.uncovered(List.of(weekdays, AnswerHours.ALWAYS))).isEmpty();
    assertThat(AnswerHours.uncovered(List.of())).hasSize(7);
    assertThat(AnswerHours.uncovered(
            List.of(new AnswerHours(List.of(span(MONDAY, "00:00", "00:00"))))))
        .first()
        .isEqualTo(span(TUESDAY, "00:00", "00:00"));
    assertThat(AnswerHours.uncovered(
            List.of(new AnswerHours(List.of(span(FRIDAY, "23:00", "01:00"))))))
        .hasSize(7);
  }

  /** Every minute of the week is either somebody's or in a gap. */
  @Test
  void gapsAndHoursMakeTheWeek() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      List<Span> spans = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(6); j++) {
        spans.add(new Span(
            DayOfWeek.of(1 + random.nextInt(7)),
            LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
            LocalTime.of(random.nextInt(24), random.nextInt(4) * 15)));
      }
      List<Span> gaps = AnswerHours.uncovered(List.of(new AnswerHours(spans)));
      for (int minute = 0; minute < 7 * 1440; minute += 15) {
        boolean covered = isIn(minute, spans);
        assertThat(isIn(minute, gaps)).as("%s at %d", spans, minute).isEqualTo(!covered);
      }
    }
  }

  private static boolean isIn(int minute, List<Span> spans) {
    return spans.stream().anyMatch(span -> {
      int from = (span.day().getValue() - 1) * 1440 + span.from().toSecondOfDay() / 60;
      int length =
          (span.until().toSecondOfDay() / 60 - span.from().toSecondOfDay() / 60 + 1440 - 1) % 1440
              + 1;
      int after = Math.floorMod(minute - from, 7 * 1440);
      return after < length;
    });
  }
}
