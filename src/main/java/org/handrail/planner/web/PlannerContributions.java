package org.handrail.planner.web;

import java.time.Duration;
import java.util.List;
import org.handrail.platform.limits.ConcurrencyLimiter;
import org.handrail.site.ApiPart;
import org.handrail.site.BarPlace;
import org.handrail.site.BodySizeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the planner adds to the frame, and how much it takes on at once. */
@Configuration(proxyBeanMethods = false)
class PlannerContributions {

  private static final int WAITING_PER_CORE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A calendar with what surrounds it. */
  private static final long PLAN_BYTES = 4L * 1024 * 1024;

  private static final String TOO_LARGE = "plan.tooLarge";

  /** As many plans at once as there are cores, so that planning does not starve the search. */
  @Bean
  ConcurrencyLimiter planLimiter() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new ConcurrencyLimiter(cores, cores * WAITING_PER_CORE, PATIENCE);
  }

  @Bean
  BarPlace planPlace() {
    return new BarPlace("/plan", List.of(), "place.plan", "place.plan", 20, false);
  }

  @Bean
  BodySizeLimit planBody() {
    return new BodySizeLimit("/plan", true, PLAN_BYTES, TOO_LARGE);
  }

  @Bean
  BodySizeLimit planApiBody() {
    return new BodySizeLimit("/api/plan", true, PLAN_BYTES, TOO_LARGE);
  }

  @Bean
  ApiPart planApiPart() {
    return new ApiPart("openapi/planner.json");
  }
}
