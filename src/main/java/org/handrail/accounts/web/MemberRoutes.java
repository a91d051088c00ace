package org.handrail.accounts.web;

import java.util.Arrays;
import java.util.List;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.ForMembers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a server on which a route says that it is for members and doesn't ask who they are, or the other way round. */
@Component
class MemberRoutes implements SmartInitializingSingleton {

  private final List<RequestMappingHandlerMapping> mappings;

  MemberRoutes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .filter(method -> isDeclared(method) != isAsked(method))
        .findFirst()
        .ifPresent(method -> {
          throw new IllegalStateException(method.getShortLogMessage()
              + " is for members and doesn't ask for the CurrentMember, or asks and doesn't say"
              + " so: it needs both @ForMembers and the parameter");
        });
  }

  private static boolean isDeclared(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), ForMembers.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForMembers.class);
  }

  private static boolean isAsked(HandlerMethod method) {
    return Arrays.asList(method.getMethod().getParameterTypes()).contains(CurrentMember.class);
  }
}
