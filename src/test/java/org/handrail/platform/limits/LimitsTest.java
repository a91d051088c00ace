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

class LimitsTest {

  private enum Trial implements Limit {
    CLOSED(InDoubt.REFUSE),
    OPEN(InDoubt.ADMIT);

    private final InDoubt inDoubt;

    Trial(InDoubt inDoubt) {
      this.inDoubt = inDoubt;
    }

    @Override
    public int size() {
      return 3;
    }

    @Override
    public Duration each() {
      return Duration.ofMinutes(1);
    }

    @Override
    public InDoubt inDoubt() {
      return inDoubt;
    }
  }

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  private final Limits limits = new Limits(new Clock() {
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
    assertThat(limits.take(Trial.OPEN, "a")).isZero();
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

    limits.giveBack(Trial.CLOSED, "a");

    assertThat(take("a")).isZero();
    assertThat(take("a")).isPositive();
  }

  @Test
  void countsOnlySoManyKeysAndThenDoesWhatTheLimitSays() {
    for (int key = 0; key < Limits.MOST_KEYS; key++) {
      assertThat(limits.take(Trial.CLOSED, key)).isZero();
      assertThat(limits.take(Trial.OPEN, key)).isZero();
    }

    assertThat(take("late")).isEqualTo(Duration.ofMinutes(1));
    assertThat(limits.take(Trial.OPEN, "late")).isZero();
    assertThat(limits.take(Trial.CLOSED, 7)).isZero();
    assertThat(limits.keys(Trial.CLOSED)).isEqualTo(Limits.MOST_KEYS);
    assertThat(limits.keys(Trial.OPEN)).isEqualTo(Limits.MOST_KEYS);

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
    return limits.take(Trial.CLOSED, key);
  }

  private void takeAll(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(take(key)).isZero();
    }
  }
}
