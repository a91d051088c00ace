package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.handrail.site.problem.Overloaded;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  @Test
  void refusesWithARetryTimeWhenTooManyWait() throws Exception {
    Turnstile turnstile = new Turnstile(1, 0, Duration.ofMinutes(1));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<String> first = others.submit(() -> turnstile.pass(() -> holding(inside, done)));
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> turnstile.pass(() -> "second"))
          .isInstanceOfSatisfying(Overloaded.class, crowded -> {
            assertThat(crowded.code().status()).isEqualTo(503);
            assertThat(crowded.retryAfter()).isEqualTo(Duration.ofSeconds(5));
          });

      done.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    }
    assertThat(turnstile.pass(() -> "third")).isEqualTo("third");
  }

  @Test
  void refusesWhenTheTurnDoesNotCome() throws Exception {
    Turnstile turnstile = new Turnstile(1, 5, Duration.ofMillis(20));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<String> first = others.submit(() -> turnstile.pass(() -> holding(inside, done)));
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> turnstile.pass(() -> "second")).isInstanceOf(Overloaded.class);

      done.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    }
  }

  @Test
  void letsTheNextInAfterAFailure() {
    Turnstile turnstile = new Turnstile(1, 0, Duration.ofSeconds(1));
    assertThatThrownBy(() -> turnstile.pass(() -> {
          throw new IllegalStateException("work failed");
        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
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
