package org.handrail.helpline.internal;

import java.time.Duration;
import org.handrail.platform.schedule.PeriodicTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the policies at the start, and notices within a second what other programs on the database have saved. */
@Configuration(proxyBeanMethods = false)
class HelplineTasks {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  @Bean
  PeriodicTask policyRefresh(StoredPolicies policies) {
    return new PeriodicTask("policy-refresh", BETWEEN, policies::refresh);
  }
}
