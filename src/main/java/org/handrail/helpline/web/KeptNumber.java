package org.handrail.helpline.web;

import java.util.List;
import org.handrail.helpline.PolicyFinding;
import org.handrail.helpline.PolicyVersion;

/**
 * A number in the list of those who keep it.
 *
 * @param version what holds, or what was saved last where nothing holds yet
 * @param planned what is to begin later, the soonest first
 * @param findings what is wrong with it by now: a contract may have ended since it was saved
 */
public record KeptNumber(
    PolicyVersion version, List<PolicyVersion> planned, List<PolicyFinding> findings) {

  public KeptNumber {
    planned = List.copyOf(planned);
    findings = List.copyOf(findings);
  }
}
