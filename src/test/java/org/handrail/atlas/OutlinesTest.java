package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {

  private static final Outlines OUTLINES = Outlines.load();

  @Test
  void drawsCountiesAndTheStateBorderAroundPhiladelphia() {
    GeoBox box = new GeoBox(39.7, -75.5, 40.2, -74.8);

    Set<Outline.Kind> kinds = kinds(OUTLINES.within(box));

    assertThat(kinds).contains(Outline.Kind.STATE_BORDER, Outline.Kind.COUNTY_BORDER);
  }

  @Test
  void drawsTheCoastAndNoCountiesAroundCork() {
    GeoBox box = new GeoBox(51.5, -9, 52.1, -7.8);

    assertThat(kinds(OUTLINES.within(box))).containsExactly(Outline.Kind.COAST);
  }

  @Test
  void drawsTheBorderBetweenCountries() {
    GeoBox strasbourg = new GeoBox(48.3, 7.3, 48.9, 8.2);

    assertThat(kinds(OUTLINES.within(strasbourg))).containsExactly(Outline.Kind.COUNTRY_BORDER);
  }

  @Test
  void givesOnlyWhatTouchesTheBox() {
    GeoBox box = new GeoBox(39.7, -75.5, 40.2, -74.8);
    GeoBox around = new GeoBox(39.2, -76, 40.7, -74.3);

    List<Outline> lines = OUTLINES.within(box);

    assertThat(lines).isNotEmpty();
    assertThat(lines).allSatisfy(line -> assertThat(line.points()).allMatch(around::contains));
  }

  @Test
  void fillsABoxInlandWholly() {
    GeoBox kansas = new GeoBox(38, -99, 39, -98);

    assertThat(areaOfLand(kansas)).isCloseTo(1, within(1e-6));
    assertThat(OUTLINES.within(kansas)).noneMatch(line -> line.kind() == Outline.Kind.COAST);
  }

  @Test
  void fillsNothingOnTheOpenSea() {
    GeoBox atlantic = new GeoBox(30, -45, 31, -44);

    assertThat(OUTLINES.land(atlantic)).isEmpty();
    assertThat(OUTLINES.within(atlantic)).isEmpty();
  }

  @Test
  void fillsPartOfABoxOnTheCoast() {
    GeoBox sanFrancisco = new GeoBox(37.4, -122.8, 38, -122.2);

    double part = areaOfLand(sanFrancisco) / 0.36;

    assertThat(part).isBetween(0.2, 0.8);
  }

  @Test
  void knowsTheLandOnBothSidesOfTheDateLineAndDrawsNoCoastAlongIt() {
    GeoBox chukotka = new GeoBox(67, 179, 68, -179);

    assertThat(areaOfLand(chukotka)).isCloseTo(2, within(0.01));
    assertThat(OUTLINES.within(chukotka))
        .filteredOn(line -> line.kind() == Outline.Kind.COAST)
        .allSatisfy(line -> assertThat(longestRunOnTheDateLine(line)).isLessThan(2));
  }

  @Test
  void drawsNoLineAcrossTheMapAtTheLatitudesOfALandThatCrossesTheDateLine() {
    GeoBox oslo = new GeoBox(59.7, 10.4, 60.1, 11);

    assertThat(OUTLINES.within(oslo))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line.points()).allMatch(point -> Math.abs(point.lonDeg() - 10.7) < 1));
  }

  @Test
  void fillsTheSouthPole() {
    assertThat(areaOfLand(new GeoBox(-90, -180, -86, 180))).isCloseTo(4 * 360, within(1.0));
  }

  @Test
  void survivesTheWholeWorld() {
    GeoBox world = new GeoBox(-90, -180, 90, 180);

    assertThat(OUTLINES.within(world)).hasSizeGreaterThan(4000);
    assertThat(areaOfLand(world)).isBetween(15_000.0, 25_000.0);
  }

  @ParameterizedTest
  @CsvSource({
    "59.7,10.4,60.1,11.1, 58,10,62,12",
    "39.7,-75.5,40.2,-74.8, 39,-76,41,-74",
    "-18,177,-16,180, -24,172,-8,180",
    "36,-10,60,20, 32,-16,64,32"
  })
  void answersForAPartAsTheWholeDoes(
      double south,
      double west,
      double north,
      double east,
      double s,
      double w,
      double n,
      double e) {
    GeoBox box = new GeoBox(south, west, north, east);
    Outlines part = OUTLINES.part(new GeoBox(s, w, n, e));

    assertThat(part.within(box)).isEqualTo(OUTLINES.within(box));
    assertThat(areaOfLand(part, box)).isCloseTo(areaOfLand(box), within(1e-6));
    assertThat(part.land(box)).hasSameSizeAs(OUTLINES.land(box));
  }

  private static Set<Outline.Kind> kinds(List<Outline> lines) {
    return lines.stream().map(Outline::kind).collect(Collectors.toSet());
  }

  private static int longestRunOnTheDateLine(Outline line) {
    int longest = 0;
    int run = 0;
    for (GeoPoint point : line.points()) {
      run = Math.abs(point.lonDeg()) > 179.99 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** In square degrees; holes run the other way round, so signed areas add up. */
  private static double areaOfLand(GeoBox box) {
    return areaOfLand(OUTLINES, box);
  }

  private static double areaOfLand(Outlines outlines, GeoBox box) {
    return Math.abs(
        outlines.land(box).stream().mapToDouble(OutlinesTest::signedArea).sum());
  }

  private static double signedArea(List<GeoPoint> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      GeoPoint a = ring.get(i);
      GeoPoint b = ring.get((i + 1) % ring.size());
      twice += a.lonDeg() * b.latDeg() - b.lonDeg() * a.latDeg();
    }
    return twice / 2;
  }
}
