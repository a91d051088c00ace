package org.handrail.helpline.web;

import java.util.Set;
import org.handrail.site.ApiPart;
import org.handrail.site.BodySizeLimit;
import org.handrail.site.FootLink;
import org.handrail.staff.DeskPlace;
import org.handrail.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the numbers add to the frame and to the desk. */
@Configuration(proxyBeanMethods = false)
class HelplineContributions {

  private static final long POLICY_BYTES = 256L * 1024;

  @Bean
  FootLink whoAnswersLink() {
    return new FootLink("/who-answers", "helpline.link", 7);
  }

  @Bean
  DeskPlace numbersPlace() {
    return new DeskPlace(
        "/desk/numbers",
        "helpline.desk",
        "helpline.desk.hint",
        Set.of(Role.COORDINATOR, Role.PROVIDER),
        20);
  }

  @Bean
  BodySizeLimit policyBody() {
    return new BodySizeLimit("/desk/numbers", true, POLICY_BYTES);
  }

  @Bean
  BodySizeLimit policyApiBody() {
    return new BodySizeLimit("/api/desk/numbers", true, POLICY_BYTES);
  }

  @Bean
  ApiPart whoAnswersApiPart() {
    return new ApiPart("openapi/helpline.json");
  }
}
