package org.handrail.directory.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFrameTest {

  private static final GeoPoint PHILADELPHIA = new GeoPoint(39.9526, -75.1652);

  @Test
  void keepsDistancesTrueInBothDirections() {
    GeoPoint north = new GeoPoint(39.9526 + 0.1, -75.1652);
    GeoPoint east = new GeoPoint(39.9526, -75.1652 + 0.1);
    MapFrame frame = MapFrame.around(List.of(PHILADELPHIA, north, east));

    double up = frame.position(PHILADELPHIA).y() - frame.position(north).y();
    double right = frame.position(east).x() - frame.position(PHILADELPHIA).x();

    assertThat(up / frame.pxPerM()).isCloseTo(PHILADELPHIA.distanceM(north), within(20.0));
    assertThat(right / frame.pxPerM()).isCloseTo(PHILADELPHIA.distanceM(east), within(20.0));
  }

  @Test
  void keepsEveryPointInsideThePicture() {
    List<GeoPoint> points =
        List.of(new GeoPoint(-36.8, 174.7), new GeoPoint(-13.8, -171.7), new GeoPoint(-17.7, 178));
    MapFrame frame = MapFrame.around(points);

    assertThat(points).noneMatch(point -> frame.position(point).isOutside());
  }

  @Test
  void goesTheShortWayAcrossTheDateLine() {
    GeoPoint suva = new GeoPoint(-18, 179.5);
    GeoPoint taveuni = new GeoPoint(-18, -179.5);

    MapFrame frame = MapFrame.around(List.of(suva, taveuni));

    assertThat(frame.spanM()).isCloseTo(suva.distanceM(taveuni), within(100.0));
    assertThat(frame.position(taveuni).x()).isGreaterThan(frame.position(suva).x());
    GeoBox box = frame.box();
    assertThat(box.westDeg()).isGreaterThan(box.eastDeg());
  }

  @Test
  void showsAQuarterAroundASinglePoint() {
    MapFrame frame = MapFrame.around(List.of(PHILADELPHIA));

    assertThat(frame.spanM()).isEqualTo(800);
    assertThat(frame.barMetres()).isEqualTo(200);
  }

  @Test
  void measuresWithARoundBar() {
    MapFrame frame = new MapFrame(PHILADELPHIA, 50_000);

    assertThat(frame.barMetres()).isEqualTo(10_000);
    assertThat(frame.barMetres() * frame.pxPerM()).isLessThanOrEqualTo(180);
  }

  @Test
  void standsAtAPole() {
    MapFrame frame = MapFrame.around(List.of(new GeoPoint(90, 0), new GeoPoint(89.9, 90)));

    GeoBox box = frame.box();

    assertThat(box.northDeg()).isEqualTo(90);
    assertThat(frame.position(new GeoPoint(90, 0)).isOutside()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.0",
    "-0.04,0.0",
    "-0.06,-0.1",
    "12.34,12.3",
    "12.96,13.0",
    "599.99,600.0",
    "-1203.5,-1203.5"
  })
  void writesNumbersWithOneDecimal(double value, String written) {
    assertThat(MapFrame.written(value)).isEqualTo(written);
  }
}
