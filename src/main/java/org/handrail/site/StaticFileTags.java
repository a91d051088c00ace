package org.handrail.site;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Lets a browser ask whether a style or a script is still the same, without fetching it again. */
@Configuration(proxyBeanMethods = false)
class StaticFileTags {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
    ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
    tags.setWriteWeakETag(true); // what has a strong one is not compressed
    FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
        new FilterRegistrationBean<>(tags);
    registration.addUrlPatterns("*.js", "*.css", "*.svg");
    return registration;
  }
}
