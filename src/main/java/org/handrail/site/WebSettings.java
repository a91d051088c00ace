package org.handrail.site;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the operator may set of the pages.
 *
 * @param publicUrl at which address people reach this server; see {@link SiteAddressReader}
 * @param leaveUrl where "Leave" leads: a neutral page outside that everybody might have open
 */
@Validated
@ConfigurationProperties("handrail.web")
public record WebSettings(
    @Nullable String publicUrl,
    @NotNull @DefaultValue("https://www.wikipedia.org/") URI leaveUrl) {}
