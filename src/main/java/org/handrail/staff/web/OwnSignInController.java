package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.site.input.FormReader;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Passphrase;
import org.handrail.staff.SignInName;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffPasskeys;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How one of the staff signs in, and where they are signed in. It is changed only right after a sign-in, so that nobody who
 * finds a browser open can make it theirs; then every other sign-in ends.
 */
@Controller
@ForStaff
@RequestMapping("/desk/me")
class OwnSignInController {

  private final StaffSignIns signIns;
  private final StaffPasskeys passkeys;
  private final StaffCookie cookie;
  private final NewPassphrase reader;

  OwnSignInController(
      StaffSignIns signIns, StaffPasskeys passkeys, StaffCookie cookie, NewPassphrase reader) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.cookie = cookie;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView show(CurrentStaff who, HttpServletRequest request) {
    return page(form(request), who, request);
  }

  @PostMapping("/passphrase")
  Object changePassphrase(CurrentStaff who, HttpServletRequest request) {
    FormReader form = form(request);
    Optional<SignInName> name = reader.name(form);
    Optional<SignInName> before = signIns.findName(who.id());
    Passphrase next = reader.passphrase(form, request, name, who.name());
    if (form.errors().isEmpty() && name.isPresent()) {
      Passphrase current = before.isEmpty()
          ? null
          : Passphrase.typed(Objects.requireNonNullElse(request.getParameter("current"), ""));
      try {
        signIns.changePassphrase(pass(request), current, name.get(), next);
        return SeeOther.to("/desk/me?done=passphrase", request);
      } catch (StaffRefused e) {
        refuse(form, e.error());
      }
    }
    return refused(form, who, request);
  }

  /** What the script of the page got from the authenticator. */
  @PostMapping(path = "/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<String>> addPasskey(
      CurrentStaff who, @RequestBody byte[] body, HttpServletRequest request) {
    passkeys.add(pass(request), cookie.origin(request), PasskeyApi.answer(body).credential());
    return ResponseEntity.ok(List.of());
  }

  @PostMapping("/passkeys/remove")
  Object removePasskeys(CurrentStaff who, HttpServletRequest request) {
    FormReader form = form(request);
    try {
      passkeys.removeAll(pass(request));
      return SeeOther.to("/desk/me?done=passkeys", request);
    } catch (StaffRefused e) {
      form.refuse("passkeys", e.error() == StaffError.SIGN_IN_AGAIN ? "again" : "passkeys");
      return refused(form, who, request);
    }
  }

  @PostMapping("/browsers/{id}/end")
  ResponseEntity<Void> end(
      CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    signIns.signOut(who.id(), id);
    return SeeOther.to("/desk/me?done=browser", request);
  }

  private static void refuse(FormReader form, StaffError error) {
    switch (error) {
      case NAME_TAKEN -> form.refuse("name", "name.taken");
      case NOT_RECOGNISED -> form.refuse("current", "current");
      default -> form.refuse("passkeys", "again");
    }
  }

  private ModelAndView refused(FormReader form, CurrentStaff who, HttpServletRequest request) {
    ModelAndView page = page(form, who, request);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(FormReader form, CurrentStaff who, HttpServletRequest request) {
    StaffToken pass = pass(request);
    Optional<SignInName> name = signIns.findName(who.id());
    Map<String, Object> model = new HashMap<>();
    model.put("who", who);
    model.put("fresh", signIns.isFresh(pass));
    model.put("here", signIns.idOf(pass));
    model.put("browsers", signIns.listSignedIn(who.id()));
    model.put("passkeys", passkeys.count(who.id()));
    model.put("user", PasskeyApi.base64(PasskeyApi.bytes(who.id())));
    model.put("hasPassphrase", name.isPresent());
    model.put(
        "name",
        form.names().contains("name")
            ? form.typed("name")
            : name.map(SignInName::value).orElse(""));
    model.put(
        "done",
        form.oneOf("done", List.of("passphrase", "passkey", "passkeys", "browser"))
            .orElse(""));
    model.put("errors", form.errors());
    return new ModelAndView("staff/me", model);
  }

  /** The gate has let them in by it. */
  private StaffToken pass(HttpServletRequest request) {
    return cookie.find(request).orElseThrow(() -> new StaffRefused(StaffError.NOT_SIGNED_IN));
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "staff.problem");
  }
}
