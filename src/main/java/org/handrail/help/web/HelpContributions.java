package org.handrail.help.web;

import org.handrail.site.ApiPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What help adds to the frame. */
@Configuration(proxyBeanMethods = false)
class HelpContributions {

  @Bean
  ApiPart safetyApiPart() {
    return new ApiPart("openapi/help.json");
  }
}
