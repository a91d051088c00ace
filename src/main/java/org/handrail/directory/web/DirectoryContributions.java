package org.handrail.directory.web;

import java.util.List;
import org.handrail.site.ApiPart;
import org.handrail.site.BarPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the directory adds to the frame. */
@Configuration(proxyBeanMethods = false)
class DirectoryContributions {

  @Bean
  BarPlace findPlace() {
    return new BarPlace("/", List.of("/meetings"), "place.find", "place.find.invite", 10, false);
  }

  @Bean
  ApiPart meetingsApiPart() {
    return new ApiPart("openapi/directory.json");
  }
}
