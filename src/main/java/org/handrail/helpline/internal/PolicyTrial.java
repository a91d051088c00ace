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
        List<Policy> state = policies(after, moment);
        findings.addAll(check(version.policy(), state, moment));
        findings.addAll(ofOthers(version.policy(), state, policies(before, moment), moment));
      }
    }
    return findings.stream()
        .sorted(Comparator.comparing(finding -> !finding.refused()))
        .toList();
  }

  /** What becomes wrong with numbers whose calls go to this one. */
  private List<TrialFinding> ofOthers(
      Policy policy, List<Policy> state, List<Policy> without, Instant moment) {
    PhoneNumber number = policy.number();
    return state.stream()
        .filter(other -> !other.number().equals(number)
            && other.answerers().stream().anyMatch(a -> a.line().equals(number)))
        .flatMap(other -> {
          List<TrialFinding> old = check(other, without, moment);
          return check(other, state, moment).stream()
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

  private List<TrialFinding> check(Policy policy, List<Policy> state, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    List<Policy> others =
        state.stream().filter(other -> !other.number().equals(policy.number())).toList();
    List<TrialFinding> findings = new ArrayList<>(
        new PolicyCheck(day, listed::isListed, contracts::paying, others).of(policy));
    findings.addAll(new AnswererCheck(listed, others).of(policy));
    return findings;
  }

  private static List<Policy> policies(PolicyTimeline timeline, Instant moment) {
    return timeline.listAt(moment).stream().map(PolicyVersion::policy).toList();
  }
}
