package org.handrail.accounts;

import java.util.Optional;

/** Accounts without identity. Safe for many threads; every change is one transaction. */
public interface Accounts {

  /**
   * Makes an account and signs its first device in.
   *
   * @throws NumberTaken when somebody has the number
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
   * @throws NotRecognised when there is no such account, or this does not sign in to it
   * @throws SlowDown when too many wrong passphrases were tried
   * @throws TooManyDevices when no more can be signed in
   */
  DeviceToken signIn(MemberId member, UnlockKind kind, LoginSecret auth, DeviceId device);

  /**
   * Recognises a device, and notes the day.
   *
   * @throws DeviceRemoved when it is not signed in any more
   */
  Recognised recognise(DeviceToken pass);

  /**
   * What a device needs to know of its account.
   *
   * @throws DeviceRemoved when the account is gone
   */
  AccountState getState(MemberId member);

  /**
   * Exchanges keyring and unlocks.
   *
   * @throws NotRecognised when the proof is none
   * @throws SlowDown when too many wrong passphrases were tried
   * @throws UnlocksChanged when another device was first
   * @throws UnknownUnlock when an unlock without what it signs in with is not known as it is offered
   */
  void changeUnlocks(MemberId member, UnlockProof proof, UnlockChange change);

  /** Signs a device out; false when it is none of this member's. */
  boolean removeDevice(MemberId member, DeviceId device);

  /** Signs all devices out. */
  void removeAllDevices(MemberId member);

  /**
   * Takes everything of the member away, here and in every module that hears {@link AccountErased}.
   *
   * @throws NotRecognised when the proof is none
   * @throws SlowDown when too many wrong passphrases were tried
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
