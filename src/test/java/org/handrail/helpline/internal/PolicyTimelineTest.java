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
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTimelineTest {

  private static final int MOMENTS = 12;

  /** Of three contents: nobody answers, and two who do. */
  private static PolicyVersion version(int number, int version, int since, int content) {
    PhoneNumber line = new PhoneNumber("1215555020" + content);
    Answerer one =
        new Answerer("members", "Members", line, false, 1, InTwoLanguages.NONE, AnswerHours.ALWAYS);
    Policy policy = new Policy(
        new PhoneNumber("1215555010" + number),
        NumberKind.FELLOWSHIP,
        "county",
        new InTwoLanguages("Line", "Línea"),
        ZoneId.of("UTC"),
        content == 0 ? List.of() : List.of(one),
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
        all.add(version(
            number,
            version,
            saved + (random.nextBoolean() ? 0 : random.nextInt(6)),
            random.nextInt(3)));
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
          // Each that is planned holds when its moment comes, and nothing that says something else
          // ever will.
          List<PolicyVersion> planned = timeline.listPlanned(number, at);
          assertThat(planned)
              .isSortedAccordingTo(Comparator.comparing(PolicyVersion::since))
              .allSatisfy(next -> assertThat(holds(all, number, next.since())).contains(next));
          for (int later = hour + 1; later <= MOMENTS; later++) {
            Instant then = moment(later);
            Optional<Policy> says = planned.stream()
                .filter(next -> !next.since().isAfter(then))
                .reduce((earlier, last) -> last)
                .or(() -> expected)
                .map(PolicyVersion::policy);
            assertThat(holds(all, number, then).map(PolicyVersion::policy)).isEqualTo(says);
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
      boolean isGivenUp = all.stream()
          .anyMatch(other -> other.policy().number().equals(number)
              && other.policy().isRetired()
              && !other.since().isAfter(at)
              && other.version() > next.version());
      if (isBegun
          && !isGivenUp
          && (best == null
              || next.since().isAfter(best.since())
              || (next.since().equals(best.since()) && next.version() > best.version()))) {
        best = next;
      }
    }
    return Optional.ofNullable(best);
  }
}
