package org.handrail.accounts.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers of every module ask for the current member. */
@Configuration(proxyBeanMethods = false)
class MemberArgumentWiring implements WebMvcConfigurer {

  private final MemberArgument argument;

  MemberArgumentWiring(MemberArgument argument) {
    this.argument = argument;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(argument);
  }
}
