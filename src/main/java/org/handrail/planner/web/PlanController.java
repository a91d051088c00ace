package org.handrail.planner.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.FilterOptions;
import org.handrail.site.ForAnybody;
import org.handrail.site.Localizer;
import org.handrail.site.input.FieldError;
import org.handrail.site.input.FormReader;
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

  private static final String CORRECT = "stated:";
  private static final int NONE = -1;

  private final Directory directory;
  private final PlanRequestResolver resolver;
  private final PlanMaker plans;
  private final PlanViews views;
  private final MessageSource messages;

  PlanController(
      Directory directory,
      PlanRequestResolver resolver,
      PlanMaker plans,
      PlanViews views,
      MessageSource messages) {
    this.directory = directory;
    this.resolver = resolver;
    this.plans = plans;
    this.views = views;
    this.messages = messages;
  }

  @GetMapping("/plan")
  ModelAndView ask(Locale locale) {
    return form(PlanForm.of(reader(Map.of())).form(), NONE, List.of(), locale);
  }

  @PostMapping(
      path = "/plan",
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  ModelAndView plan(
      HttpServletRequest request,
      @RequestParam(name = "calendar", required = false) @Nullable List<MultipartFile> calendars,
      Locale locale)
      throws IOException {
    FormReader reader = reader(request.getParameterMap());
    PlanSubmission submission = PlanForm.of(reader);
    String pressed = reader.raw("do");
    if (pressed.equals("edit")
        || pressed.equals("no-calendar")
        || pressed.startsWith("unstate:")
        || pressed.startsWith(CORRECT)) {
      return form(submission.form(), opened(pressed), List.of(), locale);
    }
    Localizer localizer = new Localizer(messages, locale);
    if (pressed.equals("example") && isInvented()) {
      PlanForm example =
          PlanForm.of(reader(Map.of())).form().saying(localizer.sentence("plan.example.sentence"));
      submission = new PlanSubmission(example, List.of());
    }
    return switch (resolver.resolve(submission, files(calendars), localizer)) {
      case PlanResolution.Unresolved it -> form(it.form(), NONE, it.errors(), locale);
      case PlanResolution.Resolved it -> week(plans.make(it.request()), localizer);
    };
  }

  /** Whether all that is shown is made up, so that its town can be shown as an example. */
  private boolean isInvented() {
    List<FeedStatus> feeds = directory.listFeeds();
    return !feeds.isEmpty() && feeds.stream().allMatch(FeedStatus::invented);
  }

  private static List<byte[]> files(@Nullable List<MultipartFile> calendars) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (MultipartFile calendar : calendars == null ? List.<MultipartFile>of() : calendars) {
      String name = calendar.getOriginalFilename();
      boolean chosen = name != null && !name.isEmpty(); // a browser sends a nameless one for none
      if (chosen || !calendar.isEmpty()) {
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
    PlanSubmission submission = PlanForm.of(reader(request.getParameterMap()));
    Localizer localizer = new Localizer(messages, locale);
    return switch (resolver.resolve(submission.asSeen(), List.of(), localizer)) {
      case PlanResolution.Unresolved it -> form(submission.form(), NONE, it.errors(), locale);
      case PlanResolution.Resolved it ->
        ResponseEntity.ok()
            .contentType(CALENDAR)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"week.ics\"")
            .body(LocalizedPlanCalendar.of(
                plans.make(it.request()), directory.doubts(it.request().now()), localizer));
    };
  }

  private static FormReader reader(Map<String, String[]> parameters) {
    return new FormReader(parameters, PlanRequestResolver.MESSAGES);
  }

  private ModelAndView week(PlanMaker.Week week, Localizer localizer) {
    return new ModelAndView("planner/week", "view", views.of(week, localizer));
  }

  /** Which of what a sentence said is to be corrected. */
  private static int opened(String pressed) {
    String number = pressed.startsWith(CORRECT) ? pressed.substring(CORRECT.length()) : "";
    return number.matches("\\d{1,2}") ? Integer.parseInt(number) : NONE;
  }

  private ModelAndView form(PlanForm form, int opened, List<FieldError> errors, Locale locale) {
    PlanFormView view = new PlanFormView(
        form,
        StatedChips.of(form, new Localizer(messages, locale)),
        opened,
        errors.stream().distinct().toList(),
        FilterOptions.of(directory.summary(), locale),
        directory.summary().meetings() == 0,
        isInvented());
    ModelAndView page = new ModelAndView("planner/ask", "view", view);
    page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
