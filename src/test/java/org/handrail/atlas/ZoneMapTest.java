package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneMapTest {

  private static final ZoneMap ZONES = ZoneMap.load();

  @ParameterizedTest
  @CsvSource({
    "39.9526, -75.1652, America/New_York",
    "33.4484, -112.0740, America/Phoenix",
    "36.9147, -111.4558, America/Phoenix", // Page keeps no summer time,
    "36.1540, -109.5526, America/Denver", // the Navajo Nation around it does
    "38.2527, -85.7585, America/Kentucky/Louisville",
    "21.3069, -157.8583, Pacific/Honolulu",
    "53.5461, -113.4938, America/Edmonton",
    "51.5074, -0.1278, Europe/London",
    "53.3498, -6.2603, Europe/Dublin",
    "52.5200, 13.4050, Europe/Berlin",
    "28.6139, 77.2090, Asia/Kolkata",
    "27.7172, 85.3240, Asia/Kathmandu",
    "-33.8688, 151.2093, Australia/Sydney",
    "-31.5566, 159.0856, Australia/Lord_Howe",
    "-43.9535, -176.5597, Pacific/Chatham",
    "-17.7134, 178.0650, Pacific/Fiji",
    "64.1466, -21.9426, Atlantic/Reykjavik",
  })
  void knowsTheClocksOfAPlace(double latDeg, double lonDeg, ZoneId zone) {
    assertThat(ZONES.zoneAt(new GeoPoint(latDeg, lonDeg))).contains(zone);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, -140", "-50, 0", "85, -30", "45, -40"})
  void givesNoZoneOnTheHighSeas(double latDeg, double lonDeg) {
    assertThat(ZONES.zoneAt(new GeoPoint(latDeg, lonDeg))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "90, 0",
    "-90, 0",
    "90, 180",
    "-90, -180",
    "0, 180",
    "0, -180",
    "-16.8, 180",
    "-16.8, -180"
  })
  void answersOnTheRimOfTheMap(double latDeg, double lonDeg) {
    assertThat(ZONES.zoneAt(new GeoPoint(latDeg, lonDeg))).isNotNull();
  }

  @Test
  void findsTheSameZoneOnBothSidesOfTheDateLine() {
    // Taveuni in Fiji lies on the 180th meridian
    assertThat(ZONES.zoneAt(new GeoPoint(-16.8, 179.999))).contains(ZoneId.of("Pacific/Fiji"));
    assertThat(ZONES.zoneAt(new GeoPoint(-16.8, -179.999))).contains(ZoneId.of("Pacific/Fiji"));
  }

  @Test
  void knowsNoZoneThatTheRuntimeDoesNotKnow() {
    for (double lat = -89.5; lat < 90; lat += 0.5) {
      for (double lon = -179.5; lon < 180; lon += 0.5) {
        assertThat(ZONES.zoneAt(new GeoPoint(lat, lon))).isNotNull();
      }
    }
  }

  @Test
  void takesLatitudeForLatitude() {
    // one inhabited place on each continent's far side, where a swapped axis would show
    assertThat(ZONES.zoneAt(new GeoPoint(-54.8019, -68.3030)))
        .contains(ZoneId.of("America/Argentina/Ushuaia"));
    assertThat(ZONES.zoneAt(new GeoPoint(78.2232, 15.6267)))
        .contains(ZoneId.of("Arctic/Longyearbyen"));
    assertThat(ZONES.zoneAt(new GeoPoint(64.7337, 177.4968))).contains(ZoneId.of("Asia/Anadyr"));
    assertThat(ZONES.zoneAt(new GeoPoint(-33.9249, 18.4241)))
        .contains(ZoneId.of("Africa/Johannesburg"));
  }
}
