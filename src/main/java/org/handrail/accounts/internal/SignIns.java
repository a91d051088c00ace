package org.handrail.accounts.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.LoginSecret;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.UnlockKind;
import org.handrail.accounts.UnlockProof;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.limits.RateLimiter;
import org.handrail.site.problem.RateLimited;
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
  private final RateLimiter limits;
  private final Transactions transactions;

  SignIns(JdbcUnlocks unlocks, RateLimiter limits, Transactions transactions) {
    this.unlocks = unlocks;
    this.limits = limits;
    this.transactions = transactions;
  }

  /**
   * Signs in with an unlock of this kind. A try that comes too soon is refused before the database is asked.
   *
   * @throws AccountRefused NOT_RECOGNISED, when that is not what this is
   * @throws RateLimited when too many wrong passphrases were tried
   */
  void require(MemberId member, UnlockKind kind, LoginSecret auth) {
    AccountLimit counted = kind == UnlockKind.PASSPHRASE ? count(member) : null;
    try {
      require(soon(member), each -> each.unlock().kind() == kind, auth);
    } catch (AccountRefused e) {
      throw e; // a wrong one
    } catch (RuntimeException e) {
      giveBack(counted, member); // nobody has looked at it
      throw e;
    }
    giveBack(counted, member);
  }

  /**
   * The same with one unlock of the account.
   *
   * @throws AccountRefused NOT_RECOGNISED, when that is not what this is
   * @throws RateLimited when too many wrong passphrases were tried
   */
  void require(MemberId member, UnlockProof proof) {
    List<JdbcUnlocks.Known> known = soon(member);
    boolean isCounted = known.stream()
        .filter(each -> each.unlock().id().equals(proof.unlock()))
        .anyMatch(each -> each.unlock().kind() == UnlockKind.PASSPHRASE);
    AccountLimit counted = isCounted ? count(member) : null;
    require(known, each -> each.unlock().id().equals(proof.unlock()), proof.auth());
    giveBack(counted, member);
  }

  /** Whether this signs in just now; counts nothing. For the transaction that acts on it. */
  boolean knows(MemberId member, UnlockKind kind, LoginSecret auth) {
    return matches(unlocks.list(member), each -> each.unlock().kind() == kind, auth);
  }

  /** Whether this proves something just now; counts nothing. For the transaction that acts on it. */
  boolean knows(MemberId member, UnlockProof proof) {
    return matches(
        unlocks.list(member), each -> each.unlock().id().equals(proof.unlock()), proof.auth());
  }

  private List<JdbcUnlocks.Known> soon(MemberId member) {
    return transactions.shortView(() -> unlocks.list(member));
  }

  private static void require(
      List<JdbcUnlocks.Known> known, Predicate<JdbcUnlocks.Known> meant, LoginSecret auth) {
    if (!matches(known, meant, auth)) {
      throw new AccountRefused(AccountError.NOT_RECOGNISED);
    }
  }

  private static boolean matches(
      List<JdbcUnlocks.Known> known, Predicate<JdbcUnlocks.Known> meant, LoginSecret auth) {
    Bytes verifier = auth.verifier();
    return known.stream().anyMatch(each -> meant.test(each) && each.verifier().equals(verifier));
  }

  private void giveBack(@Nullable AccountLimit counted, MemberId member) {
    if (counted != null) {
      limits.release(counted, member);
    }
  }

  /** Counts as wrong what has not been looked at yet: of many at the same moment no more pass than may. */
  private AccountLimit count(MemberId member) {
    if (limits.tryAcquire(AccountLimit.WRONG_PASSPHRASES, member).isZero()) {
      return AccountLimit.WRONG_PASSPHRASES;
    }
    Duration wait = limits.tryAcquire(AccountLimit.MORE_WRONG_PASSPHRASES, member);
    if (wait.isPositive()) {
      throw new RateLimited(wait);
    }
    return AccountLimit.MORE_WRONG_PASSPHRASES;
  }
}
