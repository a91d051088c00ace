package org.handrail.site;

import org.handrail.platform.SiteAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The public address for everybody who needs it: cookies, links, pages that must say what is not to be had. */
@Configuration(proxyBeanMethods = false)
class SiteAddressBean {

  @Bean
  SiteAddress siteAddress(WebSettings settings, Environment environment) {
    return SiteAddressReader.read(settings.publicUrl(), environment.getProperty("server.address"));
  }
}
