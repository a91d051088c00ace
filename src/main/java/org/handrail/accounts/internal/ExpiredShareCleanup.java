package org.handrail.accounts.internal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Takes expired pages away, at the start and every hour. Any number of programs on a database may do it. */
@Component
class ExpiredShareCleanup implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiredShareCleanup.class);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final StoredSharedPages pages;
  private final Thread thread;

  ExpiredShareCleanup(StoredSharedPages pages) {
    this.pages = pages;
    thread =
        Thread.ofPlatform().name("handrail-accounts-housekeeping").daemon().unstarted(this::run);
  }

  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tidy();
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tidy() {
    try {
      pages.takeAwayExpired();
    } catch (RuntimeException e) {
      LOG.warn(
          "Expired pages could not be taken away ({}); next try in an hour.",
          e.getClass().getSimpleName());
    }
  }
}
