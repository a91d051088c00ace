package org.handrail.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.handrail.directory.MeetingId;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.PlanSettingsBuilder;
import org.handrail.planner.TravelLength;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WakingHours;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.TimeWindow;

/** What is asked of a plan, in the fields of {@code POST /api/plan} and with {@code risk}, which only the device knows. */
final class SettingsReader {

  private SettingsReader() {}

  static PlanSettings settings(JsonFields sent) {
    PlanSettingsBuilder settings = PlanSettings.builder(
        sent.zone("zone"), sent.date("from"), sent.point("near"), sent.number("meetings"));
    numbers(settings, sent);
    wishes(settings, sent);
    return settings
        .windows(windows(sent))
        .kept(keys(sent, "keep"))
        .pinned(keys(sent, "pin"))
        .dropped(keys(sent, "drop"))
        .build();
  }

  private static void numbers(PlanSettingsBuilder settings, JsonFields sent) {
    settings.travel(new GreatCircleTravel(travel(sent)));
    if (sent.find("days") != null) {
      settings.days(sent.number("days"));
    }
    if (sent.find("max_per_day") != null) {
      settings.maxPerDay(sent.number("max_per_day"));
    }
    lengthOf(sent, "max_travel", settings::maxTravelMin);
    lengthOf(sent, "arrive_early", settings::arriveEarlyMin);
    lengthOf(sent, "stay_after", settings::stayAfterMin);
    String awake = sent.findText("awake");
    if (awake != null) {
      settings.awake(WakingHours.parse(awake));
    }
  }

  private static void lengthOf(JsonFields sent, String field, IntConsumer setting) {
    String length = sent.findText(field);
    if (length != null) {
      setting.accept(TravelLength.findMinutes(length)
          .orElseThrow(() -> new RefusedRequest(field, "Write a length as 45m, 1h or 1h30m.")));
    }
  }

  private static TravelMode travel(JsonFields sent) {
    String code = sent.findText("travel");
    return code == null
        ? TravelMode.TRANSIT
        : TravelMode.find(code)
            .orElseThrow(() -> new RefusedRequest("travel", "Use walk, bike, transit or drive."));
  }

  private static void wishes(PlanSettingsBuilder settings, JsonFields sent) {
    settings.attendance(venueChoice(sent));
    if (sent.find("venues") != null) {
      Set<VenueType> venues = new LinkedHashSet<>();
      sent.texts("venues").forEach(code -> venues.add(venue("venues", code)));
      settings.preferVenues(venues);
    }
    settings
        .anywhere(sent.isTrue("anywhere"))
        .only(sent.texts("only"))
        .prefer(sent.texts("prefer"))
        .preferFellowships(sent.texts("fellowships"))
        .homeGroup(sent.texts("home_group"));
  }

  private static VenueChoice venueChoice(JsonFields sent) {
    String code = sent.findText("venue");
    return code == null
        ? VenueChoice.RATHER_IN_PERSON
        : VenueChoice.find(code)
            .orElseThrow(() -> new RefusedRequest("venue", "Use " + VenueChoice.CODES + "."));
  }

  static VenueType venue(String field, String code) {
    return VenueType.find(code)
        .orElseThrow(() -> new RefusedRequest(field, "Use in-person or online."));
  }

  private static List<TimeWindow> windows(JsonFields sent) {
    List<TimeWindow> windows = new ArrayList<>();
    for (JsonFields window : sent.objects("risk")) {
      try {
        windows.add(new TimeWindow(
            window.instant("start"), window.instant("end"), window.number("weight")));
      } catch (IllegalArgumentException e) {
        throw new RefusedRequest(
            "risk", "A risk window ends after it starts and weighs from 1 to 5.");
      }
    }
    return windows;
  }

  private static Set<OccurrenceKey> keys(JsonFields sent, String name) {
    Set<OccurrenceKey> keys = new LinkedHashSet<>();
    for (JsonFields key : sent.objects(name)) {
      MeetingId id = MeetingId.find(key.text("meeting_id"))
          .orElseThrow(() -> new RefusedRequest(name, "A meeting's id is 20 hexadecimal digits."));
      keys.add(new OccurrenceKey(id, key.instant("start")));
    }
    return keys;
  }

  static List<Commitment> commitments(JsonFields request) {
    List<Commitment> found = new ArrayList<>();
    for (JsonFields c : request.objects("commitments")) {
      found.add(new Commitment(
          c.text("uid"),
          c.textOrNone("title"),
          c.instant("start"),
          c.instant("end"),
          c.find("place") == null ? null : c.point("place"),
          c.find("blocks") == null || c.isTrue("blocks")));
    }
    return found;
  }
}
