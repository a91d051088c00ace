package org.handrail.helpline.web;

import java.util.Optional;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.WhoAnswers;
import org.springframework.stereotype.Component;

/** Where it is said who answers a number that has a policy. */
@Component
class PolicyPages implements WhoAnswers {

  private final Policies policies;

  PolicyPages(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String owner(String number) {
    return PhoneNumber.find(number)
        .flatMap(policies::find)
        .map(PolicyVersion::policy)
        .map(policy -> policy.isRetired() ? NOBODY : policy.helpline())
        .orElse("");
  }

  @Override
  public String path(String number) {
    return PhoneNumber.find(number)
        .flatMap(this::answered)
        .map(version -> "/who-answers/" + version.policy().number().digits())
        .orElse("");
  }

  private Optional<PolicyVersion> answered(PhoneNumber number) {
    return policies.find(number).filter(version -> !version.policy().isRetired());
  }
}
