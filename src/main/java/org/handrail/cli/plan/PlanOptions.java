package org.handrail.cli.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlace;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.LocalFile;
import org.handrail.cli.NearOption;
import org.handrail.directory.Meeting;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.UnreadablePlan;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WakingHours;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.calendar.PlaceText;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.planner.roads.RoadMap;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person asks of their week. */
final class PlanOptions {

  private static final int MAX_PLAN_BYTES = 4 << 20;

  @Option(
      names = "--near",
      required = true,
      paramLabel = "PLACE",
      description = "Home, where each of your days starts and ends: a town, a postcode, or LAT,LON"
          + " in degrees.")
  private NearOption near = new NearOption("");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First day of the plan, such as 2026-11-30.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "How many days, up to 31. Default: ${DEFAULT-VALUE}.")
  private int days = 7;

  @Option(
      names = "--meetings",
      required = true,
      paramLabel = "N",
      description = "How many meetings you want in a week.")
  private int meetings;

  @Option(
      names = "--max-per-day",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many meetings on one day at most. Default: ${DEFAULT-VALUE}.")
  private int maxPerDay = 1;

  @Option(
      names = "--travel",
      paramLabel = "HOW",
      defaultValue = "transit",
      description = "How you travel: walk, bike, transit or drive. Default: ${DEFAULT-VALUE}.")
  private TravelMode travel = TravelMode.TRANSIT;

  @Option(
      names = "--roads",
      paramLabel = "FILE.osm.pbf",
      defaultValue = "${env:HANDRAIL_PLANNER_ROADS}",
      description = "Measure ways on foot, by bike and by car over the roads of an OpenStreetMap"
          + " extract. Worked up at first use and kept in the data directory.")
  private @Nullable Path roads;

  @Option(
      names = "--max-travel",
      paramLabel = "45m",
      defaultValue = "45m",
      description = "Longest way to a meeting, and as long again back: 45m, 1h or 1h30m."
          + " Default: ${DEFAULT-VALUE}.")
  private Duration maxTravel = Duration.ofMinutes(45);

  @Option(
      names = "--arrive-early",
      paramLabel = "5m",
      defaultValue = "5m",
      description =
          "How much before a meeting in person you want to be there. Default: ${DEFAULT-VALUE}.")
  private Duration arriveEarly = Duration.ofMinutes(5);

  @Option(
      names = "--stay-after",
      paramLabel = "0m",
      defaultValue = "0m",
      description =
          "How long you want to stay after a meeting in person. Default:" + " ${DEFAULT-VALUE}.")
  private Duration stayAfter = Duration.ZERO;

  @Option(
      names = "--awake",
      paramLabel = "06:30-22:30",
      defaultValue = "06:30-22:30",
      description =
          "The hours of the day in which you are up and free to go. Default: ${DEFAULT-VALUE}.")
  private WakingHours awake = WakingHours.DEFAULT;

  @Option(
      names = "--place",
      paramLabel = "TEXT=LAT,LON|home|online",
      description =
          "Where something in your calendar is. TEXT is the whole place as the calendar has"
              + " it, or the title where it has none. Repeatable.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--venue",
      paramLabel = "in-person|online|either",
      defaultValue = "prefer-in-person",
      description = "Go in person only, join online only, or either; a hybrid meeting can be"
          + " either. Also prefer-in-person and prefer-online. Default: ${DEFAULT-VALUE}.")
  private VenueChoice venue = VenueChoice.RATHER_IN_PERSON;

  @Option(
      names = "--anywhere",
      description = "Online meetings can be joined from anywhere, not only from home.")
  private boolean anywhere;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      description = "Only meetings with one of these formats, such as O for open. Repeatable.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--prefer",
      paramLabel = "CODE",
      description = "Rather meetings with this format or in this language. Repeatable.")
  private Set<String> prefer = new LinkedHashSet<>();

  @Option(
      names = "--home-group",
      paramLabel = "SLUG",
      description = "The meeting you belong to, by its slug or id as find --json shows it.")
  private @Nullable String homeGroup;

  @Option(
      names = "--risk",
      paramLabel = "START/END/WEIGHT",
      description =
          "A time when an urge is likely, between two instants with offsets, weight 1 to 5."
              + " Repeatable.")
  private List<TimeWindow> risks = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "PLAN.json",
      description = "An earlier plan, as --json printed it; rather keep what it picked.")
  private @Nullable String keep;

  /**
   * The road map that was asked for, or null.
   *
   * @param folder where worked-up roads are kept
   * @throws org.handrail.planner.roads.UnreadableRoads when it cannot be used
   */
  @Nullable
  RoadMap openRoads(Path folder, Console console) {
    return roads == null ? null : RoadMap.open(roads, folder, console::message);
  }

  /** Where what stands in the calendar is: as the person said, as it says itself, or by its post code or town. */
  PlaceResolver places(GeoPoint base) {
    Map<String, SaidPlace> said = new HashMap<>();
    for (String place : places) {
      int equals = place.lastIndexOf('=');
      SaidPlace where = SaidPlace.find(place.substring(equals + 1))
          .orElseThrow(() -> CommandRefused.usage("Invalid value for option '--place': write it as"
              + " TEXT=LAT,LON, TEXT=home or TEXT=online, such as \"Football=39.95,-75.17\""));
      if (equals <= 0) {
        throw CommandRefused.usage(
            "Invalid value for option '--place': before the = stands the place as your calendar has it,"
                + " or the title where it has none");
      }
      said.put(place.substring(0, equals), where);
    }
    return new PlaceResolver(said, () -> lookup(base));
  }

  private static PlaceResolver.AddressLookup lookup(GeoPoint base) {
    Function<String, Optional<NamedPlace>> addresses =
        Gazetteer.load().addresses(base, PlaceResolver.FARTHEST_M, Locale.ENGLISH);
    return address -> addresses
        .apply(address)
        .map(found -> new PlaceResolver.AddressLookup.Found(found.point(), found.label()));
  }

  /** Looks up home, and says what a name was taken as. */
  NamedPlace base(List<Meeting> meetings, Console console) {
    return near.find(meetings, console);
  }

  /** Says of which texts of {@code --place} the calendars know nothing. */
  void explainPlaces(List<Commitment> commitments, Console console) {
    Set<String> known = commitments.stream()
        .map(Commitment::placeText)
        .map(PlaceText::key)
        .collect(Collectors.toSet());
    for (String place : places) {
      String text = place.substring(0, place.lastIndexOf('='));
      if (!known.contains(PlaceText.key(text))) {
        console.message("--place: nothing in these days of your calendar has \"" + text
            + "\" as its whole place, or as its title where it has no place.");
      }
    }
  }

  /** How the person travels. */
  TravelMode travel() {
    return travel;
  }

  /**
   * The settings of a plan in the person's zone, with the default model of ways.
   *
   * @throws org.handrail.planner.RefusedSettings when a value is out of its range
   */
  PlanSettings settings(ZoneId zone, GeoPoint base) {
    return PlanSettings.builder(zone, from, base, meetings)
        .days(days)
        .maxPerDay(maxPerDay)
        .travel(new GreatCircleTravel(travel))
        .maxTravelMin((int) maxTravel.toMinutes())
        .arriveEarlyMin((int) arriveEarly.toMinutes())
        .stayAfterMin((int) stayAfter.toMinutes())
        .awake(awake)
        .attendance(venue)
        .anywhere(anywhere)
        .only(only)
        .prefer(prefer)
        .homeGroup(homeGroup)
        .windows(risks)
        .kept(keep == null ? Set.of() : picksOf(keep))
        .build();
  }

  private static Set<OccurrenceKey> picksOf(String name) {
    byte[] plan = LocalFile.of(name).read(MAX_PLAN_BYTES, System.in);
    try {
      return PlanDocument.readPicks(plan);
    } catch (UnreadablePlan e) {
      throw CommandRefused.problem(name + " was not read: " + e.getMessage(), e);
    }
  }
}
