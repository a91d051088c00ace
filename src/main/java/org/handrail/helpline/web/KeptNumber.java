package org.handrail.helpline.web;

import java.util.List;
import org.handrail.helpline.PolicyFinding;
import org.handrail.helpline.PolicyVersion;

/**
 * A number in the list of those who keep it.
 *
 * @param findings what is wrong with its policy by now: a contract may have ended since it was saved
 */
public record KeptNumber(PolicyVersion version, List<PolicyFinding> findings) {

  public KeptNumber {
    findings = List.copyOf(findings);
  }
}
