package org.handrail.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.SearchDocument;
import org.handrail.directory.VenueType;
import org.handrail.shared.DistanceUnit;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.ApiSentence;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;
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

  private static final Map<String, String> SENTENCES = Map.of(
      "weekday", "Use mon, tue, wed, thu, fri, sat or sun.",
      "venue", "Use in-person, online or hybrid.",
      "orderOfPlace", "Order by distance needs a place: add near.");

  /** Who asks what is on at a moment can still go to what starts within the hour. */
  private final Directory directory;

  private final NamedPlaces places;
  private final Clock clock;

  MeetingsApi(Directory directory, NamedPlaces places, Clock clock) {
    this.directory = directory;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping(path = "/api/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
  SearchDocument search(HttpServletRequest request) {
    FormReader reader = new FormReader(request.getParameterMap(), ApiSentence.MESSAGES);
    NamedPlace near = reader.read("near", places::findLikeliest, "place").orElse(null);
    MeetingQuery query = query(reader, near);
    return SearchDocument.of(
        directory.find(query),
        near == null ? null : SearchDocument.Near.of(near.understood(), near.point()),
        directory.doubts(clock.instant()));
  }

  private static MeetingQuery query(FormReader reader, @Nullable NamedPlace near) {
    if (!NAMES.containsAll(reader.names())) {
      reader.refuse("query", "unknown", NAMES.stream().sorted().collect(Collectors.joining(", ")));
    }
    double withinM =
        reader.read("within", DistanceUnit::parseM, "distance").orElse(Double.POSITIVE_INFINITY);
    if (near == null && withinM < Double.POSITIVE_INFINITY) {
      reader.refuse("within", "withinOfPlace");
    }
    String words = reader.text("words").orElse("");
    MeetingQueryBuilder query = MeetingQuery.ALL
        .with()
        .near(near == null ? null : near.point())
        .withinM(withinM)
        .days(reader.readAll("day", TimeFilter::findWeekday, "weekday"))
        .from(reader.time("from").orElse(null))
        .to(reader.time("to").orElse(null))
        .window(reader.instant("at").map(MeetingsApi::atAndSoonAfter).orElse(null))
        .formats(reader.codes("format"))
        .venues(reader.readAll("venue", VenueType::find, "venue"))
        .fellowships(reader.codes("fellowship"))
        .languages(reader.codes("language"))
        .words(words)
        .order(order(reader, near != null, !words.isEmpty()))
        .limit(reader.whole("limit", 1, MAX_LIMIT).orElse(MeetingQuery.ALL.limit()))
        .offset(reader.whole("offset", 0, MeetingQuery.MAX_LIMIT).orElse(0));
    ApiSentence.refuseFirst(reader.errors(), SENTENCES);
    return query.build();
  }

  private static MeetingQuery.Order order(FormReader reader, boolean near, boolean words) {
    String byDefault = near ? "distance" : words ? "relevance" : "week";
    String order = reader
        .oneOf("order", List.of("distance", "soonest", "week", "relevance"))
        .orElse(byDefault);
    if (order.equals("distance") && !near) {
      reader.refuse("order", "orderOfPlace");
    }
    return MeetingQuery.Order.valueOf(order.toUpperCase(Locale.ROOT));
  }

  private static MeetingQuery.Window atAndSoonAfter(Instant at) {
    return new MeetingQuery.Window(at, at.plus(MeetingQuery.SOON));
  }
}
