package org.handrail.treatment.web;

import org.handrail.site.ApiPart;
import org.handrail.site.FootLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What treatment adds to the frame. */
@Configuration(proxyBeanMethods = false)
class TreatmentContributions {

  @Bean
  FootLink treatmentLink() {
    return new FootLink("/treatment", "treatment.link", 5);
  }

  @Bean
  ApiPart treatmentApiPart() {
    return new ApiPart("openapi/treatment.json");
  }

  @Bean
  ApiPart hsdsApiPart() {
    return new ApiPart("openapi/hsds.json");
  }

  @Bean
  ApiPart hsdsSchemas() {
    return new ApiPart("openapi/hsds-schemas.json");
  }
}
