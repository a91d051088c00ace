package org.handrail.planner.internal;

import java.nio.file.Path;
import org.handrail.planner.roads.RoadMap;
import org.handrail.planner.roads.UnreadableRoads;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelModels;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the server's plans get their travel times from. */
@Configuration(proxyBeanMethods = false)
class TravelBeans {

  private static final Logger LOG = LoggerFactory.getLogger(TravelBeans.class);

  /** Roads are worked up before the server is ready: two models within one plan's life would contradict each other. */
  @Bean
  TravelModels travelModels(PlannerSettings planner, PlatformSettings platform) {
    Path roads = planner.roads();
    if (roads == null) {
      return GreatCircleTravel::new;
    }
    try {
      return RoadMap.open(roads, platform.data().resolve("roads"), LOG::info);
    } catch (UnreadableRoads e) {
      throw new StartRefused("handrail.planner.roads: " + e.getMessage());
    }
  }
}
