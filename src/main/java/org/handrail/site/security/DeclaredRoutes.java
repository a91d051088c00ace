package org.handrail.site.security;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handrail.site.RouteAccess;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a server one of whose routes does not say who may call it. */
@Component
class DeclaredRoutes implements SmartInitializingSingleton {

  private final List<RequestMappingHandlerMapping> mappings;

  DeclaredRoutes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    roles();
  }

  /**
   * The role of each route, by {@code METHOD path}.
   *
   * @throws IllegalStateException when a route declares none
   */
  SortedMap<String, String> roles() {
    SortedMap<String, String> roles = new TreeMap<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
          mapping.getHandlerMethods().entrySet()) {
        roles.put(String.valueOf(route.getKey()), roleOf(route.getValue()));
      }
    }
    return roles;
  }

  private static String roleOf(HandlerMethod method) {
    RouteAccess own =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RouteAccess.class);
    RouteAccess access = own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RouteAccess.class);
    if (access == null) {
      throw new IllegalStateException(method.getShortLogMessage()
          + " does not say who may call it: put @ForAnybody, or another annotation that has"
          + " @RouteAccess, on it");
    }
    return access.value();
  }
}
