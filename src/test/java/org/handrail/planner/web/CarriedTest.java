package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.planner.Commitment;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 30);
  private static final Instant START = Instant.parse("2026-12-01T14:00:00Z");

  @Test
  void comesBackAsItWasSent() {
    GeoPoint place = new GeoPoint(39.9612, -75.149);
    Carried sent = Carried.of(
        List.of(entry("Work", place, true), entry("“<b>\"'&\n", null, true)),
        FROM,
        FROM.plusWeeks(6));

    Carried back = Carried.of(fields(sent.json()));

    assertThat(back.commitments())
        .extracting(Commitment::title)
        .containsExactly("Work", "“<b>\"'&");
    assertThat(back.commitments()).extracting(Commitment::start).containsOnly(START);
    assertThat(back.commitments().getFirst().place()).isEqualTo(place);
    assertThat(back.commitments().getLast().place()).isNull();
    assertThat(back.covers(FROM, FROM.plusDays(7))).isTrue();
    assertThat(back.covers(FROM.plusWeeks(6), FROM.plusWeeks(7))).isFalse();
  }

  @Test
  void leavesBehindWhatTakesNoTime() {
    Commitment backwards = new Commitment("a", "x", START, START.minusSeconds(60), null, true);

    Carried sent =
        Carried.of(List.of(entry("Birthday", null, false), backwards), FROM, FROM.plusWeeks(6));

    assertThat(sent.json()).isEqualTo("[]");
    assertThat(sent.isThere()).isTrue();
  }

  @Test
  void carriesNeitherUidsNorLongTitles() {
    Carried sent =
        Carried.of(List.of(entry("very ".repeat(100), null, true)), FROM, FROM.plusWeeks(6));

    assertThat(sent.json())
        .doesNotContain("uid-of-the-calendar")
        .hasSizeLessThan(150)
        .contains("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[[]]",
        "[[\"a\",1]]",
        "[[\"a\",1,2,91,0]]",
        "[[\"a\",\"x\",2]]",
        "[[\"a\",9e30,2]]",
        "[[{},1,2]]",
        "[1]",
        "[null]"
      })
  void isRefusedWhenSomebodyTamperedWithIt(String json) {
    Fields fields = fields(json);

    Carried back = Carried.of(fields);

    assertThat(back).isEqualTo(Carried.NOTHING);
    assertThat(fields.problems())
        .containsExactly(new Fields.Problem("calendar", "plan.problem.carried"));
  }

  private static Commitment entry(String title, @Nullable GeoPoint place, boolean blocks) {
    return new Commitment(
        "uid-of-the-calendar", title, START, START.plusSeconds(3600), place, blocks);
  }

  private static Fields fields(String json) {
    return new Fields(Map.of(
        "commitments", new String[] {json},
        "known-from", new String[] {"2026-11-30"},
        "known-until", new String[] {"2027-01-11"}));
  }
}
