package org.handrail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.VenueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Help now": who answers at this hour. The numbers come with the program and show when all else is broken. */
@Controller
class HelpController {

  private static final Logger LOG = LoggerFactory.getLogger(HelpController.class);
  private static final Duration SOON = Duration.ofHours(2);
  /** Later than this nobody likes to come in. */
  private static final Duration LATE = Duration.ofMinutes(20);

  private static final int LOOKED_AT = 50;
  private static final int MEETINGS = 3;

  private final HelpFacts facts = HelpFacts.shipped();
  private final Directory directory;
  private final Clock clock;

  HelpController(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/help")
  ModelAndView help(HttpServletRequest request) {
    Instant now = clock.instant();
    HelpView view = HelpView.of(facts, country(request), onlineSoon(now), now);
    return new ModelAndView("web/help", "view", view);
  }

  /** The first country among the browser's languages that we have numbers for: one may live there and read another language. */
  private String country(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return ""; // without the header the servlet would name the server's own country
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getCountry)
        .filter(facts::knows)
        .findFirst()
        .orElse("");
  }

  private List<MeetingHit> onlineSoon(Instant now) {
    MeetingQuery query = MeetingQuery.ALL
        .with()
        .venues(Set.of(VenueType.ONLINE, VenueType.HYBRID))
        .window(new MeetingQuery.Window(now, now.plus(SOON)))
        .order(MeetingQuery.Order.SOONEST)
        .limit(LOOKED_AT)
        .build();
    try {
      return directory.find(query).hits().stream()
          .filter(hit -> hit.nextStart() != null && hit.nextStart().isAfter(now.minus(LATE)))
          .limit(MEETINGS)
          .toList();
    } catch (RuntimeException e) { // whatever it is: the numbers must show
      LOG.error("help shows no meetings: {}", e.getClass().getName());
      return List.of();
    }
  }
}
