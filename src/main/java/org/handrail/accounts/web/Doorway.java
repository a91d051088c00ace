package org.handrail.accounts.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.handrail.site.problem.RateLimited;
import org.springframework.stereotype.Component;

/**
 * Lets in only a few at a time of those who are not signed in: they are given fewer connections than there are, and few
 * threads wait for one. However many come, members and people who look for meetings notice little of it.
 */
@Component
class Doorway {

  private static final int AT_A_TIME = 4;
  private static final int WAITING = 16;
  private static final long PATIENCE_MILLIS = 250;
  private static final Duration COME_AGAIN = Duration.ofSeconds(1);

  private final Semaphore places = new Semaphore(AT_A_TIME);

  /**
   * Does the work when there is a place for it.
   *
   * @throws RateLimited when too many are waiting already, or for too long
   */
  <T> T pass(Supplier<T> work) {
    if (!isLetIn()) {
      throw new RateLimited(COME_AGAIN);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isLetIn() {
    if (places.tryAcquire()) {
      return true;
    }
    if (places.getQueueLength() >= WAITING) {
      return false;
    }
    try {
      return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
