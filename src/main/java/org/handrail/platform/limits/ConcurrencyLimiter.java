package org.handrail.platform.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many do a work at once, and so many more wait for their turn, in order and not for ever. Whoever comes besides is refused. For any number
 * of threads.
 */
public final class ConcurrencyLimiter {

  private final Semaphore places;
  private final int mostWaiting;
  private final Duration patience;

  /**
   * @param atOnce how many at once, 1 or more
   * @param mostWaiting how many may wait besides, 0 or more
   * @param patience how long one waits at most
   */
  public ConcurrencyLimiter(int atOnce, int mostWaiting, Duration patience) {
    if (atOnce < 1 || mostWaiting < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("no such limit: " + atOnce + ", " + mostWaiting);
    }
    this.places = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Does the work when it is this caller's turn.
   *
   * @param refusal what is thrown when too many wait already, when the turn does not come in time, or when the thread is interrupted
   */
  public <T> T call(Supplier<T> work, Supplier<? extends RuntimeException> refusal) {
    if (!isLetIn()) {
      throw refusal.get();
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
    if (places.getQueueLength() >= mostWaiting) {
      return false;
    }
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
