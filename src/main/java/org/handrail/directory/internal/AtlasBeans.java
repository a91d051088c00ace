package org.handrail.directory.internal;

import org.handrail.directory.atlas.Gazetteer;
import org.handrail.directory.atlas.Outlines;
import org.handrail.directory.atlas.ZoneMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Makes the rooms of the atlas at their first use, so that they do not delay the start. */
@Configuration(proxyBeanMethods = false)
class AtlasBeans {

  @Bean
  @Lazy
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }

  @Bean
  @Lazy
  Outlines outlines() {
    return Outlines.load();
  }

  @Bean
  @Lazy
  ZoneMap zoneMap() {
    return ZoneMap.load();
  }
}
