package org.handrail.treatment.web;

import java.util.Set;
import org.handrail.site.ApiPart;
import org.handrail.site.BodySizeLimit;
import org.handrail.site.FootLink;
import org.handrail.staff.DeskPlace;
import org.handrail.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What treatment adds to the frame and to the desk. */
@Configuration(proxyBeanMethods = false)
class TreatmentContributions {

  private static final long LISTING_BYTES = 256L * 1024;

  @Bean
  DeskPlace listingsPlace() {
    return new DeskPlace(
        "/desk/listings", "treatment.own", "treatment.own.hint", Set.of(Role.PROVIDER), 15);
  }

  @Bean
  BodySizeLimit listingBody() {
    return new BodySizeLimit("/desk/listings", true, LISTING_BYTES);
  }

  @Bean
  BodySizeLimit listingApiBody() {
    return new BodySizeLimit("/api/desk/listings", true, LISTING_BYTES);
  }

  @Bean
  FootLink treatmentLink() {
    return new FootLink("/treatment", "treatment.link", 5);
  }

  @Bean
  ApiPart treatmentApiPart() {
    return new ApiPart("openapi/treatment.json");
  }

  @Bean
  ApiPart listingDeskApiPart() {
    return new ApiPart("openapi/treatment-desk.json");
  }

  @Bean
  ApiPart openPlacesApiPart() {
    return new ApiPart("openapi/treatment-places.json");
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
