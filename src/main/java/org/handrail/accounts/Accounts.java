package org.handrail.accounts;

import java.util.Optional;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.RateLimited;

/** Accounts without identity. Safe for many threads; every change is one transaction. */
public interface Accounts {

  /**
   * Makes an account and signs its first device in.
   *
   * @throws AccountRefused NUMBER_TAKEN, when somebody has the number
   */
  DeviceToken create(NewAccount account);

  /**
   * How the passphrase of an account is worked into a secret. An account that is not there, or has no passphrase, gets an
   * answer that looks the same and never changes.
   */
  KdfSettings kdfOf(MemberId member);

  /**
   * Signs a device in. A device that is signed in already gets a new secret.
   *
   * @throws AccountRefused NOT_RECOGNISED, when there is no such account, or this does not sign in to it
   * @throws RateLimited when too many wrong passphrases were tried
   * @throws AccountRefused TOO_MANY_DEVICES, when no more can be signed in
   */
  DeviceToken signIn(MemberId member, UnlockKind kind, LoginSecret auth, DeviceId device);

  /**
   * Recognises a device, and notes the day.
   *
   * @throws AccountRefused DEVICE_REMOVED, when it is not signed in any more
   */
  Recognised recognise(DeviceToken pass);

  /**
   * What a device needs to know of its account.
   *
   * @throws AccountRefused DEVICE_REMOVED, when the account is gone
   */
  AccountState getState(MemberId member);

  /**
   * Exchanges keyring and unlocks.
   *
   * @throws AccountRefused NOT_RECOGNISED, when the proof is none
   * @throws RateLimited when too many wrong passphrases were tried
   * @throws AccountRefused UNLOCKS_CHANGED, when another device was first
   * @throws InvalidParameter when an unlock without what it signs in with is not known as it is offered
   */
  void changeUnlocks(MemberId member, UnlockProof proof, UnlockChange change);

  /** Signs a device out; false when it is none of this member's. */
  boolean removeDevice(MemberId member, DeviceId device);

  /** Signs all devices out. */
  void removeAllDevices(MemberId member);

  /**
   * Takes everything of the member away, here and in every module that hears {@link AccountErased}.
   *
   * @throws AccountRefused NOT_RECOGNISED, when the proof is none
   * @throws RateLimited when too many wrong passphrases were tried
   */
  void erase(MemberId member, UnlockProof proof);

  /** Everything that is kept of an account, if there is such an account. */
  Optional<RetainedAccountData> findKept(MemberId member);

  /**
   * A device that is signed in.
   *
   * @param firstToday whether it had not asked for anything on this day (UTC)
   */
  record Recognised(CurrentMember who, boolean firstToday) {}
}
