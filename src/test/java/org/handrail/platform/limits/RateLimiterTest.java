package org.handrail.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private enum Trial implements RateLimit {
    CLOSED(WhenFull.REFUSE),
    OPEN(WhenFull.ADMIT);

    private final WhenFull whenFull;

    Trial(WhenFull whenFull) {
      this.whenFull = whenFull;
    }

    @Override
    public Allowance allowance() {
      return new Allowance(3, Duration.ofMinutes(1), whenFull);
    }
  }

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  private final RateLimiter limits = new RateLimiter(new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  });

  @Test
  void letsAsManyPassAsTheLimitSaysAndThenTellsHowLongToWait() {
    assertThat(take("a")).isZero();
    assertThat(take("a")).isZero();
    assertThat(take("a")).isZero();

    assertThat(take("a")).isEqualTo(Duration.ofMinutes(1));
    assertThat(take("b")).isZero();
    assertThat(limits.tryAcquire(Trial.OPEN, "a")).isZero();
  }

  @Test
  void forgetsOneTryAfterAnother() {
    takeAll("a");
    now = now.plusSeconds(59);
    assertThat(take("a")).isEqualTo(Duration.ofSeconds(1));

    now = now.plusSeconds(1);
    assertThat(take("a")).isZero();
    assertThat(take("a")).isEqualTo(Duration.ofMinutes(1));

    now = now.plus(Duration.ofDays(1));
    takeAll("a");
    assertThat(take("a")).isPositive();
  }

  @Test
  void takesATryBack() {
    takeAll("a");

    limits.release(Trial.CLOSED, "a");

    assertThat(take("a")).isZero();
    assertThat(take("a")).isPositive();
  }

  @Test
  void countsOnlySoManyKeysAndThenDoesWhatTheLimitSays() {
    for (int key = 0; key < RateLimiter.MOST_KEYS; key++) {
      assertThat(limits.tryAcquire(Trial.CLOSED, key)).isZero();
      assertThat(limits.tryAcquire(Trial.OPEN, key)).isZero();
    }

    assertThat(take("late")).isEqualTo(Duration.ofMinutes(1));
    assertThat(limits.tryAcquire(Trial.OPEN, "late")).isZero();
    assertThat(limits.tryAcquire(Trial.CLOSED, 7)).isZero();
    assertThat(limits.keys(Trial.CLOSED)).isEqualTo(RateLimiter.MOST_KEYS);
    assertThat(limits.keys(Trial.OPEN)).isEqualTo(RateLimiter.MOST_KEYS);

    now = now.plus(Duration.ofMinutes(3));
    assertThat(take("late")).isZero();
    assertThat(limits.keys(Trial.CLOSED)).isEqualTo(1);
  }

  @Test
  void letsNoMorePassAtTheSameMoment() throws InterruptedException {
    AtomicInteger passed = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(1);
    Thread[] threads = new Thread[50];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = Thread.ofVirtual().start(() -> {
        try {
          together.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        if (take("a").isZero()) {
          passed.incrementAndGet();
        }
      });
    }
    together.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(passed).hasValue(3);
  }

  private Duration take(String key) {
    return limits.tryAcquire(Trial.CLOSED, key);
  }

  private void takeAll(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(take(key)).isZero();
    }
  }
}
