package org.handrail.planner.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.handrail.site.problem.Overloaded;
import org.springframework.stereotype.Component;

/** Lets as many plans be made at once as there are cores, so that planning does not starve the search. */
@Component
class Turnstile {

  private static final int WAITING_PER_CORE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private final Semaphore places;
  private final int mostWaiting;
  private final Duration patience;

  Turnstile() {
    this(
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().availableProcessors() * WAITING_PER_CORE,
        PATIENCE);
  }

  /**
   * @param places how many at once
   * @param mostWaiting how many may wait besides
   * @param patience how long one waits at most
   */
  Turnstile(int places, int mostWaiting, Duration patience) {
    this.places = new Semaphore(places, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Does the work when it is this caller's turn.
   *
   * @throws Overloaded when too many wait, or the turn does not come in time
   */
  <T> T pass(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void enter() {
    if (places.tryAcquire()) {
      return;
    }
    if (places.getQueueLength() >= mostWaiting) {
      throw new Overloaded(COME_AGAIN);
    }
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Overloaded(COME_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded(COME_AGAIN);
    }
  }
}
