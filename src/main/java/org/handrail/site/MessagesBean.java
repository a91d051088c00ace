package org.handrail.site;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts for everybody who speaks to a reader. */
@Configuration(proxyBeanMethods = false)
class MessagesBean {

  @Bean
  MessageSource messageSource() {
    return ModuleMessages.source();
  }
}
