package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.ProgramKeys;
import org.handrail.staff.Role;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Lets nobody but staff with the right role reach a route that is {@link ForStaff}. Pages know them by the cookie of the sign-in, {@code /api/}
 * by the key of a program, and neither by the other: a key opens no page, and no page of another site could lend a cookie to the API.
 */
@Component
class StaffGate implements HandlerInterceptor {

  static final String SIGN_IN = "/desk/sign-in";
  private static final String BEARER = "Bearer ";
  private static final Set<String> SECRET = Set.of("passphrase", "again", "current", "code");
  private static final String KEPT = CurrentStaff.class.getName();

  private final StaffSignIns signIns;
  private final ProgramKeys keys;
  private final StaffCookie cookie;

  StaffGate(StaffSignIns signIns, ProgramKeys keys, StaffCookie cookie) {
    this.signIns = signIns;
    this.keys = keys;
    this.cookie = cookie;
  }

  /** What is declared of a route, if it is one for staff. */
  static @Nullable ForStaff declared(HandlerMethod route) {
    ForStaff own = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), ForStaff.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), ForStaff.class);
  }

  /** Who was let in. */
  static CurrentStaff letIn(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof CurrentStaff who) {
      return who;
    }
    throw new StaffRefused(StaffError.NOT_SIGNED_IN);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ModelAndViewDefiningException {
    ForStaff route = handler instanceof HandlerMethod method ? declared(method) : null;
    if (route == null) {
      return true;
    }
    // What was matched, not what was written: one may write a path in many ways.
    boolean isApi = String.valueOf(
            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .startsWith("/api/");
    Optional<CurrentStaff> who = isApi
        ? key(request).flatMap(keys::findByKey)
        : cookie.find(request).flatMap(signIns::findSignedIn);
    if (who.isEmpty() && !isApi) {
      keepWhatWasWritten(request);
      response.setHeader(HttpHeaders.LOCATION, SeeOther.address(SIGN_IN, request));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return false;
    }
    CurrentStaff known = who.orElseThrow(() -> new StaffRefused(StaffError.NOT_SIGNED_IN));
    Set<Role> roles = Set.of(route.value());
    if (!roles.isEmpty() && !known.hasAny(roles)) {
      throw new NotFound();
    }
    request.setAttribute(KEPT, known);
    return true;
  }

  /**
   * Gives a form that somebody sent after their sign-in had ended back to them, to be sent again; nothing of it is kept here. One with
   * a secret in it is typed again.
   */
  private static void keepWhatWasWritten(HttpServletRequest request)
      throws ModelAndViewDefiningException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.remove("lang"); // which stands in the address
    if (!request.getMethod().equals("POST")
        || fields.isEmpty()
        || !Collections.disjoint(fields.keySet(), SECRET)) {
      return;
    }
    ModelAndView page =
        new ModelAndView("staff/again", Map.of("at", request.getRequestURI(), "fields", fields));
    page.setStatus(HttpStatus.UNAUTHORIZED);
    throw new ModelAndViewDefiningException(page);
  }

  /** The key that a program shows, if it is written like one. */
  static Optional<StaffToken> key(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.empty()
        : StaffToken.find(shown.substring(BEARER.length()).strip());
  }
}
