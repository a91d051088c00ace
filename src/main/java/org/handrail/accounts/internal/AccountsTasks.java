package org.handrail.accounts.internal;

import java.time.Duration;
import org.handrail.platform.schedule.PeriodicTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes expired pages away, at the start and every hour. Any number of programs on a database may do it. */
@Configuration(proxyBeanMethods = false)
class AccountsTasks {

  private static final Duration BETWEEN = Duration.ofHours(1);

  @Bean
  PeriodicTask expiredShares(StoredSharedPages pages) {
    return new PeriodicTask("expired-shares", BETWEEN, pages::takeAwayExpired);
  }
}
