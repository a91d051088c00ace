package org.handrail.platform.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Does one piece of work when the program starts and then again after each pause, or sooner when it is woken; never twice at once. A failure ends
 * no task: it is told once, and so is its end. A bean of the module whose work it is; Spring starts it and waits for its end.
 */
public final class PeriodicTask implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private boolean failing;
  private volatile boolean
      isStopping; // beside the interrupt, which a failing piece of work may have swallowed

  /**
   * @param name what the work is, for a thread's name and the log: {@code directory-refresh}
   * @param pause between the end of one turn and the next
   * @param work may throw; nothing of its message is logged
   */
  public PeriodicTask(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread = Thread.ofPlatform().name("handrail-" + name).daemon().unstarted(this::run);
  }

  /** Lets the next turn begin at once, or right after the one that is under way. */
  public void wake() {
    woken.release();
  }

  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  @Override
  public void destroy() throws InterruptedException {
    isStopping = true;
    wake();
    thread.interrupt();
    thread.join(LONGEST_GOODBYE);
  }

  private void run() {
    try {
      while (!isStopping) {
        failing = !isDone();
        if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDone() {
    try {
      work.run();
      if (failing) {
        LOG.info("{} works again", name);
      }
      return true;
    } catch (RuntimeException e) {
      if (!failing && !isStopping) {
        LOG.warn(
            "{} failed ({}); it is tried again after each {}",
            name,
            e.getClass().getSimpleName(),
            pause);
      }
      return false;
    }
  }
}
