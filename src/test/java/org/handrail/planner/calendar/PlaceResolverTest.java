package org.handrail.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.handrail.ical.EventPlace;
import org.handrail.planner.calendar.PlaceResolver.AddressLookup;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {

  private static final GeoPoint GEO = new GeoPoint(1, 1);
  private static final GeoPoint APPLE = new GeoPoint(2, 2);
  private static final GeoPoint TOWN = new GeoPoint(3, 3);
  private static final GeoPoint SAID = new GeoPoint(4, 4);
  private static final AddressLookup TOWNS = address -> address.contains("Alderham")
      ? Optional.of(new AddressLookup.Found(TOWN, "Alderham"))
      : Optional.empty();

  private static PlaceSource source(String location, String title, boolean conference) {
    return resolve(Map.of(), new EventPlace(location, null, null, conference), title)
        .source();
  }

  private static ResolvedPlace resolve(
      Map<String, SaidPlace> said, EventPlace place, String title) {
    return new PlaceResolver(said, () -> TOWNS).resolve(place, title);
  }

  private static EventPlace place(@Nullable GeoPoint geo, @Nullable GeoPoint apple) {
    return new EventPlace("1 Elm Row, Alderham", geo, apple, true);
  }

  @Test
  void takesWhatIsSurestFirst() {
    Map<String, SaidPlace> said = Map.of("1 elm row,ALDERHAM", new SaidPlace.At(SAID));

    assertThat(resolve(said, place(GEO, APPLE), "Work"))
        .isEqualTo(new ResolvedPlace(SAID, PlaceSource.SAID, ""));
    assertThat(resolve(Map.of(), place(GEO, APPLE), "Work"))
        .isEqualTo(new ResolvedPlace(GEO, PlaceSource.GEO, ""));
    assertThat(resolve(Map.of(), place(null, APPLE), "Work"))
        .isEqualTo(new ResolvedPlace(APPLE, PlaceSource.APPLE, ""));
    assertThat(resolve(Map.of(), place(null, null), "Work"))
        .isEqualTo(new ResolvedPlace(TOWN, PlaceSource.ABOUT, "Alderham"));
  }

  @Test
  void readsWhatThePersonSaidOfATitleWhereNoPlaceIsWritten() {
    Map<String, SaidPlace> said =
        Map.of("Football", new SaidPlace.Home(), "Class", new SaidPlace.Online());
    EventPlace nowhere = EventPlace.NOWHERE;

    assertThat(resolve(said, nowhere, "football ").source()).isEqualTo(PlaceSource.HOME);
    assertThat(resolve(said, nowhere, "Class").source()).isEqualTo(PlaceSource.ONLINE);
    assertThat(resolve(said, new EventPlace("Elm Park", null, null, false), "Football")
            .source())
        .isEqualTo(PlaceSource.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://us02web.zoom.us/j/1234567890?pwd=x | ONLINE",
        "https://meet.google.com/abc-defg-hij | ONLINE",
        "Zoom: https://zoom.us/j/1 | ONLINE",
        "https://meet.example.com/abc-defg-hij | ONLINE",
        "Microsoft Teams Meeting | ONLINE",
        "Online / Zoom | ONLINE",
        "En línea | ONLINE",
        "videollamada | ONLINE",
        "Home | HOME",
        "en casa | HOME",
        "Zoom Room 4, Elm House | UNKNOWN",
        "Homestead Hall | UNKNOWN",
        "https://maps.example.com/?q=elm | UNKNOWN",
        "https://school.example.org/ | UNKNOWN",
        "Online bookings only | UNKNOWN",
        "Zoom, 19104 | ONLINE",
        "Zoom 812 3456 7890 | ONLINE",
        "Dial-in: +1 (888) 555-1234, meeting ID 812 3456 7890 | ONLINE",
        "812 3456 7890 | UNKNOWN",
        "Zoom, Alderham | UNKNOWN",
        "Alderham; Microsoft Teams Meeting | UNKNOWN",
        "1 Elm Row, Alderham; Microsoft Teams Meeting | ABOUT",
        "Alderham, https://zoom.us/j/1 | ABOUT",
        "1 Elm Row, Alderham https://zoom.us/j/1 | ABOUT"
      })
  void readsALocationOnlyAsAWhole(String location, PlaceSource expected) {
    assertThat(source(location, "Anything", false)).isEqualTo(expected);
  }

  @Test
  void takesALinkInTheTextForOnlineOnlyWhereNoPlaceIsWritten() {
    assertThat(source("", "Standup", true)).isEqualTo(PlaceSource.ONLINE);
    assertThat(source("Elm House, floor 3", "Standup", true)).isEqualTo(PlaceSource.UNKNOWN);
    assertThat(source("1 Elm Row, Alderham", "Standup", true)).isEqualTo(PlaceSource.ABOUT);
  }

  @Test
  void doesNotTakeATitleForAPlace() {
    assertThat(source("", "Alderham", false)).isEqualTo(PlaceSource.UNKNOWN);
    assertThat(source("", "Home", false)).isEqualTo(PlaceSource.UNKNOWN);
    assertThat(source("", "WFH", false)).isEqualTo(PlaceSource.HOME);
  }

  @Test
  void looksUpSoManyTextsAndNoMore() {
    PlaceResolver places = new PlaceResolver(Map.of(), () -> TOWNS);
    for (int i = 0; i < PlaceResolver.MOST_LOOKED_UP; i++) {
      places.resolve(new EventPlace(i + " Elm Row, Alderham", null, null, false), "x");
    }
    boolean overflow = places.takeOverflow();

    ResolvedPlace known =
        places.resolve(new EventPlace("7 Elm Row, Alderham", null, null, false), "x");
    ResolvedPlace further =
        places.resolve(new EventPlace("Elm Hall, Alderham", null, null, false), "x");

    assertThat(overflow).isFalse();
    assertThat(known.source()).isEqualTo(PlaceSource.ABOUT);
    assertThat(further.source()).isEqualTo(PlaceSource.UNKNOWN);
    assertThat(places.takeOverflow()).isTrue();
    assertThat(places.takeOverflow()).isFalse();
  }
}
