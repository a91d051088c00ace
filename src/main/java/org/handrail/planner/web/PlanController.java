package org.handrail.planner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.handrail.directory.Directory;
import org.handrail.directory.FilterOptions;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.site.ForAnybody;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The plan page. There is neither session nor cookie: what planning again needs comes back with the page's own form, always in
 * a body, so that nothing of it is in an address.
 */
@Controller
@ForAnybody
class PlanController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

  private final Directory directory;
  private final PlanRequestResolver settler;
  private final PlanMaker plans;
  private final PlanViews views;
  private final MessageSource messages;

  PlanController(
      Directory directory,
      PlanRequestResolver settler,
      PlanMaker plans,
      PlanViews views,
      MessageSource messages) {
    this.directory = directory;
    this.settler = settler;
    this.plans = plans;
    this.views = views;
    this.messages = messages;
  }

  @GetMapping("/plan")
  ModelAndView ask(Locale locale) {
    return form(PlanForm.of(new Fields(Map.of())), List.of(), localizer(locale));
  }

  @PostMapping(
      path = "/plan",
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  ModelAndView plan(
      HttpServletRequest request,
      @RequestParam(name = "calendar", required = false) @Nullable List<MultipartFile> calendars,
      Locale locale)
      throws IOException {
    Fields fields = new Fields(request.getParameterMap());
    PlanForm form = PlanForm.of(fields);
    Localizer localizer = localizer(locale);
    String pressed = fields.raw("do");
    if (pressed.equals("edit") || pressed.equals("no-calendar")) {
      return form(form, List.of(), localizer);
    }
    try {
      PlanRequestResolver.Settled settled =
          settler.settle(form, files(calendars), fields, localizer);
      ResolvedPlanRequest question = settled.question();
      return question == null
          ? form(settled.form(), troubles(fields, localizer), localizer)
          : week(plans.make(question), localizer);
    } catch (UnreadableCalendar e) {
      return form(form, List.of(unreadable(e, localizer)), localizer);
    }
  }

  private static List<byte[]> files(@Nullable List<MultipartFile> calendars) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (MultipartFile calendar : calendars == null ? List.<MultipartFile>of() : calendars) {
      if (!calendar.isEmpty()) { // a browser sends an empty one for none
        files.add(calendar.getBytes());
      }
    }
    return files;
  }

  /** The file's name says nothing to somebody who looks into the downloads. */
  @PostMapping(
      path = "/plan.ics",
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  Object calendar(HttpServletRequest request, Locale locale) {
    Fields fields = new Fields(request.getParameterMap());
    PlanForm form = PlanForm.of(fields);
    Localizer localizer = localizer(locale);
    // The week as it was seen: what was picked then is pinned now.
    PlanForm seen = form.with(form.earlier().pinning(form.earlier().kept()));
    ResolvedPlanRequest question =
        settler.settle(seen, List.of(), fields, localizer).question();
    if (question == null) {
      return form(form, troubles(fields, localizer), localizer);
    }
    PlanMaker.Week week = plans.make(question);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"week.ics\"")
        .body(LocalizedPlanCalendar.of(week, localizer));
  }

  private ModelAndView week(PlanMaker.Week week, Localizer localizer) {
    return new ModelAndView("planner/week", "view", views.of(week, localizer));
  }

  private ModelAndView form(
      PlanForm form, List<PlanFormView.Trouble> troubles, Localizer localizer) {
    PlanFormView view = new PlanFormView(
        form,
        troubles,
        FilterOptions.of(directory.summary(), localizer.locale()),
        directory.summary().meetings() == 0);
    ModelAndView page = new ModelAndView("planner/ask", "view", view);
    page.setStatus(troubles.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static List<PlanFormView.Trouble> troubles(Fields fields, Localizer localizer) {
    return fields.problems().stream()
        .distinct()
        .map(
            problem -> new PlanFormView.Trouble(problem.field(), localizer.sentence(problem.key())))
        .toList();
  }

  private static PlanFormView.Trouble unreadable(UnreadableCalendar e, Localizer localizer) {
    OptionalInt line = e.findLine();
    String text = line.isPresent()
        ? localizer.sentence("plan.problem.calendarLine", line.getAsInt())
        : localizer.sentence("plan.problem.calendar");
    return new PlanFormView.Trouble("calendar", text);
  }

  private Localizer localizer(Locale locale) {
    return new Localizer(messages, locale);
  }
}
