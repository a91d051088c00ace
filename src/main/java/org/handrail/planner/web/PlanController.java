package org.handrail.planner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.handrail.directory.Directory;
import org.handrail.planner.calendar.UnreadableCalendar;
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
class PlanController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");
  private static final byte[] NO_FILE = {};

  private final Directory directory;
  private final Settler settler;
  private final PlanMaker plans;
  private final PlanViews views;
  private final MessageSource messages;
  private final Clock clock;

  PlanController(
      Directory directory,
      Settler settler,
      PlanMaker plans,
      PlanViews views,
      MessageSource messages,
      Clock clock) {
    this.directory = directory;
    this.settler = settler;
    this.plans = plans;
    this.views = views;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/plan")
  ModelAndView ask(Locale locale) {
    return form(PlanForm.of(new Fields(Map.of())), List.of(), voice(locale));
  }

  @PostMapping("/plan")
  ModelAndView plan(
      HttpServletRequest request,
      @RequestParam(name = "calendar", required = false) @Nullable MultipartFile calendar,
      Locale locale)
      throws IOException {
    Fields fields = new Fields(request.getParameterMap());
    PlanForm form = PlanForm.of(fields);
    Voice voice = voice(locale);
    String pressed = fields.raw("do");
    if (pressed.equals("edit") || pressed.equals("no-calendar")) {
      return form(form, List.of(), voice);
    }
    try {
      byte[] file = calendar == null ? NO_FILE : calendar.getBytes();
      Optional<Question> question = settler.settle(form, file, fields, voice);
      return question.isEmpty()
          ? form(form, troubles(fields, voice), voice)
          : week(plans.make(question.get()), voice);
    } catch (UnreadableCalendar e) {
      return form(form, List.of(unreadable(e, voice)), voice);
    }
  }

  /** The file's name says nothing to somebody who looks into the downloads. */
  @PostMapping("/plan.ics")
  Object calendar(HttpServletRequest request, Locale locale) {
    Fields fields = new Fields(request.getParameterMap());
    PlanForm form = PlanForm.of(fields);
    Voice voice = voice(locale);
    // The week as it was seen: what was picked then is pinned now.
    PlanForm seen = form.with(form.earlier().pinning(form.earlier().kept()));
    Optional<Question> question = settler.settle(seen, NO_FILE, fields, voice);
    if (question.isEmpty()) {
      return form(form, troubles(fields, voice), voice);
    }
    PlanMaker.Week week = plans.make(question.get());
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"week.ics\"")
        .body(PlanCalendar.of(week, voice));
  }

  private ModelAndView week(PlanMaker.Week week, Voice voice) {
    return new ModelAndView("planner/week", "view", views.of(week, voice));
  }

  private ModelAndView form(PlanForm form, List<AskView.Trouble> troubles, Voice voice) {
    LocalDate first = form.when().from();
    ZoneId zone = form.when().zone();
    LocalDate tomorrow = clock
        .instant()
        .atZone(zone == null ? clock.getZone() : zone)
        .toLocalDate()
        .plusDays(1);
    AskView view = new AskView(
        form,
        first == null ? tomorrow : first,
        troubles,
        AskView.Offer.of(directory.summary(), voice.locale()),
        directory.summary().meetings() == 0);
    ModelAndView page = new ModelAndView("planner/ask", "view", view);
    page.setStatus(troubles.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static List<AskView.Trouble> troubles(Fields fields, Voice voice) {
    return fields.problems().stream()
        .distinct()
        .map(problem -> new AskView.Trouble(problem.field(), voice.say(problem.key())))
        .toList();
  }

  private static AskView.Trouble unreadable(UnreadableCalendar e, Voice voice) {
    OptionalInt line = e.findLine();
    String text = line.isPresent()
        ? voice.say("plan.problem.calendarLine", line.getAsInt())
        : voice.say("plan.problem.calendar");
    return new AskView.Trouble("calendar", text);
  }

  private Voice voice(Locale locale) {
    return new Voice(messages, locale);
  }
}
