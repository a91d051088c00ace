package org.handrail.helpline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.NotFound;
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

/**
 * The desk of those who keep a number: they see its policy, change it with a preview of what callers would hear, and bring an
 * earlier version back. A new number is entered by the operator.
 */
@Controller
@ForStaff({Role.COORDINATOR, Role.PROVIDER})
@RequestMapping("/desk/numbers")
class PolicyDeskController {

  private static final String NUMBER = "/{number:[0-9]+}";

  private final Policies policies;
  private final NumberKeepers keepers;
  private final Staff staff;
  private final Clock clock;

  PolicyDeskController(Policies policies, NumberKeepers keepers, Staff staff, Clock clock) {
    this.policies = policies;
    this.keepers = keepers;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(CurrentStaff who) {
    List<KeptNumber> kept = policies.listLatest().stream()
        .filter(latest -> NumberKeepers.may(who, latest.policy()))
        .map(this::kept)
        .toList();
    return new ModelAndView("helpline/desk", Map.of("numbers", kept, "operator", who.isOperator()));
  }

  private KeptNumber kept(PolicyVersion latest) {
    PolicyVersion holds = policies.find(latest.policy().number()).orElse(latest);
    return new KeptNumber(
        holds,
        policies.listPlanned(latest.policy().number()),
        holds.policy().isRetired()
            ? List.of()
            : policies.attempt(holds.policy(), PolicyBeginning.AT_ONCE).findings());
  }

  @GetMapping("/new")
  ModelAndView ask(CurrentStaff who, HttpServletRequest request, Locale locale) {
    NumberKeepers.requireOperator(who);
    return page(PolicyForm.empty(), 0, form(request), Optional.empty(), locale);
  }

  @PostMapping("/new")
  ModelAndView create(CurrentStaff who, HttpServletRequest request, Locale locale) {
    NumberKeepers.requireOperator(who);
    return changed(who, 0, request, locale);
  }

  @GetMapping(NUMBER)
  ModelAndView edit(
      CurrentStaff who,
      @PathVariable("number") String digits,
      HttpServletRequest request,
      Locale locale) {
    PolicyVersion version = keepers.get(who, digits);
    PolicyVersion holds = policies.find(version.policy().number()).orElse(version);
    FormReader form = form(request);
    PolicyVersion shown = form.whole("version", 1, Integer.MAX_VALUE)
        .flatMap(wanted -> policies.history(version.policy().number()).stream()
            .filter(old -> old.version() == wanted)
            .findFirst())
        .orElse(holds);
    return page(filled(shown), version.version(), form, Optional.of(version), locale);
  }

  /** The form of a version; where that gives the number up, of what was said last of who answers it. */
  private PolicyForm filled(PolicyVersion version) {
    PolicyVersion answered = !version.policy().isRetired()
        ? version
        : policies.history(version.policy().number()).stream()
            .filter(old -> !old.policy().isRetired())
            .findFirst()
            .orElse(version);
    return PolicyForm.of(answered.policy());
  }

  @PostMapping(NUMBER)
  ModelAndView change(
      CurrentStaff who,
      @PathVariable("number") String digits,
      HttpServletRequest request,
      Locale locale) {
    PolicyVersion version = keepers.get(who, digits);
    FormReader form = form(request);
    int seen = form.whole("seen", 1, Integer.MAX_VALUE).orElse(version.version());
    return form.raw("do").equals("withdraw")
        ? withdrawn(who, version, seen, form, locale)
        : changed(who, seen, request, locale);
  }

  private ModelAndView changed(
      CurrentStaff who, int seen, HttpServletRequest request, Locale locale) {
    FormReader form = form(request);
    PolicyForm typed = PolicyForm.of(form);
    Optional<PolicyVersion> before = PhoneNumber.find(typed.number()).flatMap(policies::findLatest);
    if (form.raw("do").equals("row")) {
      return page(typed.withRow(), seen, form, before, locale);
    }
    Optional<Policy> policy = typed.read(form);
    Optional<PolicyBeginning> from =
        policy.flatMap(read -> typed.readBeginning(form, read.zone(), clock.instant()));
    if (policy.isEmpty() || from.isEmpty()) {
      return refused(page(typed, seen, form, before, locale));
    }
    if (!NumberKeepers.may(who, policy.get())
        || (before.isPresent() && !NumberKeepers.may(who, before.get().policy()))) {
      throw new NotFound();
    }
    if (form.raw("do").equals("save")) {
      Policy good = policy.get();
      PolicyBeginning beginning = from.get();
      Supplier<Policies.Trial> saving = () -> policies.save(good, seen, beginning);
      return saved(who, good.number(), saving, typed, seen, form, locale);
    }
    ModelAndView page = page(typed, seen, form, before, locale);
    page.addObject("trial", policies.attempt(policy.get(), from.get()));
    return page;
  }

  /** Puts what held before in the place of what was planned, from the same moment on: signed versions are not taken away. */
  private ModelAndView withdrawn(
      CurrentStaff who, PolicyVersion latest, int seen, FormReader form, Locale locale) {
    int planned = form.whole("planned", 1, Integer.MAX_VALUE).orElse(0);
    List<PolicyVersion> history = policies.history(latest.policy().number());
    PolicyVersion gone = history.stream()
        .filter(version -> version.version() == planned)
        .findFirst()
        .orElseThrow(NotFound::new);
    PolicyVersion before = history.stream()
        .filter(version -> version.since().isBefore(gone.since()))
        .max(PolicyChange.BY_BEGINNING)
        .orElseThrow(NotFound::new);
    PolicyBeginning from =
        PolicyBeginning.find(gone.since(), clock.instant()).orElseThrow(NotFound::new);
    PhoneNumber number = latest.policy().number();
    Supplier<Policies.Trial> saving = () -> before.policy().isRetired()
        ? policies.retire(number, seen, from)
        : policies.save(before.policy(), seen, from);
    ModelAndView page = saved(who, number, saving, filled(before), seen, form, locale);
    page.addObject("withdrawn", true);
    return page;
  }

  private ModelAndView saved(
      CurrentStaff who,
      PhoneNumber number,
      Supplier<Policies.Trial> saving,
      PolicyForm typed,
      int seen,
      FormReader form,
      Locale locale) {
    try {
      Policies.Trial trial = saving.get();
      if (trial.isGood()) {
        staff.note(who.id(), "policy-saved", number + " (" + trial.version().version() + ")");
      }
      ModelAndView page = page(
          typed,
          trial.isGood() ? trial.version().version() : seen,
          form,
          policies.findLatest(number),
          locale);
      page.addObject("trial", trial);
      page.addObject("saved", trial.isGood());
      return trial.isGood() ? page : refused(page);
    } catch (VersionChanged e) {
      form.refuse("number", "changed");
      Optional<PolicyVersion> now = policies.findLatest(number);
      int shown = now.map(PolicyVersion::version).orElse(0); // so that it can be saved in its place
      return refused(page(typed, shown, form, now, locale));
    }
  }

  private ModelAndView page(
      PolicyForm typed, int seen, FormReader form, Optional<PolicyVersion> current, Locale locale) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", typed);
    model.put("seen", seen);
    model.put("errors", form.errors());
    current.ifPresent(version -> {
      model.put("current", version);
      model.put("planned", policies.listPlanned(version.policy().number()));
      model.put(
          "changes",
          PolicyChange.all(policies.history(version.policy().number()), locale.getLanguage()));
    });
    return new ModelAndView("helpline/edit", model);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "helpline.problem");
  }
}
