package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks with arithmetic of its own whether a printed plan leaves everybody where they have to be. */
final class PlanConflicts {

  private static final Duration BUFFER = Duration.ofMinutes(5);

  private PlanConflicts() {}

  /** What takes up time, with the minutes that its ways take before and after. */
  private record Busy(OffsetDateTime start, OffsetDateTime end, boolean isPick, JsonNode node) {}

  static void assertNone(JsonNode plan) {
    List<Busy> week = new ArrayList<>();
    Cli.elements(plan.get("commitments")).forEach(c -> week.add(busy(c, false)));
    Cli.elements(plan.get("picks")).forEach(p -> week.add(busy(p, true)));
    for (Busy pick : week.stream().filter(Busy::isPick).toList()) {
      for (Busy other : week) {
        if (!other.equals(pick)) {
          assertApart(pick, other);
        }
      }
      assertTimeToGetThere(pick, week);
    }
  }

  private static void assertApart(Busy pick, Busy other) {
    assertThat(pick.start().isBefore(other.end()) && other.start().isBefore(pick.end()))
        .as("%s overlaps %s", pick.node(), other.node())
        .isFalse();
  }

  /** The person leaves when the last thing is over, and is there five minutes early. */
  private static void assertTimeToGetThere(Busy pick, List<Busy> week) {
    if (pick.node().get("leave_at").isNull()) {
      return;
    }
    Duration way = Duration.ofMinutes(pick.node().get("travel_min_before").asInt());
    for (Busy other : week) {
      if (!other.end().isAfter(pick.start())) {
        assertThat(other.end().plus(way).plus(BUFFER))
            .as("from %s to %s", other.node(), pick.node())
            .isBeforeOrEqualTo(pick.start());
      }
      if (!other.start().isBefore(pick.end()) && !other.isPick()) {
        Duration on = Duration.ofMinutes(pick.node().get("travel_min_after").asInt());
        assertThat(pick.end().plus(on))
            .as("from %s to %s", pick.node(), other.node())
            .isBeforeOrEqualTo(other.start());
      }
    }
    OffsetDateTime leaveAt = OffsetDateTime.parse(pick.node().get("leave_at").asString());
    assertThat(leaveAt.plus(BUFFER)).isBeforeOrEqualTo(pick.start());
  }

  private static Busy busy(JsonNode node, boolean isPick) {
    return new Busy(
        OffsetDateTime.parse(node.get("start").asString()),
        OffsetDateTime.parse(node.get("end").asString()),
        isPick,
        node);
  }
}
