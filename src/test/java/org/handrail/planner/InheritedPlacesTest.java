package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InheritedPlacesTest {

  private static final GeoPoint OFFICE = new GeoPoint(1, 1);
  private static final GeoPoint SCHOOL = new GeoPoint(2, 2);

  private static Commitment c(int from, int until, PlaceSource source, @Nullable GeoPoint place) {
    Instant day = Instant.parse("2026-11-30T00:00:00Z");
    return new Commitment(
        source + "-" + from,
        "",
        day.plusSeconds(3600L * from),
        day.plusSeconds(3600L * until),
        place,
        true,
        "",
        source);
  }

  private static List<@Nullable GeoPoint> places(Commitment... ordered) {
    List<@Nullable GeoPoint> found = new ArrayList<>();
    InheritedPlaces.of(List.of(ordered)).forEach(c -> found.add(c.place()));
    return found;
  }

  @Test
  void areThoseOfWhatTheyOverlapOrTouch() {
    assertThat(places(
            c(8, 9, PlaceSource.UNKNOWN, null), // touches what comes next
            c(9, 17, PlaceSource.GEO, OFFICE),
            c(10, 11, PlaceSource.ONLINE, null), // inside
            c(17, 18, PlaceSource.UNKNOWN, null), // touches
            c(19, 20, PlaceSource.UNKNOWN, null))) // nothing near
        .containsExactly(OFFICE, OFFICE, OFFICE, OFFICE, null);
  }

  @Test
  void goOnFromOneToTheNext() {
    assertThat(places(
            c(9, 10, PlaceSource.SAID, OFFICE),
            c(10, 11, PlaceSource.ONLINE, null),
            c(11, 12, PlaceSource.ONLINE, null)))
        .containsExactly(OFFICE, OFFICE, OFFICE);
    assertThat(places(
            c(9, 10, PlaceSource.ONLINE, null),
            c(10, 11, PlaceSource.ONLINE, null),
            c(11, 12, PlaceSource.ABOUT, OFFICE)))
        .containsExactly(OFFICE, OFFICE, OFFICE);
  }

  @Test
  void areThoseOfTheOneThatBeganLast() {
    assertThat(places(
            c(8, 16, PlaceSource.GEO, OFFICE),
            c(9, 11, PlaceSource.GEO, SCHOOL),
            c(10, 12, PlaceSource.ONLINE, null),
            c(13, 14, PlaceSource.ONLINE, null)))
        .containsExactly(OFFICE, SCHOOL, SCHOOL, OFFICE);
  }

  @Test
  void areNoneWhereNothingBindsThem() {
    assertThat(places(
            c(8, 9, PlaceSource.ONLINE, null),
            c(10, 11, PlaceSource.HOME, null),
            c(11, 12, PlaceSource.UNKNOWN, null), // touches what is at home
            c(14, 15, PlaceSource.UNKNOWN, null)))
        .containsExactly(null, null, null, null);
  }

  @Test
  void areFoundAnewWhenTheOneTheyTouchedIsAway() {
    List<Commitment> all = InheritedPlaces.of(
        List.of(c(9, 17, PlaceSource.GEO, OFFICE), c(10, 11, PlaceSource.ONLINE, null)));

    assertThat(InheritedPlaces.of(List.of(all.getLast())).getFirst().place()).isNull();
  }
}
