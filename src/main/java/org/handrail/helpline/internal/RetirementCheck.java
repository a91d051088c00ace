package org.handrail.helpline.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.SiteIdentity;
import org.handrail.site.WebSettings;
import org.handrail.site.problem.TrialFinding;
import org.springframework.stereotype.Component;

/** Whether a number may be given up: people who find it here must not call where nobody answers. */
@Component
class RetirementCheck {

  private final ListedProviders listed;
  private final Optional<PhoneNumber> ownLine;

  RetirementCheck(ListedProviders listed, WebSettings settings) {
    this.listed = listed;
    this.ownLine = PhoneNumber.find(SiteIdentity.of(settings).helpline());
  }

  /**
   * What stands against it.
   *
   * @param version that would give it up
   * @param before what holds and is planned without it
   */
  List<TrialFinding> of(PolicyVersion version, PolicyTimeline before) {
    PhoneNumber number = version.policy().number();
    List<TrialFinding> findings = new ArrayList<>();
    if (before
        .find(number, version.since())
        .filter(now -> now.policy().isRetired())
        .isPresent()) {
      findings.add(refused("retired.already"));
    }
    if (ownLine.equals(Optional.of(number))) {
      findings.add(refused("retired.own-line"));
    }
    listed.namesAt(number).forEach(name -> findings.add(refused("retired.listing", name)));
    if (!before.listPlanned(number, version.since()).isEmpty()) {
      findings.add(told("retired.planned"));
    }
    Stream.concat(
            before.listAt(version.since()).stream(),
            before.listLatest().stream().filter(latest -> latest.since().isAfter(version.since())))
        .map(PolicyVersion::policy)
        .filter(other -> !other.number().equals(number)
            && other.answerers().stream().anyMatch(one -> one.line().equals(number)))
        .map(other -> other.number().toString())
        .distinct()
        .sorted()
        .forEach(other -> findings.add(told("retired.calls", other)));
    return findings;
  }

  private static TrialFinding told(String what, Object... arguments) {
    return new TrialFinding("number", "helpline.finding." + what, List.of(arguments), "", false);
  }

  private static TrialFinding refused(String what, Object... arguments) {
    return new TrialFinding("number", "helpline.finding." + what, List.of(arguments), "", true);
  }
}
