package org.handrail.helpline.web;

import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.Role;
import org.springframework.stereotype.Component;

/** Who may keep which number. A number that has no policy yet is the operator's to enter. */
@Component
class NumberKeepers {

  private final Policies policies;

  NumberKeepers(Policies policies) {
    this.policies = policies;
  }

  /** Whether somebody may change this policy. */
  static boolean may(CurrentStaff who, Policy policy) {
    Role role = policy.kind() == NumberKind.LISTING ? Role.PROVIDER : Role.COORDINATOR;
    return who.may(role, policy.helpline());
  }

  /**
   * The version that was saved last of a number that somebody keeps.
   *
   * @throws NotFound when there is none, or it is another's
   */
  PolicyVersion get(CurrentStaff who, String digits) {
    return PhoneNumber.ofDigits(digits)
        .flatMap(policies::findLatest)
        .filter(version -> may(who, version.policy()))
        .orElseThrow(NotFound::new);
  }

  /**
   * A number whose policy somebody may save: one that they keep, or for the operator any.
   *
   * @throws NotFound else
   */
  PhoneNumber getWritable(CurrentStaff who, String digits) {
    return PhoneNumber.ofDigits(digits)
        .filter(number -> policies
            .findLatest(number)
            .map(version -> may(who, version.policy()))
            .orElse(who.isOperator()))
        .orElseThrow(NotFound::new);
  }

  /**
   * Goes on only for the operator.
   *
   * @throws NotFound else
   */
  static void requireOperator(CurrentStaff who) {
    if (!who.isOperator()) {
      throw new NotFound();
    }
  }
}
