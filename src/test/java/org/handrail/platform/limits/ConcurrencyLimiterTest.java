package org.handrail.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void refusesWhenTooManyWait() throws Exception {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 0, Duration.ofMinutes(1));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<String> first =
          others.submit(() -> limiter.call(() -> holding(inside, done), Refused::new));
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> limiter.call(() -> "second", Refused::new))
          .isInstanceOf(Refused.class);

      done.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    }
    assertThat(limiter.call(() -> "third", Refused::new)).isEqualTo("third");
  }

  @Test
  void refusesWhenTheTurnDoesNotCome() throws Exception {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 5, Duration.ofMillis(20));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<String> first =
          others.submit(() -> limiter.call(() -> holding(inside, done), Refused::new));
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> limiter.call(() -> "second", Refused::new))
          .isInstanceOf(Refused.class);

      done.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    }
  }

  @Test
  void letsTheNextInAfterAFailure() {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 0, Duration.ofSeconds(1));
    assertThatThrownBy(() -> limiter.call(
            () -> {
              throw new IllegalStateException("work failed");
            },
            Refused::new))
        .isInstanceOf(IllegalStateException.class);

    assertThat(limiter.call(() -> "next", Refused::new)).isEqualTo("next");
  }

  private static String holding(CountDownLatch inside, CountDownLatch done) {
    inside.countDown();
    try {
      if (!done.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "first";
  }
}
