package org.handrail.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.SearchDocument;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.handrail.site.ForAnybody;
import org.handrail.site.problem.InvalidParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs: the document of {@code find --json}. */
@RestController
@ForAnybody
class MeetingsApi {

  private static final Set<String> NAMES = Set.of(
      "near",
      "within",
      "day",
      "from",
      "to",
      "at",
      "format",
      "venue",
      "fellowship",
      "language",
      "words",
      "order",
      "limit",
      "offset");
  private static final int MAX_LIMIT = 1000;

  /** Who asks what is on at a moment can still go to what starts within the hour. */
  private static final Duration SOON = Duration.ofHours(1);

  private final Directory directory;

  MeetingsApi(Directory directory) {
    this.directory = directory;
  }

  @GetMapping(path = "/api/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
  SearchDocument search(HttpServletRequest request) {
    return SearchDocument.of(directory.find(query(new Parameters(request.getParameterMap()))));
  }

  private static MeetingQuery query(Parameters parameters) {
    parameters.allowOnly(NAMES);
    Optional<GeoPoint> near = parameters.point("near");
    double withinM = parameters.distanceM("within").orElse(Double.POSITIVE_INFINITY);
    if (near.isEmpty() && withinM < Double.POSITIVE_INFINITY) {
      throw new InvalidParameter(
          "within",
          "find.problem.place",
          "A distance needs a place: add near, such as 39.95,-75.17.");
    }
    String words = parameters.text("words").orElse("");
    return MeetingQuery.ALL
        .with()
        .near(near.orElse(null))
        .withinM(withinM)
        .days(parameters.all("day", MeetingsApi::day))
        .from(parameters.time("from").orElse(null))
        .to(parameters.time("to").orElse(null))
        .window(parameters.instant("at").map(MeetingsApi::atAndSoonAfter).orElse(null))
        .formats(parameters.codes("format"))
        .venues(parameters.all("venue", MeetingsApi::venue))
        .fellowships(parameters.codes("fellowship"))
        .languages(parameters.codes("language"))
        .words(words)
        .order(order(parameters, near.isPresent(), !words.isEmpty()))
        .limit(parameters.whole("limit", 1, MAX_LIMIT).orElse(MeetingQuery.ALL.limit()))
        .offset(parameters.whole("offset", 0, MeetingQuery.MAX_LIMIT).orElse(0))
        .build();
  }

  private static MeetingQuery.Order order(Parameters parameters, boolean near, boolean words) {
    String byDefault = near ? "distance" : words ? "relevance" : "week";
    String order = parameters
        .oneOf("order", List.of("distance", "soonest", "week", "relevance"))
        .orElse(byDefault);
    if (order.equals("distance") && !near) {
      throw new InvalidParameter(
          "order", "find.problem.place", "Order by distance needs a place: add near.");
    }
    return MeetingQuery.Order.valueOf(order.toUpperCase(Locale.ROOT));
  }

  private static MeetingQuery.Window atAndSoonAfter(Instant at) {
    return new MeetingQuery.Window(at, at.plus(SOON));
  }

  private static DayOfWeek day(String value) {
    return Parameters.weekday(value)
        .orElseThrow(() -> new InvalidParameter(
            "day", "find.problem.choice", "Use mon, tue, wed, thu, fri, sat or sun."));
  }

  private static VenueType venue(String value) {
    VenueType venue = Parameters.venue(value);
    if (venue == null) {
      throw new InvalidParameter(
          "venue", "find.problem.choice", "Use in-person, online or hybrid.");
    }
    return venue;
  }
}
