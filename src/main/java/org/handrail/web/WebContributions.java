package org.handrail.web;

import java.util.List;
import java.util.Set;
import org.handrail.site.ApiPart;
import org.handrail.site.BarPlace;
import org.handrail.site.FootLink;
import org.handrail.site.OfflinePages;
import org.handrail.staff.DeskPlace;
import org.handrail.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages that combine modules stand in the frame. */
@Configuration(proxyBeanMethods = false)
class WebContributions {

  @Bean
  BarPlace helpPlace() {
    return new BarPlace("/help", List.of(), "place.help", "place.help", 30, true);
  }

  @Bean
  DeskPlace contractsPlace() {
    return new DeskPlace(
        "/desk/contracts", "contracts.desk", "contracts.desk.hint", Set.of(Role.OPERATOR), 40);
  }

  @Bean
  FootLink learnLink() {
    return new FootLink(LearnController.PATH, "learn.link", 5);
  }

  /** What help leads to from there must be there as well. */
  @Bean
  OfflinePages urgesPage() {
    return new OfflinePages(LearnController.PATH + "/urges");
  }

  @Bean
  OfflinePages lapsesPage() {
    return new OfflinePages(LearnController.PATH + "/lapses");
  }

  @Bean
  OfflinePages learnPages() {
    return new OfflinePages(LearnController.PATH);
  }

  @Bean
  FootLink privacyLink() {
    return new FootLink("/privacy", "privacy.link", 10);
  }

  @Bean
  ApiPart contractsApiPart() {
    return new ApiPart("openapi/contracts.json");
  }
}
