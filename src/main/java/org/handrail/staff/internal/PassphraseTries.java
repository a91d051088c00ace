package org.handrail.staff.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.handrail.platform.limits.RateLimiter;
import org.handrail.shared.Sha256;
import org.handrail.site.problem.RateLimited;
import org.handrail.staff.SignInName;
import org.handrail.staff.StaffLimit;
import org.springframework.stereotype.Component;

/** How often a passphrase may be tried for one name. */
@Component
class PassphraseTries {

  private final RateLimiter limits;

  PassphraseTries(RateLimiter limits) {
    this.limits = limits;
  }

  /**
   * A try counts as wrong until it turns out right.
   *
   * @throws RateLimited when there were too many wrong ones for this name
   */
  void count(SignInName name) {
    Duration wait = limits.tryAcquire(StaffLimit.WRONG_PASSPHRASES, key(name));
    if (wait.isPositive()) {
      wait = limits.tryAcquire(StaffLimit.MORE_WRONG_PASSPHRASES, key(name));
    }
    if (wait.isPositive()) {
      throw new RateLimited(wait);
    }
  }

  /** The try that was counted last turned out right. */
  void wasRight(SignInName name) {
    limits.release(StaffLimit.WRONG_PASSPHRASES, key(name));
  }

  /** By which tries are counted: names stay out of what counts. */
  private static String key(SignInName name) {
    return HexFormat.of().formatHex(Sha256.of(name.value().getBytes(StandardCharsets.UTF_8)));
  }
}
