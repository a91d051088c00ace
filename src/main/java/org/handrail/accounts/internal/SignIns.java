package org.handrail.accounts.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.Auth;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.NotRecognised;
import org.handrail.accounts.Proof;
import org.handrail.accounts.SlowDown;
import org.handrail.accounts.UnlockKind;
import org.handrail.platform.limits.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whether somebody is the member. Does the same work and gives the same answer whether there is no such account, no
 * such unlock, or another secret. Only passphrases are counted by account: words and passkeys can't be guessed, and
 * counting them would let anybody who knows a number keep its owner out.
 */
@Component
class SignIns {

  private final JdbcUnlocks unlocks;
  private final Limits limits;

  SignIns(JdbcUnlocks unlocks, Limits limits) {
    this.unlocks = unlocks;
    this.limits = limits;
  }

  /**
   * Signs in with an unlock of this kind.
   *
   * @throws NotRecognised when that is not what this is
   * @throws SlowDown when too many wrong passphrases were tried
   */
  void require(MemberId member, UnlockKind kind, Auth auth) {
    List<JdbcUnlocks.Known> known = unlocks.list(member);
    boolean isCounted = kind == UnlockKind.PASSPHRASE;
    require(member, isCounted, known, each -> each.unlock().kind() == kind, auth);
  }

  /**
   * The same with one unlock of the account.
   *
   * @throws NotRecognised when that is not what this is
   * @throws SlowDown when too many wrong passphrases were tried
   */
  void require(MemberId member, Proof proof) {
    List<JdbcUnlocks.Known> known = unlocks.list(member);
    Predicate<JdbcUnlocks.Known> meant = each -> each.unlock().id().equals(proof.unlock());
    boolean isCounted = known.stream()
        .filter(meant)
        .anyMatch(each -> each.unlock().kind() == UnlockKind.PASSPHRASE);
    require(member, isCounted, known, meant, proof.auth());
  }

  private void require(
      MemberId member,
      boolean isCounted,
      List<JdbcUnlocks.Known> known,
      Predicate<JdbcUnlocks.Known> meant,
      Auth auth) {
    @Nullable AccountLimit counted = isCounted ? count(member) : null;
    Bytes verifier = auth.verifier();
    boolean recognised = false;
    for (JdbcUnlocks.Known each : known) {
      recognised |= meant.test(each) && each.verifier().equals(verifier);
    }
    if (!recognised) {
      throw new NotRecognised();
    }
    if (counted != null) {
      limits.giveBack(counted, member);
    }
  }

  /** Counts as wrong what has not been looked at yet: of many at the same moment no more pass than may. */
  private AccountLimit count(MemberId member) {
    if (limits.take(AccountLimit.WRONG_PASSPHRASES, member).isZero()) {
      return AccountLimit.WRONG_PASSPHRASES;
    }
    Duration wait = limits.take(AccountLimit.MORE_WRONG_PASSPHRASES, member);
    if (wait.isPositive()) {
      throw new SlowDown(wait);
    }
    return AccountLimit.MORE_WRONG_PASSPHRASES;
  }
}
