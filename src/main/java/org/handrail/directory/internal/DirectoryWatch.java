package org.handrail.directory.internal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Looks once a second whether somebody changed the directory, this program or another on the same database. While the
 * database is down the snapshot goes on answering.
 */
@Component
class DirectoryWatch implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final StoredDirectory directory;
  private final RefreshSignal bell;
  private final Thread thread;
  private volatile boolean
      isStopping; // beside the interrupt, which a failing piece of work may have swallowed

  DirectoryWatch(StoredDirectory directory, RefreshSignal bell) {
    this.directory = directory;
    this.bell = bell;
    thread = Thread.ofPlatform().name("handrail-directory-watch").daemon().unstarted(this::watch);
  }

  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  @Override
  public void destroy() throws InterruptedException {
    isStopping = true;
    bell.ring();
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }

  private void watch() {
    boolean failing = false;
    try {
      while (!isStopping) {
        failing = !look(failing);
        bell.await(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the look succeeded. A trouble that lasts is told once, and so is its end. */
  private boolean look(boolean failing) {
    try {
      directory.refresh();
      directory.prepareWords();
      if (failing) {
        LOG.info("The directory follows the database again.");
      }
      return true;
    } catch (RuntimeException e) {
      if (!failing && !isStopping) {
        LOG.warn(
            "The directory can't be refreshed ({}); it goes on answering from memory.",
            e.getClass().getSimpleName());
      }
      return false;
    }
  }
}
