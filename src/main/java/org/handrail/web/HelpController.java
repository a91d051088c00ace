package org.handrail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.handrail.directory.MeetingHit;
import org.handrail.help.HelpFacts;
import org.handrail.shared.GeoPoint;
import org.handrail.site.ForAnybody;
import org.handrail.site.Languages;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Help now": who answers at this hour. The numbers come with the program and show when all else is broken. Where the person
 * stands comes in a body only, so that it is in no history and no log; whatever comes there, the numbers show.
 */
@Controller
@ForAnybody
class HelpController {

  private final HelpFacts facts;
  private final HelpMeetings meetings;
  private final Clock clock;

  HelpController(HelpFacts facts, HelpMeetings meetings, Clock clock) {
    this.facts = facts;
    this.meetings = meetings;
    this.clock = clock;
  }

  @GetMapping("/help")
  ModelAndView help(HttpServletRequest request) {
    return page(request, null);
  }

  @PostMapping("/help")
  ModelAndView helpNearby(HttpServletRequest request) {
    FormReader reader = new FormReader(request.getParameterMap(), "help.problem"); // never told
    return page(request, reader.point("lat", "lon", "lat").orElse(null));
  }

  private ModelAndView page(HttpServletRequest request, @Nullable GeoPoint here) {
    List<MeetingHit> nearby = here == null ? List.of() : meetings.findNear(here);
    HelpView.Meetings soon = new HelpView.Meetings(here, nearby, meetings.findOnline());
    String country = facts.countryOf(Languages.wanted(request));
    return new ModelAndView("web/help", "view", HelpView.of(facts, country, soon, clock.instant()));
  }
}
