package org.handrail.staff;

import java.net.URI;

/**
 * Signing in with a passkey: a key pair that never leaves the person's phone, computer or security key, bound to this site's address. The
 * person is checked by the authenticator (its PIN, a finger), so that a passkey alone is two factors.
 */
public interface StaffPasskeys {

  /** 32 bytes for one try of a few minutes. */
  byte[] challenge();

  /**
   * Takes an invitation up with a new passkey, and signs in.
   *
   * @param origin of the page, as people reach it
   * @param made the authenticator's answer, as browsers write it (RegistrationResponseJSON)
   * @throws StaffRefused when the invitation is over, or the answer is not one to a challenge of ours
   */
  StaffToken join(StaffToken code, URI origin, String made);

  /**
   * Adds one for somebody who has just signed in.
   *
   * @throws StaffRefused when the answer is not one to a challenge of ours, or they signed in too long ago
   */
  void add(StaffToken pass, URI origin, String made);

  /** How many somebody has. */
  int count(StaffId who);

  /**
   * Takes all of somebody's passkeys away, for one who has just signed in and has a passphrase to sign in with.
   *
   * @throws StaffRefused when they have none, or signed in too long ago
   */
  void removeAll(StaffToken pass);

  /**
   * Signs in.
   *
   * @param shown the authenticator's answer, as browsers write it (AuthenticationResponseJSON)
   * @throws StaffRefused when it signs nobody in
   */
  StaffToken signIn(URI origin, String shown);
}
