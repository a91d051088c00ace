package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.FormReader;
import org.handrail.site.limits.ClientAddressLimiter;
import org.handrail.site.problem.RateLimited;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Passphrase;
import org.handrail.staff.SignInName;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffLimit;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a name and a passphrase, and out. */
@Controller
class SignInController {

  private final StaffSignIns signIns;
  private final StaffCookie cookie;
  private final ClientAddressLimiter sources;

  SignInController(StaffSignIns signIns, StaffCookie cookie, ClientAddressLimiter sources) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.sources = sources;
  }

  @ForAnybody
  @GetMapping(StaffGate.SIGN_IN)
  ModelAndView ask() {
    return page("", false, 0);
  }

  @ForAnybody
  @PostMapping(StaffGate.SIGN_IN)
  Object signIn(HttpServletRequest request, HttpServletResponse response) {
    FormReader form = new FormReader(request.getParameterMap(), "staff.problem");
    String name = form.typed("name");
    try {
      return sources.countWrong(
          StaffLimit.WRONG_TRIES,
          StaffError.NOT_RECOGNISED,
          request,
          () -> enter(name, request, response));
    } catch (StaffRefused e) {
      ModelAndView again = page(name, true, 0);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
  }

  private Object enter(String name, HttpServletRequest request, HttpServletResponse response) {
    StaffToken pass;
    try {
      pass = signIns.signIn(
          SignInName.find(name).orElseThrow(SignInController::notRecognised),
          Passphrase.typed(Objects.requireNonNullElse(request.getParameter("passphrase"), "")));
    } catch (RateLimited e) { // of this name, not of where the try comes from
      long minutes = Math.max(1, e.retryAfter().plusSeconds(59).toMinutes());
      ModelAndView later = page(name, false, minutes);
      later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Long.toString(Duration.ofMinutes(minutes).toSeconds()));
      return later;
    }
    cookie.find(request).ifPresent(signIns::signOut); // whoever was signed in here is no more
    return SeeOther.to("/desk", cookie.keep(pass), request);
  }

  private static StaffRefused notRecognised() {
    return new StaffRefused(StaffError.NOT_RECOGNISED);
  }

  /** The form; {@code minutes} until the name can be tried again, 0 where it can be now. */
  private static ModelAndView page(String name, boolean wrong, long minutes) {
    return new ModelAndView(
        "staff/signin", Map.of("name", name, "wrong", wrong, "minutes", minutes));
  }

  @ForStaff
  @PostMapping("/desk/sign-out")
  ResponseEntity<Void> signOut(CurrentStaff who, HttpServletRequest request) {
    cookie.find(request).ifPresent(signIns::signOut);
    return SeeOther.to(StaffGate.SIGN_IN, cookie.forget(), request);
  }

  @ForStaff
  @PostMapping("/desk/sign-out-elsewhere")
  ResponseEntity<Void> signOutElsewhere(CurrentStaff who, HttpServletRequest request) {
    cookie.find(request).ifPresent(signIns::signOutElsewhere);
    return SeeOther.to("/desk?done=signed-out-elsewhere", request);
  }
}
