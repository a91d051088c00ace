package org.handrail.site.limits;

import java.time.Duration;
import java.util.function.Supplier;
import org.handrail.platform.limits.ConcurrencyLimiter;
import org.handrail.site.problem.RateLimited;
import org.springframework.stereotype.Component;

/**
 * Lets in only a few at a time of those who are not signed in: they are given fewer connections than there are, and few
 * threads wait for one. However many come, members and people who look for meetings notice little of it.
 */
@Component
public final class AnonymousCallLimiter {

  private static final int AT_ONCE = 4;
  private static final int WAITING = 16;
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final Duration COME_AGAIN = Duration.ofSeconds(1);

  private final ConcurrencyLimiter limiter = new ConcurrencyLimiter(AT_ONCE, WAITING, PATIENCE);

  /**
   * Does the work when there is a place for it.
   *
   * @throws RateLimited when too many are waiting already, or for too long
   */
  public <T> T call(Supplier<T> work) {
    return limiter.call(work, () -> new RateLimited(COME_AGAIN));
  }
}
