package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPlacesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final GeoPoint OREGON = new GeoPoint(45.5, -122.6);

  @Test
  void takesThePlaceNearTheMeetingsAndOffersItsNamesakes() {
    List<String> near = labels("Portland", OREGON);
    List<String> anywhere = labels("Portland", null);

    assertThat(near.getFirst()).startsWith("Portland, Oregon");
    assertThat(near).hasSizeGreaterThan(1).allMatch(label -> label.startsWith("Portland"));
    assertThat(anywhere).isNotEmpty();
  }

  @Test
  void doesNotOfferAPlaceThatOnceBoreTheName() {
    assertThat(labels("Philadelphia", null))
        .hasSizeGreaterThan(1)
        .noneMatch(label -> label.contains("Jordan"));
  }

  @Test
  void findsAPlaceByAnotherOfItsNames() {
    assertThat(labels("Filadelfia", null).getFirst()).startsWith("Philadelphia");
  }

  @Test
  void knowsTheAreasOfTheListsByName() {
    GeoPoint quarter = new GeoPoint(45.55, -122.65);
    NamedPlaces places = new NamedPlaces(
        () -> GAZETTEER,
        () -> OREGON,
        name ->
            name.equalsIgnoreCase("alderbrook") || name.equals("Portland") || name.equals("York")
                ? Optional.of(NamedPlace.ofList(name, quarter))
                : Optional.empty());

    assertThat(places.findLikeliest("alderbrook").orElseThrow().point()).isEqualTo(quarter);
    assertThat(places.findLikeliest("York").orElseThrow().point())
        .as("near the meetings, and called so there")
        .isEqualTo(quarter);
    assertThat(places.findLikeliest("Portland").orElseThrow().label())
        .as("the town itself, which is near")
        .startsWith("Portland, Oregon");
    assertThat(places.find("alderbrook", 1, Locale.ENGLISH)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'Alderbrook, OR', true",
    "alderbrook or, true",
    "'alderbrook, oregon, usa', true",
    "'Alderbrook, United States', true",
    "'Alderbrook, PA', false",
    "'Alderbrook, Ireland', false",
    "'Alderbrook, nowhere', false",
  })
  void knowsAnAreaByItsNameAndTheStateOrCountryItLiesIn(String typed, boolean isKnown) {
    NamedPlaces places = new NamedPlaces(
        () -> GAZETTEER,
        () -> OREGON,
        name -> name.equalsIgnoreCase("alderbrook")
            ? Optional.of(NamedPlace.ofList(name, OREGON))
            : Optional.empty());

    assertThat(places.findLikeliest(typed).isPresent()).isEqualTo(isKnown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Qqqqqzzz", ",", ", ,"})
  void findsNothingInWhatIsNoPlace(String typed) {
    assertThat(labels(typed, OREGON)).isEmpty();
  }

  private static List<String> labels(String typed, @Nullable GeoPoint nearby) {
    return new NamedPlaces(() -> GAZETTEER, () -> nearby, name -> Optional.empty())
        .find(typed, 6, Locale.ENGLISH).stream().map(NamedPlace::label).toList();
  }
}
