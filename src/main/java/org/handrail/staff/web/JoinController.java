package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.platform.SiteAddress;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.FormReader;
import org.handrail.site.limits.ClientAddressLimiter;
import org.handrail.staff.Passphrase;
import org.handrail.staff.SignInName;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffLimit;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Taking up an invitation. Its code stands behind the {@code #} of the link, which no browser sends and no log holds; it
 * comes in bodies only.
 */
@Controller
@ForAnybody
class JoinController {

  private final Staff staff;
  private final StaffSignIns signIns;
  private final StaffCookie cookie;
  private final ClientAddressLimiter sources;
  private final SiteAddress address;
  private final NewPassphrase reader;

  JoinController(
      Staff staff,
      StaffSignIns signIns,
      StaffCookie cookie,
      ClientAddressLimiter sources,
      SiteAddress address,
      NewPassphrase reader) {
    this.staff = staff;
    this.signIns = signIns;
    this.cookie = cookie;
    this.sources = sources;
    this.address = address;
    this.reader = reader;
  }

  /** Where an invitation is taken up: behind the {@code #}, so that the code is in no log. */
  static String link(URI origin, String code) {
    return origin + "/desk/join#" + code;
  }

  @GetMapping("/desk/join")
  ModelAndView ask() {
    return page(Map.of());
  }

  /** With the code alone it shows who is invited, to what; with a name and a passphrase they join. */
  @PostMapping("/desk/join")
  Object join(HttpServletRequest request) {
    if (!address.offersAccounts()) {
      throw new StaffRefused(StaffError.NOT_OFFERED);
    }
    FormReader form = new FormReader(request.getParameterMap(), "staff.problem");
    Optional<StaffToken> code = StaffToken.find(form.raw("code"));
    Optional<StaffMember> invited = find(code, request);
    if (code.isEmpty() || invited.isEmpty()) {
      form.refuse("code", "code");
      return again(form, Map.of());
    }
    Map<String, Object> shown =
        Map.of("invited", invited.get(), "code", code.get().text());
    if (!form.names().contains("name")) {
      return page(shown);
    }
    Optional<SignInName> name = reader.name(form);
    Passphrase passphrase = reader.passphrase(form, request, name, invited.get().name());
    if (!form.errors().isEmpty() || name.isEmpty()) {
      return again(form, shown);
    }
    try {
      StaffToken pass = signIns.join(code.get(), name.get(), passphrase);
      return SeeOther.to("/desk?done=joined", cookie.keep(pass), request);
    } catch (StaffRefused e) {
      form.refuse(
          e.error() == StaffError.NAME_TAKEN ? "name" : "code",
          e.error() == StaffError.NAME_TAKEN ? "name.taken" : "code");
      return again(form, e.error() == StaffError.NAME_TAKEN ? shown : Map.of());
    }
  }

  private Optional<StaffMember> find(Optional<StaffToken> code, HttpServletRequest request) {
    try {
      return Optional.of(sources.countWrong(
          StaffLimit.WRONG_TRIES,
          StaffError.INVITATION_OVER,
          request,
          () -> code.flatMap(staff::findInvited)
              .orElseThrow(() -> new StaffRefused(StaffError.INVITATION_OVER))));
    } catch (StaffRefused e) {
      return Optional.empty();
    }
  }

  private static ModelAndView again(FormReader form, Map<String, Object> shown) {
    Map<String, Object> model = new HashMap<>(shown);
    model.put("name", form.typed("name"));
    model.put("errors", form.errors());
    ModelAndView page = page(model);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView page(Map<String, Object> model) {
    return new ModelAndView("staff/join", model);
  }
}
