package org.handrail.planner.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real map: Manhattan from 17th to 50th Street. */
@Tag("slow")
class ManhattanRoadsTest {

  private static final Path EXTRACT = Path.of("../shared/data/osm/manhattan.osm.pbf");
  private static final GeoPoint FIFTH_AND_42ND = new GeoPoint(40.75320, -73.98190);
  private static final GeoPoint FIFTH_AND_23RD = new GeoPoint(40.74120, -73.98970);
  private static final GeoPoint BROOKLYN = new GeoPoint(40.69280, -73.99030);

  @TempDir
  private static Path folder;

  private static RoadMap map;

  @BeforeAll
  static void openMap() {
    Assumptions.assumeTrue(Files.isRegularFile(EXTRACT), "no map in ../shared/data");
    map = RoadMap.open(EXTRACT, folder, line -> {});
  }

  @AfterAll
  static void closeMap() {
    if (map != null) {
      map.close();
    }
  }

  @Test
  void walksNineteenBlocksDownFifthAvenue() {
    TravelTimes travel = map.travel(TravelMode.WALK);

    // 19 blocks of about 80 m, a minute each.
    assertThat(travel.minutes(FIFTH_AND_42ND, FIFTH_AND_23RD)).isBetween(18, 22);
    assertThat(travel.minutes(FIFTH_AND_23RD, FIFTH_AND_42ND)).isBetween(18, 22);
  }

  @Test
  void fallsBackToTheDefaultModelForPlacesInBrooklyn() {
    GreatCircleTravel expected = new GreatCircleTravel(TravelMode.DRIVE);
    TravelTimes travel = map.travel(TravelMode.DRIVE);

    assertThat(travel.minutes(FIFTH_AND_42ND, BROOKLYN))
        .isEqualTo(expected.minutes(FIFTH_AND_42ND, BROOKLYN));
    assertThat(travel.minutes(BROOKLYN, FIFTH_AND_42ND))
        .isEqualTo(expected.minutes(BROOKLYN, FIFTH_AND_42ND));
  }

  @ParameterizedTest
  @EnumSource(names = {"WALK", "BIKE", "DRIVE"})
  void agreesWithTheRoutesOfGraphHopperItselfAndWithItsReach(TravelMode mode) {
    RoadProfile profile = RoadProfile.find(mode).orElseThrow();
    TravelTimes travel = map.travel(mode);
    Random random = new Random(42);
    int compared = 0;
    try (RoadMapTest.OpenHopper open = new RoadMapTest.OpenHopper(EXTRACT, folder)) {
      RoadNet net = new RoadNet(open.hopper(), profile);
      for (int i = 0; i < 150; i++) {
        GeoPoint from = somewhere(random);
        GeoPoint to = somewhere(random);
        Optional<RoadNet.Stop> start = net.findStop(from);
        Optional<RoadNet.Stop> end = net.findStop(to);
        if (start.isPresent() && end.isPresent()) {
          double seconds = net.seconds(start.get(), end.get());
          assertThat(seconds).isCloseTo(open.seconds(profile, from, to), within(0.5));
          assertThat(from.distanceM(to))
              .isLessThanOrEqualTo(travel.reachM(travel.minutes(from, to)));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static GeoPoint somewhere(Random random) {
    return new GeoPoint(
        40.738 + random.nextDouble() * 0.019, -74.005 + random.nextDouble() * 0.030);
  }
}
