package org.handrail.staff.internal;

import java.time.Duration;
import org.handrail.platform.schedule.PeriodicTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away what has ended, at the start and every hour. Any number of programs on a database may do it. */
@Configuration(proxyBeanMethods = false)
class StaffTasks {

  private static final Duration BETWEEN = Duration.ofHours(1);

  @Bean
  PeriodicTask endedSignIns(StoredStaff staff) {
    return new PeriodicTask("ended-sign-ins", BETWEEN, staff::takeAwayOld);
  }
}
