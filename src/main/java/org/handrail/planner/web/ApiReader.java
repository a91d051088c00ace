package org.handrail.planner.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.MeetingId;
import org.handrail.directory.VenueType;
import org.handrail.ical.CalendarEvent;
import org.handrail.ical.EventPlace;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.PlanSettingsBuilder;
import org.handrail.planner.RefusedSettings;
import org.handrail.planner.TravelLength;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WakingHours;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelModels;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a program sends to have a week planned, as values. Everything that cannot be used is {@link InvalidParameter}. */
final class ApiReader {

  private static final int MOST_VALUES = 500;
  private static final int MOST_COMMITMENTS = 20_000;
  private static final int MAX_TEXT = 200;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final String POINT =
      "Write a place as \"39.95,-75.17\" or {\"lat\": 39.95, \"lon\": -75.17}.";
  private static final String NEAR =
      "No place of this name is known here. Name a town or a postcode, or write a place as \"39.95,-75.17\" or"
          + " {\"lat\": 39.95, \"lon\": -75.17}.";
  private static final String INSTANT =
      "Write a moment with its offset, such as 2026-11-30T18:00:00-05:00.";

  private ApiReader() {}

  /**
   * The settings that the document asks for.
   *
   * @param base what {@link #near} has found
   * @param travels where travel times come from
   */
  static PlanSettings settings(ApiSettings sent, GeoPoint base, TravelModels travels) {
    ZoneId zone = zone(required("zone", sent.zone()));
    LocalDate from = date(required("from", sent.from()));
    try {
      PlanSettingsBuilder settings =
          PlanSettings.builder(zone, from, base, required("meetings", sent.meetings()));
      settings.travel(travel(sent, travels));
      numbers(settings, sent);
      wishes(settings, sent);
      return settings
          .kept(keys("keep", sent.keep()))
          .pinned(keys("pin", sent.pin()))
          .dropped(keys("drop", sent.drop()))
          .build();
    } catch (RefusedSettings e) {
      throw new InvalidParameter(e.setting().replace('-', '_'), e.getMessage());
    }
  }

  private static void numbers(PlanSettingsBuilder settings, ApiSettings sent) {
    if (sent.days() != null) {
      settings.days(sent.days());
    }
    if (sent.maxPerDay() != null) {
      settings.maxPerDay(sent.maxPerDay());
    }
    if (sent.maxTravel() != null) {
      settings.maxTravelMin(minutes("max_travel", sent.maxTravel()));
    }
    if (sent.arriveEarly() != null) {
      settings.arriveEarlyMin(minutes("arrive_early", sent.arriveEarly()));
    }
    if (sent.stayAfter() != null) {
      settings.stayAfterMin(minutes("stay_after", sent.stayAfter()));
    }
    if (sent.awake() != null) {
      settings.awake(WakingHours.parse(sent.awake()));
    }
  }

  private static TravelTimes travel(ApiSettings sent, TravelModels travels) {
    String code = sent.travel();
    return travels.travel(
        code == null
            ? TravelMode.TRANSIT
            : TravelMode.find(code)
                .orElseThrow(
                    () -> new InvalidParameter("travel", "Use walk, bike, transit or drive.")));
  }

  private static void wishes(PlanSettingsBuilder settings, ApiSettings sent) {
    String venue = sent.venue();
    settings.attendance(
        venue == null
            ? VenueChoice.RATHER_IN_PERSON
            : VenueChoice.find(venue)
                .orElseThrow(
                    () -> new InvalidParameter("venue", "Use " + VenueChoice.CODES + ".")));
    if (sent.venues() != null) {
      settings.preferVenues(all("venues", sent.venues(), value -> venue("venues", value)));
    }
    if (sent.homeGroup() != null) {
      settings.homeGroup(text("home_group", sent.homeGroup()));
    }
    settings
        .anywhere(Boolean.TRUE.equals(sent.anywhere()))
        .only(texts("only", sent.only()))
        .prefer(texts("prefer", sent.prefer()))
        .preferFellowships(texts("fellowships", sent.fellowships()));
  }

