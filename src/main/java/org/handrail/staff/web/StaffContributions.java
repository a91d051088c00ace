package org.handrail.staff.web;

import java.util.Set;
import org.handrail.site.ApiPart;
import org.handrail.site.FootLink;
import org.handrail.staff.DeskPlace;
import org.handrail.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the staff add to the frame, and to their own desk. */
@Configuration(proxyBeanMethods = false)
class StaffContributions {

  @Bean
  FootLink deskLink() {
    return new FootLink("/desk", "staff.foot", 90);
  }

  @Bean
  DeskPlace staffPlace() {
    return new DeskPlace(
        "/desk/staff", "staff.people", "staff.people.hint", Set.of(Role.OPERATOR), 90);
  }

  @Bean
  ApiPart deskApiPart() {
    return new ApiPart("openapi/staff.json");
  }

  @Bean
  ApiPart staffApiPart() {
    return new ApiPart("openapi/staff-people.json");
  }
}
