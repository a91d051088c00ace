package org.handrail.planner.roads;

import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.WalkingTime;

/**
 * What a way of travelling may use and how fast. The fastest way counts and nothing else, so that what GraphHopper weighs
 * is the time in seconds. On foot and by bike nobody is faster than in the default model.
 */
enum RoadProfile {
  FOOT(TravelMode.WALK, WalkingTime.KM_PER_HOUR),
  BIKE(TravelMode.BIKE, 15),
  CAR(TravelMode.DRIVE, 120);

  /** Part of the name of every folder with worked-up roads: to be raised when anything here changes. */
  static final int VERSION = 1;

  private final TravelMode mode;
  private final double topKmPerHour;

  RoadProfile(TravelMode mode, double topKmPerHour) {
    this.mode = mode;
    this.topKmPerHour = topKmPerHour;
  }

  /** The profile of a mode; none for public transport, which keeps a timetable that no road map knows. */
  static Optional<RoadProfile> find(TravelMode mode) {
    return Arrays.stream(values()).filter(profile -> profile.mode == mode).findFirst();
  }

  /** No way is faster than this, ferries included. */
  double topKmPerHour() {
    return topKmPerHour;
  }

  String code() {
    return switch (this) {
      case FOOT -> "foot";
      case BIKE -> "bike";
      case CAR -> "car";
    };
  }

  /** What has to be read of each road for all profiles together. */
  static String encodedValues() {
    Stream<String> roadAccess = Stream.of("road_access", "foot_road_access", "bike_road_access");
    Stream<String> own =
        Arrays.stream(values()).flatMap(profile -> Stream.of(profile.access(), profile.speed()));
    return Stream.concat(roadAccess, own).collect(Collectors.joining(","));
  }

  static List<Profile> all() {
    return Arrays.stream(values()).map(RoadProfile::profile).toList();
  }

  static List<CHProfile> contracted() {
    return Arrays.stream(values()).map(profile -> new CHProfile(profile.code())).toList();
  }

  Profile profile() {
    CustomModel model = new CustomModel()
        .setDistanceInfluence(0.0)
        .addToPriority(Statement.If("!" + access(), Statement.Op.MULTIPLY, "0"))
        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, speed()))
        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, Double.toString(topKmPerHour)));
    return new Profile(code()).setCustomModel(model);
  }

  private String access() {
    return code() + "_access";
  }

  private String speed() {
    return code() + "_average_speed";
  }
}
