package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.Commitment;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FieldError;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedCalendarTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 30);
  private static final Instant START = Instant.parse("2026-12-01T14:00:00Z");

  @Test
  void comesBackAsItWasSent() {
    GeoPoint place = new GeoPoint(39.9612, -75.149);
    CarriedCalendar sent = CarriedCalendar.of(
        List.of(entry("Work", place, true), entry("“<b>\"'&\n", null, true)),
        List.of(
            new RejectedEntry(
                214, EntryFault.TOO_OFTEN, RejectedEntry.Kept.FIRST, "Team: lunch & “more”"),
            new RejectedEntry(
                7,
                EntryFault.TOO_LONG,
                RejectedEntry.Kept.NOTHING,
                "Odd",
                "My: family’s & all.ics"),
            new RejectedEntry(9, EntryFault.CUT_OFF, RejectedEntry.Kept.NOTHING, "")),
        FROM,
        FROM.plusWeeks(6));

    CarriedCalendar back = CarriedCalendar.of(reader(sent.json(), sent.rejectedText()));

    assertThat(back.commitments())
        .extracting(Commitment::title)
        .containsExactly("Work", "“<b>\"'&");
    assertThat(back.commitments()).extracting(Commitment::start).containsOnly(START);
    assertThat(back.commitments().getFirst().place()).isEqualTo(place);
    assertThat(back.commitments().getLast().place()).isNull();
    assertThat(back.rejected()).isEqualTo(sent.rejected());
    assertThat(back.covers(FROM, FROM.plusDays(7))).isTrue();
    assertThat(back.covers(FROM.plusWeeks(6), FROM.plusWeeks(7))).isFalse();
  }

  @Test
  void leavesBehindWhatTakesNoTime() {
    Commitment backwards = new Commitment("a", "x", START, START.minusSeconds(60), null, true);

    CarriedCalendar sent = CarriedCalendar.of(
        List.of(entry("Birthday", null, false), backwards), List.of(), FROM, FROM.plusWeeks(6));

    assertThat(sent.json()).isEqualTo("[]");
    assertThat(sent.isThere()).isTrue();
  }

  @Test
  void carriesNeitherUidsNorLongTitles() {
    CarriedCalendar sent = CarriedCalendar.of(
        List.of(entry("very ".repeat(100), null, true)), List.of(), FROM, FROM.plusWeeks(6));

    assertThat(sent.json())
        .doesNotContain("uid-of-the-calendar")
        .hasSizeLessThan(170)
        .contains("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[[]]",
        "[{}]",
        "[{\"title\":\"a\"}]",
        "[{\"title\":\"a\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T19:00:00Z\",\"place\":\"91,0\"}]",
        "[{\"title\":\"a\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T19:00:00Z\",\"place\":\"0x1p3,0\"}]",
        "[{\"title\":\"a\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T19:00:00Z\",\"more\":\"1\"}]",
        "[{\"title\":\"a\",\"start\":\"x\",\"end\":\"2026-11-30T19:00:00Z\"}]",
        "[{\"title\":\"a\",\"start\":\"-999999999-01-01T00:00:00Z\",\"end\":\"2026-11-30T19:00:00Z\"}]",
        "[{\"title\":\"a\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"+999999999-01-01T00:00:00Z\"}]",
        "[{\"title\":{},\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T19:00:00Z\"}]",
        "[1]",
        "[null]"
      })
  void isRefusedWhenSomebodyTamperedWithIt(String json) {
    FormReader reader = reader(json, "");

    CarriedCalendar back = CarriedCalendar.of(reader);

    assertThat(back).isEqualTo(CarriedCalendar.NOTHING);
    assertThat(reader.errors()).containsExactly(new FieldError("calendar", "plan.problem.carried"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1:",
        ":CUT_OFF",
        "1:NO_SUCH_FAULT",
        "1 2",
        "99999999999:CUT_OFF",
        "1:CUT_OFF:NOTHING:x"
      })
  void isRefusedWhenSomebodyTamperedWithItsFaults(String faults) {
    FormReader reader = reader("[]", faults);

    CarriedCalendar back = CarriedCalendar.of(reader);

    assertThat(back).isEqualTo(CarriedCalendar.NOTHING);
    assertThat(reader.errors()).containsExactly(new FieldError("calendar", "plan.problem.carried"));
  }

  @Test
  void carriesTheFirstHundredOfVeryManyFaults() {
    List<RejectedEntry> many = IntStream.rangeClosed(1, 5000)
        .mapToObj(
            line -> new RejectedEntry(line, EntryFault.CUT_OFF, RejectedEntry.Kept.NOTHING, "x"))
        .toList();

    CarriedCalendar sent = CarriedCalendar.of(List.of(), many, FROM, FROM.plusWeeks(6));

    assertThat(sent.rejected()).isEqualTo(many.subList(0, 100));
    assertThat(sent.rejectedCount()).isEqualTo(5000);
    CarriedCalendar back = CarriedCalendar.of(reader("[]", sent.rejectedText(), "5000"));
    assertThat(back.rejected()).isEqualTo(sent.rejected());
    assertThat(back.rejectedCount()).isEqualTo(5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999"})
  void isRefusedWhenSomebodyTamperedWithTheirNumber(String count) {
    FormReader reader = reader("[]", "1:CUT_OFF:NOTHING:x:", count);

    assertThat(CarriedCalendar.of(reader)).isEqualTo(CarriedCalendar.NOTHING);
    assertThat(reader.errors()).containsExactly(new FieldError("calendar", "plan.problem.carried"));
  }

  private static Commitment entry(String title, @Nullable GeoPoint place, boolean blocks) {
    return new Commitment(
        "uid-of-the-calendar", title, START, START.plusSeconds(3600), place, blocks);
  }

  private static FormReader reader(String json, String faults) {
    return reader(json, faults, "");
  }

  private static FormReader reader(String json, String faults, String count) {
    return new FormReader(
        Map.of(
            "commitments", new String[] {json},
            "known-faults", new String[] {faults},
            "known-faults-count", new String[] {count},
            "known-from", new String[] {"2026-11-30"},
            "known-until", new String[] {"2027-01-11"}),
        "plan.problem");
  }
}
