package org.handrail.directory.internal;

import java.time.Duration;
import org.handrail.platform.schedule.PeriodicTask;
import org.handrail.platform.schedule.RefreshSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks once a second whether somebody changed the directory, this program or another on the same database. While the
 * database is down the snapshot goes on answering.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryTasks {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Bean
  PeriodicTask directoryRefresh(StoredDirectory directory, RefreshSignal signal) {
    PeriodicTask task = new PeriodicTask("directory-refresh", BETWEEN_LOOKS, () -> {
      directory.refresh();
      directory.prepareWords();
    });
    signal.onSignal(task::wake);
    return task;
  }
}
