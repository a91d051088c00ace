package org.handrail.site;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the operator may set of the pages.
 *
 * @param publicUrl at which address people reach this server; see {@link SiteAddressReader}
 * @param siteName what the site calls itself on every page; empty for the program's name
 * @param siteHelpline the number of the operator's own line, as it is written; empty for none
 * @param siteContact where the operator is reached about the site: an https address or an e-mail address; empty for none
 * @param leaveUrl where "Leave" leads: a neutral page outside that everybody might have open
 */
@Validated
@ConfigurationProperties("handrail.web")
public record WebSettings(
    @Nullable String publicUrl,
    @NotNull @DefaultValue("") @Size(max = 60) String siteName,
    @NotNull @DefaultValue("") @Pattern(regexp = PHONE) String siteHelpline,
    @NotNull @DefaultValue("") @Pattern(regexp = CONTACT) String siteContact,
    @NotNull @DefaultValue("https://www.wikipedia.org/") URI leaveUrl) {

  /** Digits with what people write between them; at least three digits. */
  private static final String PHONE = "|\\+?(?:[ ().\\-/]*\\d){3,20}[ )]*";

  private static final String CONTACT = "|https://\\S{3,200}|[^@\\s]{1,64}@[^@\\s]{3,190}";
}
