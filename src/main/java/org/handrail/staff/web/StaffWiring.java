package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.handrail.staff.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every route, and tells controllers of every module who was let in. */
@Component
class StaffWiring implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private final StaffGate gate;

  StaffWiring(StaffGate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(gate);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(CurrentStaff.class);
  }

  @Override
  public CurrentStaff resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    return StaffGate.letIn(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
  }

  /** Whether a route says that it is for staff and asks who they are, or does neither. */
  static boolean isConsistent(HandlerMethod route) {
    boolean isAsked =
        Arrays.asList(route.getMethod().getParameterTypes()).contains(CurrentStaff.class);
    return (StaffGate.declared(route) != null) == isAsked;
  }
}
