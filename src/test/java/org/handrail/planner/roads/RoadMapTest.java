package org.handrail.planner.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class RoadMapTest {

  private static final GreatCircleTravel AS_THE_CROW_FLIES = new GreatCircleTravel(TravelMode.WALK);

  @TempDir
  private static Path folder;

  private static Path town;
  private static RoadMap map;

  @BeforeAll
  static void openTown() throws IOException {
    town = RoadTown.writeXml(folder.resolve("town.osm"));
    map = RoadMap.open(town, folder.resolve("roads"), line -> {});
  }

  @AfterAll
  static void closeTown() {
    map.close();
  }

  @Nested
  class AWay {

    @Test
    void goesRoundByTheBridge() {
      GeoPoint west = RoadTown.at(RoadTown.LAST, RoadTown.RIVER_AFTER);
      GeoPoint east = RoadTown.at(RoadTown.LAST, RoadTown.RIVER_AFTER + 1);

      int minutes = map.travel(TravelMode.WALK).minutes(west, east);

      // 14 blocks south, 1 east, 14 north: 5,800 m at 80 m a minute.
      assertThat(minutes).isEqualTo(73);
      assertThat(AS_THE_CROW_FLIES.minutes(west, east)).isEqualTo(4);
    }

    @Test
    void costsTheMinutesOfItsModeOnTop() {
      GeoPoint from = RoadTown.at(2, 0);
      GeoPoint to = RoadTown.at(2, 5);

      // 1,000 m at 15 km/h are 4 minutes, and 2 on top.
      assertThat(map.travel(TravelMode.BIKE).minutes(from, to)).isBetween(6, 7);
      assertThat(map.travel(TravelMode.DRIVE).minutes(from, to)).isBetween(5, 8);
    }

    @Test
    void obeysOneWayStreetsByCarAndNotOnFoot() {
      GeoPoint west = RoadTown.at(RoadTown.LAST, 1.5);
      GeoPoint east = RoadTown.at(RoadTown.LAST, 5.25);
      TravelTimes car = map.travel(TravelMode.DRIVE);
      TravelTimes foot = map.travel(TravelMode.WALK);

      assertThat(car.minutes(west, east)).isLessThan(car.minutes(east, west));
      assertThat(foot.minutes(west, east)).isEqualTo(foot.minutes(east, west)).isEqualTo(10);
    }

    @Test
    void staysOnTheRoadBetweenTwoOfItsHouses() {
      GeoPoint from = RoadTown.at(6.15, 4);
      GeoPoint to = RoadTown.at(6.85, 4);

      // 140 m at 80 m a minute; by way of a crossing it would be 260 m.
      assertThat(map.travel(TravelMode.WALK).minutes(from, to)).isEqualTo(2);
    }

    @Test
    void beginsWithTheWalkToTheRoad() {
      GeoPoint onTheRoad = RoadTown.at(5, 0);
      GeoPoint field = RoadTown.at(5, -2);

      // 400 m of field at 80 m a minute.
      assertThat(map.travel(TravelMode.WALK).minutes(field, onTheRoad)).isBetween(5, 6);
    }

    @Test
    void takesNoTimeWhereItBegins() {
      GeoPoint here = RoadTown.at(3.3, 3);

      assertThat(map.travel(TravelMode.DRIVE).minutes(here, here)).isZero();
    }
  }

  @Nested
  class OffTheMap {

    @Test
    void theDefaultModelMeasuresBothWays() {
      GeoPoint home = RoadTown.at(3, 3);
      GeoPoint farOut = RoadTown.at(3, -3); // 600 m from any road
      TravelTimes travel = map.travel(TravelMode.WALK);

      int expected = AS_THE_CROW_FLIES.minutes(home, farOut);
      assertThat(travel.minutes(home, farOut)).isEqualTo(expected);
      assertThat(travel.minutes(farOut, home)).isEqualTo(expected);
    }

    @Test
    void theDefaultModelMeasuresWaysToAnIslandWithoutABridge() {
      GeoPoint home = RoadTown.at(0, 0);
      TravelTimes travel = map.travel(TravelMode.WALK);

      assertThat(travel.minutes(home, RoadTown.ISLAND))
          .isEqualTo(AS_THE_CROW_FLIES.minutes(home, RoadTown.ISLAND));
    }

    @Test
    void theDefaultModelMeasuresPublicTransport() {
      assertThat(map.travel(TravelMode.TRANSIT))
          .isEqualTo(new GreatCircleTravel(TravelMode.TRANSIT));
    }
  }

  @Test
  void saysWhatItMeasuredOn() {
    assertThat(map.travel(TravelMode.WALK).model()).isEqualTo("walk+osm");
    assertThat(map.travel(TravelMode.DRIVE).model()).isEqualTo("drive+osm");
  }

  @ParameterizedTest
  @EnumSource(names = {"WALK", "BIKE", "DRIVE"})
  void neverLeadsFartherThanItsReach(TravelMode mode) {
    Random random = new Random(7);
    TravelTimes travel = map.travel(mode);

    for (int i = 0; i < 500; i++) {
      GeoPoint from = somewhere(random);
      GeoPoint to = somewhere(random);
      assertThat(from.distanceM(to)).isLessThanOrEqualTo(travel.reachM(travel.minutes(from, to)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WALK", "BIKE", "DRIVE"})
  void agreesWithTheRoutesOfGraphHopperItself(TravelMode mode) {
    RoadProfile profile = RoadProfile.find(mode).orElseThrow();
    Random random = new Random(11);
    List<String> differences = new ArrayList<>();
    try (OpenHopper open = new OpenHopper(town, folder.resolve("roads"))) {
      RoadNet net = new RoadNet(open.hopper(), profile);

      for (int i = 0; i < 300; i++) {
        GeoPoint from = somewhere(random);
        GeoPoint to = somewhere(random);
        double expected = open.seconds(profile, from, to);
        double found =
            net.seconds(net.findStop(from).orElseThrow(), net.findStop(to).orElseThrow());
        if (!(Math.abs(found - expected) < 0.1)) {
          differences.add(from + " " + to + ": " + found + " and not " + expected);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Nested
  class Kept {

    @TempDir
    private Path ownFolder;

    private final List<String> told = new ArrayList<>();

    @Test
    void isWorkedUpOnceAndAnswersTheSameLater() throws IOException {
      Path file = RoadTown.writePbf(ownFolder.resolve("town.osm.pbf"));
      Path roads = ownFolder.resolve("roads");

      int first = cornerToCorner(file, roads);
      int second = cornerToCorner(file, roads);

      assertThat(second).isEqualTo(first).isEqualTo(68); // 27 blocks
      assertThat(told).singleElement().asString().contains("town.osm.pbf");
      assertThat(namesIn(roads)).hasSize(1);
    }

    @Test
    void isWorkedUpAgainWhenTheFileHasChanged() throws IOException {
      Path file = RoadTown.writeXml(ownFolder.resolve("town.osm"));
      Path roads = ownFolder.resolve("roads");
      cornerToCorner(file, roads);

      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
      cornerToCorner(file, roads);

      assertThat(told).hasSize(2);
      assertThat(namesIn(roads)).hasSize(2);
    }

    @Test
    void leavesNothingBehindWhenTheFileIsNoMap() throws IOException {
      Path file = Files.writeString(ownFolder.resolve("list.osm.pbf"), "no map at all");
      Path roads = ownFolder.resolve("roads");

      assertThatThrownBy(() -> RoadMap.open(file, roads, told::add))
          .isInstanceOf(UnreadableRoads.class)
          .hasMessageContaining("list.osm.pbf could not be read");
      assertThat(namesIn(roads)).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThere() {
      Path file = ownFolder.resolve("nowhere.osm.pbf");

      assertThatThrownBy(() -> RoadMap.open(file, ownFolder.resolve("roads"), told::add))
          .isInstanceOf(UnreadableRoads.class)
          .hasMessageContaining("nowhere.osm.pbf");
    }

    @Test
    void saysWhatToDeleteWhenItIsDamaged() throws IOException {
      Path file = RoadTown.writeXml(ownFolder.resolve("town.osm"));
      Path roads = ownFolder.resolve("roads");
      cornerToCorner(file, roads);
      String home = namesIn(roads).getFirst();
      Files.delete(roads.resolve(home).resolve("properties"));

      assertThatThrownBy(() -> RoadMap.open(file, roads, told::add))
          .isInstanceOf(UnreadableRoads.class)
          .hasMessageContaining("delete it");
    }

    private int cornerToCorner(Path file, Path roads) {
      try (RoadMap opened = RoadMap.open(file, roads, told::add)) {
        return opened
            .travel(TravelMode.WALK)
            .minutes(RoadTown.at(0, 0), RoadTown.at(RoadTown.LAST - 1, RoadTown.LAST));
      }
    }

    private static List<String> namesIn(Path roads) throws IOException {
      try (Stream<Path> paths = Files.list(roads)) {
        return paths.map(path -> path.getFileName().toString()).toList();
      }
    }
  }

  private static GeoPoint somewhere(Random random) {
    return RoadTown.at(random.nextDouble() * RoadTown.LAST, random.nextDouble() * RoadTown.LAST);
  }

  /** The oracle: complete routes, found by GraphHopper's own search. */
  record OpenHopper(GraphHopper hopper) implements AutoCloseable {

    OpenHopper(Path file, Path roads) {
      this(new RoadStore(file, roads).open(line -> {}));
    }

    double seconds(RoadProfile profile, GeoPoint from, GeoPoint to) {
      GHResponse response =
          hopper.route(new GHRequest(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg())
              .setProfile(profile.code()));
      assertThat(response.getErrors()).isEmpty();
      return response.getBest().getRouteWeight();
    }

    @Override
    public void close() {
      hopper.close();
    }
  }
}
