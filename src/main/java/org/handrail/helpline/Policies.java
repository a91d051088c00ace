package org.handrail.helpline;

import java.util.List;
import java.util.Optional;
import org.handrail.site.problem.TrialFinding;
import org.handrail.site.problem.VersionChanged;

/** The policies of all numbers, from memory also while the database is down. */
public interface Policies {

  /** Of the signatures of all versions (RFC 8032). */
  String SIGNATURE_ALGORITHM = "Ed25519";

  /**
   * A policy that was tried.
   *
   * @param version as it would be saved, signed by nobody yet
   * @param findings what is wrong, the gravest first
   */
  record Trial(PolicyVersion version, List<TrialFinding> findings) {

    /** Whether it can be saved. */
    public boolean isGood() {
      return findings.stream().noneMatch(TrialFinding::refused);
    }
  }

  /** What holds now, in order of kind and name; no number that was given up. */
  List<PolicyVersion> list();

  /** The version of each number that was saved last: all that is kept here, in the same order. */
  List<PolicyVersion> listLatest();

  /** What holds now for a number, also that it was given up. */
  Optional<PolicyVersion> find(PhoneNumber number);

  /** What is to hold for a number from a later moment on, the soonest first. */
  List<PolicyVersion> listPlanned(PhoneNumber number);

  /** The version of a number that was saved last, whether it holds, is planned or has given way. */
  Optional<PolicyVersion> findLatest(PhoneNumber number);

  /** All versions of a number, the one that was saved last first. */
  List<PolicyVersion> history(PhoneNumber number);

  /**
   * Tries a policy without saving it: dead lines, loops, hours that nobody covers, promises that it or, by it, another number would
   * break, at its beginning and whenever something that is planned begins after it.
   */
  Trial attempt(Policy policy, PolicyBeginning from);

  /**
   * Saves a policy when it is good.
   *
   * @param basedOn the version that the writer saw ({@link #findLatest}), 0 for a new number
   * @throws VersionChanged when another version was saved meanwhile
   */
  Trial save(Policy policy, int basedOn, PolicyBeginning from);

  /**
   * Tries to give a number up without doing it: the site must not show it any more, nor may anything be planned for it.
   *
   * @throws org.handrail.site.problem.NotFound when there is no such number
   */
  Trial attemptToRetire(PhoneNumber number);

  /**
   * Gives a number up, in a signed version of its own: nobody answers it for this site. It is taken up again by saving a policy.
   *
   * @param basedOn the version that the writer saw
   * @throws VersionChanged when another version was saved meanwhile
   * @throws org.handrail.site.problem.NotFound when there is no such number
   */
  Trial retire(PhoneNumber number, int basedOn, PolicyBeginning from);

  /** Saves an invented one, for a demonstration: it is out of sight as soon as there is a real place of treatment. */
  Trial saveInvented(Policy policy);

  /** Whether what a policy says of one of its answerers is still so today. */
  AnswererStanding standing(Policy policy, Answerer answerer);

  /** The public key of the signatures: 32 bytes (RFC 8032), in base64. */
  String publicKey();
}
