package org.handrail.planner.web;

import java.util.List;
import org.handrail.site.BarPlace;
import org.handrail.site.BodySizeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the planner adds to the frame. */
@Configuration(proxyBeanMethods = false)
class PlannerContributions {

  /** A calendar with what surrounds it. */
  private static final long PLAN_BYTES = 4L * 1024 * 1024;

  @Bean
  BarPlace planPlace() {
    return new BarPlace("/plan", List.of(), "place.plan", "place.plan", 20, false);
  }

  @Bean
  BodySizeLimit planBody() {
    return new BodySizeLimit("/plan", true, PLAN_BYTES);
  }

  @Bean
  BodySizeLimit planApiBody() {
    return new BodySizeLimit("/api/plan", true, PLAN_BYTES);
  }
}
