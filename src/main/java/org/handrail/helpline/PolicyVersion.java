package org.handrail.helpline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy, as it was signed.
 *
 * @param version 1 for the first; in the order in which they were saved, which need not be that in which they begin
 * @param since the moment from which it holds
 * @param saved when it was saved, to the second; null while it is only tried, and for versions from before this was kept
 * @param document the JSON that is signed, to the byte
 * @param signature Ed25519 over the document's UTF-8, in base64; empty while it is only tried
 * @param invented whether the number is made up, for a demonstration
 * @param says what callers hear and visitors read, by language
 */
public record PolicyVersion(
    Policy policy,
    int version,
    Instant since,
    @Nullable Instant saved,
    String document,
    String signature,
    boolean invented,
    Map<String, List<String>> says) {

  public PolicyVersion {
    says = Map.copyOf(says);
  }
}
