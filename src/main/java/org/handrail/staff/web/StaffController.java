package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who keeps the site: the operator invites them, says what they may do, and sees what all of them did. */
@Controller
@ForStaff(Role.OPERATOR)
@RequestMapping("/desk/staff")
class StaffController {

  private static final int LAST = 200;
  private static final int LONGEST_NAME = 100;

  private final Staff staff;
  private final StaffSignIns signIns;
  private final StaffCookie cookie;

  StaffController(Staff staff, StaffSignIns signIns, StaffCookie cookie) {
    this.staff = staff;
    this.signIns = signIns;
    this.cookie = cookie;
  }

  @GetMapping
  ModelAndView list(CurrentStaff who, HttpServletRequest request) {
    return page(form(request), who);
  }

  /** The code is in the answer to this one request and nowhere else. */
  @PostMapping
  ModelAndView invite(CurrentStaff who, HttpServletRequest request) {
    FormReader form = form(request);
    Optional<String> name = form.text("name")
        .map(text -> form.typed("name"))
        .filter(text -> text.length() <= LONGEST_NAME);
    if (name.isEmpty()) {
      form.refuse("name", "who", LONGEST_NAME);
    }
    Set<Grant> grants = grants(form, Set.of());
    if (!form.errors().isEmpty() || name.isEmpty()) {
      return refused(form, who);
    }
    return invited(staff.invite(name.get(), grants, who.id()), request);
  }

  @PostMapping("/{id}/again")
  ModelAndView inviteAgain(
      CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    return invited(staff.inviteAgain(id(id), who.id()), request);
  }

  @PostMapping("/{id}/grants")
  Object change(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    FormReader form = form(request);
    Set<Grant> grants = grants(form, grantsOf(id(id)));
    return changed(form, who, request, "changed", () -> staff.change(id(id), grants, who.id()));
  }

  @PostMapping("/{id}/sign-out")
  Object signOut(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    return changed(
        form(request),
        who,
        request,
        "signed-out",
        () -> signIns.signOutEverywhere(id(id), who.id()));
  }

  @PostMapping("/{id}/remove")
  Object remove(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    return changed(form(request), who, request, "removed", () -> staff.remove(id(id), who.id()));
  }

  private Object changed(
      FormReader form, CurrentStaff who, HttpServletRequest request, String done, Runnable work) {
    if (form.errors().isEmpty()) {
      try {
        work.run();
        return SeeOther.to("/desk/staff?done=" + done, request);
      } catch (StaffRefused e) {
        form.refuse("staff", e.error() == StaffError.LAST_OPERATOR ? "last" : "over");
      }
    }
    return refused(form, who);
  }

  private ModelAndView invited(Staff.Invitation invitation, HttpServletRequest request) {
    String link = JoinController.link(cookie.origin(request), invitation.code().text());
    return new ModelAndView("staff/invited", Map.of("invitation", invitation, "link", link));
  }

  private ModelAndView refused(FormReader form, CurrentStaff who) {
    ModelAndView page = page(form, who);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(FormReader form, CurrentStaff who) {
    Map<String, Object> model = new HashMap<>();
    List<StaffMember> all = staff.list();
    model.put("who", who);
    model.put("all", all);
    model.put(
        "things",
        staff.nameThings(
            all.stream().flatMap(member -> member.grants().stream()).collect(Collectors.toSet())));
    model.put("actions", staff.listActions(null, LAST));
    model.put(
        "done", form.oneOf("done", List.of("changed", "signed-out", "removed")).orElse(""));
    model.put("name", form.typed("name"));
    model.put("grants", form.raw("grants"));
    model.put("errors", form.errors());
    return new ModelAndView("staff/staff", model);
  }

  /** One grant a line; what nobody has until now must be for something that there is. */
  private Set<Grant> grants(FormReader form, Set<Grant> already) {
    Set<Grant> found = new TreeSet<>();
    Collection<String> lines = form.raw("grants").lines().map(String::strip).toList();
    for (String line : lines) {
      if (!line.isEmpty()) {
        Grant.find(line).ifPresentOrElse(found::add, () -> form.refuse("grants", "grants"));
      }
    }
    if (found.isEmpty() && form.errors().stream().noneMatch(e -> e.field().equals("grants"))) {
      form.refuse("grants", "grants");
    }
    for (Grant unknown : staff.findUnknown(found, already)) {
      form.refuse("grants", "unknown." + unknown.role().code(), unknown.scope());
    }
    return found;
  }

  private Set<Grant> grantsOf(StaffId id) {
    return staff.list().stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .<Set<Grant>>map(StaffMember::grants)
        .orElse(Set.of());
  }

  private static StaffId id(String text) {
    return StaffId.find(text).orElseThrow(NotFound::new);
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "staff.problem");
  }
}
