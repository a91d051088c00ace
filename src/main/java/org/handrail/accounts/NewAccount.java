package org.handrail.accounts;

import java.util.List;

/**
 * An account as a device has made it.
 *
 * @param keyring of epoch 1 and revision 1
 * @param unlocks see {@link UnlockRules}; all with what they sign in with
 */
public record NewAccount(
    MemberId member, DeviceId device, Keyring keyring, List<UnlockUpdate> unlocks) {

  public NewAccount {
    unlocks = List.copyOf(unlocks);
    if (keyring.epoch() != 1 || keyring.rev() != 1) {
      throw new IllegalArgumentException("an account begins with epoch 1 and revision 1");
    }
    if (!UnlockRules.fit(unlocks.stream().map(UnlockUpdate::unlock).toList())
        || unlocks.stream().anyMatch(offered -> offered.auth() == null)) {
      throw new IllegalArgumentException("not the unlocks of a new account");
    }
  }
}
