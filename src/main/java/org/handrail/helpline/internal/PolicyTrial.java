package org.handrail.helpline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.contract.Contracts;
import org.springframework.stereotype.Component;

/** Tries a version at every moment at which something begins while it holds, itself and the numbers that lead to it. */
@Component
class PolicyTrial {

  private final ListedProviders listed;
  private final Contracts contracts;

  PolicyTrial(ListedProviders listed, Contracts contracts) {
    this.listed = listed;
    this.contracts = contracts;
  }

  /**
   * What is wrong, the gravest first.
   *
   * @param before what holds and is planned without it
   */
  List<TrialFinding> of(PolicyVersion version, PolicyTimeline before) {
    PolicyTimeline after = before.with(version);
    Set<TrialFinding> findings = new LinkedHashSet<>();
    List<Instant> moments = new ArrayList<>(after.changesAfter(version.since()));
    moments.addFirst(version.since());
    for (Instant moment : moments) {
      if (after.find(version.policy().number(), moment).equals(Optional.of(version))) {
        findings.addAll(check(version.policy(), after, moment));
        findings.addAll(ofOthers(version.policy(), after, before, moment));
      }
    }
    return findings.stream()
        .sorted(Comparator.comparing(finding -> !finding.refused()))
        .toList();
  }

  /** What becomes wrong with numbers whose calls go to this one. */
  private List<TrialFinding> ofOthers(
      Policy policy, PolicyTimeline after, PolicyTimeline before, Instant moment) {
    PhoneNumber number = policy.number();
    return answered(after, moment).stream()
        .filter(other -> !other.number().equals(number)
            && other.answerers().stream().anyMatch(a -> a.line().equals(number)))
        .flatMap(other -> {
          List<TrialFinding> old = check(other, before, moment);
          return check(other, after, moment).stream()
              .filter(finding -> finding.refused() && !old.contains(finding))
              .map(finding -> new TrialFinding(
                  "number",
                  "helpline.finding.other",
                  List.of(other.number().shown()),
                  finding.promiseKey(),
                  true));
        })
        .toList();
  }

  private List<TrialFinding> check(Policy policy, PolicyTimeline timeline, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    List<Policy> others = answered(timeline, moment).stream()
        .filter(other -> !other.number().equals(policy.number()))
        .toList();
    List<TrialFinding> findings = new ArrayList<>(
        new PolicyCheck(day, listed::isListed, contracts::paying, others).of(policy));
    findings.addAll(new AnswererCheck(listed, others).of(policy));
    findings.addAll(ofRetiredLines(policy, timeline, moment));
    return findings;
  }

  /** Calls that would go to a number that was given up. */
  private static List<TrialFinding> ofRetiredLines(
      Policy policy, PolicyTimeline timeline, Instant moment) {
    List<TrialFinding> findings = new ArrayList<>();
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      boolean isRetired = timeline
          .find(answerer.line(), moment)
          .filter(there -> there.policy().isRetired())
          .isPresent();
      if (isRetired) {
        findings.add(new TrialFinding(
            "answerers." + i + ".line",
            "helpline.finding.retired-line",
            List.of(answerer.name()),
            "",
            true));
      }
    }
    return findings;
  }

  /** What holds at a moment, but for numbers that were given up. */
  private static List<Policy> answered(PolicyTimeline timeline, Instant moment) {
    return timeline.listAt(moment).stream()
        .map(PolicyVersion::policy)
        .filter(policy -> !policy.isRetired())
        .toList();
  }
}
