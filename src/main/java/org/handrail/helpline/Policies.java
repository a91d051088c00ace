package org.handrail.helpline;

import java.util.List;
import java.util.Optional;

/** The policies of all numbers, from memory also while the database is down. */
public interface Policies {

  /**
   * A policy that was tried.
   *
   * @param version as it would be saved, signed by nobody yet
   * @param findings what is wrong, the gravest first
   */
  record Trial(PolicyVersion version, List<PolicyFinding> findings) {

    /** Whether it can be saved. */
    public boolean isGood() {
      return findings.stream().noneMatch(PolicyFinding::refused);
    }
  }

  /** What holds now, in order of kind and name. */
  List<PolicyVersion> list();

  /** What holds now for a number. */
  Optional<PolicyVersion> find(PhoneNumber number);

  /** All versions of a number, the newest first. */
  List<PolicyVersion> history(PhoneNumber number);

  /** Tries a policy without saving it: dead lines, loops, hours that nobody covers, promises that it would break. */
  Trial attempt(Policy policy);

  /**
   * Saves a policy when it is good, and it holds from then on.
   *
   * @param basedOn the version that the writer saw, 0 for a new number
   * @throws PolicyChanged when another version was saved meanwhile
   */
  Trial save(Policy policy, int basedOn);

  /** The public key of the signatures: 32 bytes (RFC 8032), in base64. */
  String publicKey();
}
