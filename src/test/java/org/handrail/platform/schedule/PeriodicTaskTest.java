package org.handrail.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {

  private static final Duration NEVER = Duration.ofDays(1);

  private final LinkedBlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
  private int made;

  private Integer next() throws InterruptedException {
    return turns.poll(3, TimeUnit.MINUTES);
  }

  private void turn() {
    turns.add(++made);
  }

  @Test
  void worksAtTheStartAndWheneverItIsWoken() throws Exception {
    PeriodicTask task = new PeriodicTask("test", NEVER, this::turn);
    task.afterPropertiesSet();

    assertThat(next()).isEqualTo(1);
    task.wake();
    assertThat(next()).isEqualTo(2);
    task.destroy();
    task.wake();

    assertThat(turns).isEmpty();
  }

  @Test
  void worksAgainAfterEachPause() throws Exception {
    PeriodicTask task = new PeriodicTask("test", Duration.ofMillis(1), this::turn);
    task.afterPropertiesSet();

    assertThat(next()).isEqualTo(1);
    assertThat(next()).isEqualTo(2);
    assertThat(next()).isEqualTo(3);
    task.destroy();
  }

  @Test
  void goesOnAfterAFailure() throws Exception {
    PeriodicTask task = new PeriodicTask("test", NEVER, () -> {
      turn();
      throw new IllegalStateException("the work failed");
    });
    task.afterPropertiesSet();

    assertThat(next()).isEqualTo(1);
    task.wake();
    assertThat(next()).isEqualTo(2);
    task.destroy();
  }
}
