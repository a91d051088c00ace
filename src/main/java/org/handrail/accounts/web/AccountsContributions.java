package org.handrail.accounts.web;

import java.util.List;
import org.handrail.accounts.AccountField;
import org.handrail.accounts.RetainedFields;
import org.handrail.site.ApiPart;
import org.handrail.site.BodySizeLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the accounts add to the frame. */
@Configuration(proxyBeanMethods = false)
class AccountsContributions {

  /** Sealed items, as many as a device sends at once. */
  private static final long ITEMS_BYTES = 1024L * 1024;

  /** The largest page that can be shared, in base64, with what surrounds it. */
  private static final long SHARE_BYTES = 96L * 1024;

  @Bean
  RetainedFields accountFields() {
    return new RetainedFields(List.of(AccountField.values()));
  }

  @Bean
  BodySizeLimit itemsBody() {
    return new BodySizeLimit("/api/account/items", false, ITEMS_BYTES);
  }

  @Bean
  BodySizeLimit sharesBody() {
    return new BodySizeLimit("/api/account/shares", false, SHARE_BYTES);
  }

  @Bean
  ApiPart accountsApiPart() {
    return new ApiPart("openapi/accounts.json");
  }
}
