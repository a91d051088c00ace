package org.handrail.helpline.web;

import java.util.List;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.problem.TrialFinding;

/**
 * A number in the list of those who keep it.
 *
 * @param version what holds, or what was saved last where nothing holds yet
 * @param planned what is to begin later, the soonest first
 * @param findings what is wrong with it by now: a contract may have ended since it was saved
 */
public record KeptNumber(
    PolicyVersion version, List<PolicyVersion> planned, List<TrialFinding> findings) {

  public KeptNumber {
    planned = List.copyOf(planned);
    findings = List.copyOf(findings);
  }
}
