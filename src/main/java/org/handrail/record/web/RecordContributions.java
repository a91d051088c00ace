package org.handrail.record.web;

import org.handrail.site.WorkerScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the record adds to the frame. */
@Configuration(proxyBeanMethods = false)
class RecordContributions {

  @Bean
  WorkerScope recordScope() {
    return new WorkerScope("/record");
  }

  /** Workers say by their own answers what they may. */
  @Bean
  WorkerScope compiledScope() {
    return new WorkerScope("/browser");
  }
}
