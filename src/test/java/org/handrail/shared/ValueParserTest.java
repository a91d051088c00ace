package org.handrail.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "39.95,-75.17 | 39.95 | -75.17",
        " 39.95 , -75.17 | 39.95 | -75.17",
        "+90,180 | 90 | 180",
        "-90,-180 | -90 | -180",
        "0,0 | 0 | 0"
      })
  void readsAPoint(String text, double latDeg, double lonDeg) {
    assertThat(ValueParser.findPoint(text)).contains(new GeoPoint(latDeg, lonDeg));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "1",
        "1,2,3",
        "90.01,0",
        "0,180.01",
        "39.95d,-75.16f",
        "0x1p5,-75",
        "3.9e1,-75",
        "NaN,0",
        "Infinity,0",
        "٣٩,٧٥",
        "39.95;-75.16",
        "39,95,-75,16",
        "1234,0"
      })
  void refusesWhatIsNone(String text) {
    assertThat(ValueParser.findPoint(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "UTC", "Europe/Madrid"})
  void knowsZonesByName(String name) {
    assertThat(ValueParser.findZone(name)).contains(ZoneId.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+02:00", "GMT+2", "america/new_york", "Mars/Olympus", "Z"})
  void knowsNoOtherZone(String name) {
    assertThat(ValueParser.findZone(name)).isEmpty();
  }
}
