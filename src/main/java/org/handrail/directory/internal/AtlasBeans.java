package org.handrail.directory.internal;

import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.atlas.Outlines;
import org.handrail.atlas.ZoneMap;
import org.handrail.directory.Directory;
import org.springframework.beans.factory.ObjectProvider;
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
  NamedPlaces namedPlaces(ObjectProvider<Gazetteer> gazetteer, Directory directory) {
    return new NamedPlaces(
        gazetteer::getObject,
        () -> directory.summary().somewhere(),
        name ->
            directory.findArea(name).map(area -> NamedPlace.ofList(area.name(), area.middle())));
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
