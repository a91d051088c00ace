package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against timeshape, which looks a point up in the full boundaries. */
@Tag("slow")
class ZoneMapOracleTest {

  private static final double BORDER_KM = 10;

  private final ZoneMap zones = ZoneMap.load();
  private final TimeZoneEngine oracle = TimeZoneEngine.initialize(true);

  @Test
  void agreesWithTheFullBoundariesAtTheRealPlaces() throws IOException {
    assumeTrue(Files.isDirectory(RealPlaces.DATA), "needs the real lists at " + RealPlaces.DATA);
    Set<GeoPoint> places = RealPlaces.read();

    List<GeoPoint> otherName = new ArrayList<>();
    List<GeoPoint> otherClock = new ArrayList<>();
    for (GeoPoint place : places) {
      Optional<ZoneId> ours = zones.zoneAt(place);
      Optional<ZoneId> theirs = onLand(oracle.query(place.latDeg(), place.lonDeg()));
      if (!ours.equals(theirs)) {
        otherName.add(place);
        if (!sameClocks(ours, theirs)) {
          otherClock.add(place);
        }
      }
    }

    System.out.printf(
        "zones: %d places, %d with another name, of which %d with other clocks%n",
        places.size(), otherName.size(), otherClock.size());
    assertThat(places).hasSizeGreaterThan(15_000);
    assertThat(otherName.size()).isLessThanOrEqualTo(places.size() / 1000);
    assertThat(otherName).allMatch(this::isNearABorder);
  }

  /** Whether the oracle gives our answer somewhere within ten kilometres. */
  private boolean isNearABorder(GeoPoint place) {
    Optional<ZoneId> ours = zones.zoneAt(place);
    double kmPerDeg = Math.toRadians(1) * GeoPoint.EARTH_RADIUS_M / 1000;
    for (double km = 0.25; km <= BORDER_KM; km += 0.25) {
      for (int direction = 0; direction < 360; direction += 15) {
        double lat = place.latDeg() + Math.sin(Math.toRadians(direction)) * km / kmPerDeg;
        double lon = place.lonDeg()
            + Math.cos(Math.toRadians(direction))
                * km
                / kmPerDeg
                / Math.cos(Math.toRadians(place.latDeg()));
        if (onLand(oracle.query(lat, lon)).equals(ours)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The oracle gives the high seas nautical zones. */
  private static Optional<ZoneId> onLand(Optional<ZoneId> zone) {
    return zone.filter(id -> !id.getId().startsWith("Etc/"));
  }

  private static boolean sameClocks(Optional<ZoneId> one, Optional<ZoneId> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    for (int day = 0; day < 731; day++) {
      Instant instant = from.plusSeconds(day * 86_400L);
      if (!one.get()
          .getRules()
          .getOffset(instant)
          .equals(other.get().getRules().getOffset(instant))) {
        return false;
      }
    }
    return true;
  }
}
