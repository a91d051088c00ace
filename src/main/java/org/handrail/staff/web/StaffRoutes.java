package org.handrail.staff.web;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a server on which a route says that it is for staff and doesn't ask who they are, or the other way round. */
@Component
class StaffRoutes implements SmartInitializingSingleton {

  private final List<RequestMappingHandlerMapping> mappings;

  StaffRoutes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .filter(method -> !StaffWiring.isConsistent(method))
        .findFirst()
        .ifPresent(method -> {
          throw new IllegalStateException(method.getShortLogMessage()
              + " is for staff and doesn't ask for the CurrentStaff, or asks and doesn't say so:"
              + " it needs both @ForStaff and the parameter");
        });
  }
}
