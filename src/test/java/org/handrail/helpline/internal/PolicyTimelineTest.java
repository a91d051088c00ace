package org.handrail.helpline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTimelineTest {

  private static final int MOMENTS = 12;

  private static PolicyVersion version(int number, int version, int since) {
    Policy policy = new Policy(
        new PhoneNumber("1215555010" + number),
        NumberKind.FELLOWSHIP,
        "county",
        new InTwoLanguages("Line", "Línea"),
        ZoneId.of("UTC"),
        List.of(),
        60,
        Policy.Fallback.MESSAGE,
        0,
        Policy.Terms.ALL,
        InTwoLanguages.NONE);
    return new PolicyVersion(policy, version, moment(since), null, "", "", false, Map.of());
  }

  private static Instant moment(int hour) {
    return Instant.parse("2026-11-30T00:00:00Z").plusSeconds(3600L * hour);
  }

  /** Versions as they could have been saved: each at its own hour, beginning then or later. */
  private static List<PolicyVersion> history(Random random) {
    List<PolicyVersion> all = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      int saved = 0;
      for (int version = 1; version <= random.nextInt(6); version++) {
        saved += random.nextInt(3);
        all.add(version(number, version, saved + (random.nextBoolean() ? 0 : random.nextInt(6))));
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatHoldsIsWhatBeganLast(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<PolicyVersion> all = history(random);
      PolicyTimeline timeline = new PolicyTimeline(all);
      for (int hour = -1; hour <= MOMENTS; hour++) {
        Instant at = moment(hour);
        for (int n = 0; n < 3; n++) {
          PhoneNumber number = new PhoneNumber("1215555010" + n);
          Optional<PolicyVersion> expected = holds(all, number, at);
          assertThat(timeline.find(number, at)).isEqualTo(expected);
          // Each that is planned holds when its moment comes, and nothing else ever will.
          List<PolicyVersion> planned = timeline.listPlanned(number, at);
          assertThat(planned)
              .isSortedAccordingTo(Comparator.comparing(PolicyVersion::since))
              .allSatisfy(next -> assertThat(holds(all, number, next.since())).contains(next));
          for (int later = hour + 1; later <= MOMENTS; later++) {
            Optional<PolicyVersion> then = holds(all, number, moment(later));
            assertThat(then.equals(expected) || planned.contains(then.orElseThrow()))
                .isTrue();
          }
        }
      }
    }
  }

  private static Optional<PolicyVersion> holds(
      List<PolicyVersion> all, PhoneNumber number, Instant at) {
    PolicyVersion best = null;
    for (PolicyVersion next : all) {
      boolean isBegun = next.policy().number().equals(number) && !next.since().isAfter(at);
      if (isBegun
          && (best == null
              || next.since().isAfter(best.since())
              || (next.since().equals(best.since()) && next.version() > best.version()))) {
        best = next;
      }
    }
    return Optional.ofNullable(best);
  }
}
