package org.handrail.helpline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.helpline.Policies;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks whoever keeps a number whether it is to be given up, and does it. */
@Controller
@ForStaff({Role.COORDINATOR, Role.PROVIDER})
@RequestMapping("/desk/numbers/{number:[0-9]+}/retire")
class RetireNumberController {

  private final Policies policies;
  private final NumberKeepers keepers;
  private final Staff staff;

  RetireNumberController(Policies policies, NumberKeepers keepers, Staff staff) {
    this.policies = policies;
    this.keepers = keepers;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView ask(
      CurrentStaff who, @PathVariable("number") String digits, HttpServletRequest request) {
    PolicyVersion latest = keepers.get(who, digits);
    return page(latest, policies.attemptToRetire(latest.policy().number()), false, form(request));
  }

  @PostMapping
  ModelAndView retire(
      CurrentStaff who, @PathVariable("number") String digits, HttpServletRequest request) {
    PolicyVersion latest = keepers.get(who, digits);
    FormReader form = form(request);
    int seen = form.whole("seen", 1, Integer.MAX_VALUE).orElse(0);
    try {
      Policies.Trial trial =
          policies.retire(latest.policy().number(), seen, PolicyBeginning.AT_ONCE);
      if (!trial.isGood()) {
        return refused(page(latest, trial, false, form));
      }
      int version = trial.version().version();
      staff.note(who.id(), "number-retired", latest.policy().number() + " (" + version + ")");
      return page(trial.version(), trial, true, form);
    } catch (VersionChanged e) {
      form.refuse("retire", "changed.retire");
      return refused(page(latest, policies.attemptToRetire(latest.policy().number()), false, form));
    }
  }

  private static ModelAndView page(
      PolicyVersion latest, Policies.Trial trial, boolean done, FormReader form) {
    Map<String, Object> model = new HashMap<>();
    model.put("current", latest);
    model.put("trial", trial);
    model.put("done", done);
    model.put("errors", List.copyOf(form.errors()));
    return new ModelAndView("helpline/retire", model);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "helpline.problem");
  }
}