  /** What is already in the week, as the document says. */
  static List<Commitment> commitments(ApiSettings sent, PlaceResolver places) {
    List<ApiSettings.@Nullable ApiCommitment> all = sent.commitments();
    if (all == null) {
      return List.of();
    }
    if (all.size() > MOST_COMMITMENTS) {
      throw new InvalidParameter("commitments", "Send at most 20,000 commitments.");
    }
    List<Commitment> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String field = "commitments." + i;
      ApiSettings.ApiCommitment c = required(field, all.get(i));
      JsonNode place = c.place();
      Instant start = instant(field + ".start", required(field + ".start", c.start()));
      Instant end = instant(field + ".end", required(field + ".end", c.end()));
      if (end.isBefore(start)) {
        throw new InvalidParameter(field + ".end", "This is before its start.");
      }
      CalendarEvent event = new CalendarEvent(
          required(field + ".uid", c.uid()),
          c.title() == null ? "" : c.title(),
          start,
          end,
          new EventPlace(
              c.location() == null ? "" : c.location(),
              place == null ? null : point(field + ".place", place),
              null,
              false),
          true);
      found.add(Commitment.of(event, places));
    }
    return found;
  }

  /** What the person said of where things are, by their text in the calendar. */
  static Map<String, SaidPlace> places(ApiSettings sent) {
    Map<String, SaidPlace> said = new HashMap<>();
    for (ApiSettings.ApiPlace place : all("places", sent.places(), place -> place)) {
      String text = text("places.text", required("places.text", place.text()));
      said.put(
          text,
          SaidPlace.find(required("places.at", place.at()))
              .orElseThrow(() -> new InvalidParameter(
                  "places.at", "Write home, online or a place as \"39.95,-75.17\".")));
    }
    return said;
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidParameter(field, "This is needed.");
    }
    return value;
  }

  private static ZoneId zone(String text) {
    return ValueParser.findZone(text)
        .orElseThrow(() -> new InvalidParameter(
            "zone", "Use a time zone of the tz database, such as America/New_York."));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidParameter("from", "Write a date as YYYY-MM-DD, such as 2026-11-30.");
    }
  }

  private static Instant instant(String field, String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
        return moment.toInstant();
      }
    } catch (DateTimeException e) {
      // falls through to the one message below
    }
    throw new InvalidParameter(field, INSTANT);
  }

  /** The base: a point, or a town or post code. */
  static NamedPlace near(ApiSettings sent, NamedPlaces places) {
    JsonNode node = required("near", sent.near());
    return node.isString()
        ? places
            .findLikeliest(node.asString())
            .orElseThrow(() -> new InvalidParameter("near", NEAR))
        : new NamedPlace("", "", point("near", node));
  }

  private static GeoPoint point(String field, JsonNode node) {
    if (node.isString()) {
      return ValueParser.findPoint(node.asString())
          .orElseThrow(() -> new InvalidParameter(field, POINT));
    }
    try {
      JsonNode lat = node.path("lat");
      JsonNode lon = node.path("lon");
      if (node.isObject() && node.size() == 2 && lat.isNumber() && lon.isNumber()) {
        return new GeoPoint(lat.asDouble(), lon.asDouble());
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one message below
    }
    throw new InvalidParameter(field, POINT);
  }

  private static int minutes(String field, String text) {
    return TravelLength.findMinutes(text)
        .orElseThrow(() -> new InvalidParameter(field, "Write a length as 45m, 1h or 1h30m."));
  }

  private static VenueType venue(String field, String code) {
    return Arrays.stream(VenueType.values())
        .filter(venue -> venue.code().equals(code) && venue != VenueType.HYBRID)
        .findFirst()
        .orElseThrow(() -> new InvalidParameter(field, "Use in-person or online."));
  }

  private static Set<String> texts(String field, @Nullable List<@Nullable String> values) {
    return all(field, values, value -> text(field, value));
  }

  private static String text(String field, String value) {
    if (value.isBlank() || value.length() > MAX_TEXT) {
      throw new InvalidParameter(field, "Use 1 to 200 characters of text.");
    }
    return value;
  }

  private static Set<OccurrenceKey> keys(
      String field, @Nullable List<ApiSettings.@Nullable ApiKey> values) {
    return all(field, values, key -> {
      MeetingId id = MeetingId.find(required(field + ".meeting_id", key.meetingId()))
          .orElseThrow(() -> new InvalidParameter(
              field + ".meeting_id", "A meeting's id is 20 hexadecimal digits."));
      String start = required(field + ".start", key.start());
      return new OccurrenceKey(id, instant(field + ".start", start));
    });
  }

  private static <S, T> Set<T> all(
      String field, @Nullable List<@Nullable S> values, Function<S, T> reader) {
    Set<T> found = new LinkedHashSet<>();
    if (values == null) {
      return found;
    }
    if (values.size() > MOST_VALUES) {
      throw new InvalidParameter(field, "Give at most 500 values.");
    }
    for (S value : values) {
      found.add(reader.apply(required(field, value)));
    }
    return found;
  }
}
