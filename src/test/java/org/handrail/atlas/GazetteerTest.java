package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final Gazetteer PLACES = Gazetteer.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Philadelphia | Philadelphia, Pennsylvania, United States",
        "philadelphia, pa | Philadelphia, Pennsylvania, United States",
        "PHILADELPHIA PA | Philadelphia, Pennsylvania, United States",
        "philadelphia, ms, usa | Philadelphia, Mississippi, United States",
        "phila | Philadelphia, Pennsylvania, United States",
        "Paris | Paris, Île-de-France, France",
        "paris tx | Paris, Texas, United States",
        "sao paulo | São Paulo, Brazil",
        "SÃO PAULO | São Paulo, Brazil",
        "Cork, Ireland | Cork, Munster, Ireland",
        "cork ireland | Cork, Munster, Ireland",
        "New York | New York City, New York, United States",
        "St Louis | St. Louis, Missouri, United States",
        "saint-louis, mo | St. Louis, Missouri, United States",
        "Cologne | Köln, North Rhine-Westphalia, Germany",
        "London | London, England, United Kingdom",
        "london, on | London, Ontario, Canada",
        "London, UK | London, England, United Kingdom",
        "coeur d’alene | Coeur d'Alene, Idaho, United States",
      })
  void findsThePlaceThatIsMeantFirst(String typed, String label) {
    List<NamedPlace> found = PLACES.find(typed, null, 5, Locale.ENGLISH);

    assertThat(found.getFirst().label()).isEqualTo(label);
  }

  @Test
  void prefersThePlaceNearby() {
    GeoPoint nearSpringfieldOregon = new GeoPoint(44.05, -123.09);

    List<NamedPlace> found = PLACES.find("springfield", nearSpringfieldOregon, 3, Locale.ENGLISH);

    assertThat(found.getFirst().label()).isEqualTo("Springfield, Oregon, United States");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "York | York, Pennsylvania, United States",
        "Manchester | Manchester, New Hampshire, United States",
        "Rome | Rome, Lazio, Italy",
        "Lancaster | Lancaster, Pennsylvania, United States",
        "New York | New York City, New York, United States",
        "NYC | New York City, New York, United States",
        "Philly | Philadelphia, Pennsylvania, United States",
        "Filadelfia | Philadelphia, Pennsylvania, United States",
        "Cologne | Köln, North Rhine-Westphalia, Germany",
        "Seville | Sevilla, Andalusia, Spain",
        "Londres | London, England, United Kingdom",
      })
  void takesTheTownThatIsCalledSoBeforeOneThatOnceWas(String typed, String label) {
    GeoPoint philadelphia = new GeoPoint(39.9526, -75.1652);

    List<NamedPlace> found = PLACES.find(typed, philadelphia, 5, Locale.ENGLISH);

    assertThat(found.getFirst().label()).isEqualTo(label);
  }

  @Test
  void stillFindsTheGreatCityFromAfar() {
    GeoPoint jacksonMississippi = new GeoPoint(32.3, -90.18);

    List<NamedPlace> found = PLACES.find("philadelphia", jacksonMississippi, 3, Locale.ENGLISH);

    assertThat(found.stream().map(NamedPlace::label))
        .contains(
            "Philadelphia, Pennsylvania, United States",
            "Philadelphia, Mississippi, United States");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19107", " 19107-1234 ", "Philadelphia, PA 19107"})
  void findsAZipCode(String typed) {
    NamedPlace found = PLACES.find(typed, null, 5, Locale.ENGLISH).getFirst();

    assertThat(found.label()).isEqualTo("19107 Philadelphia, Pennsylvania, United States");
    assertThat(found.countryCode()).isEqualTo("US");
    assertThat(found.point().distanceM(new GeoPoint(39.952, -75.159))).isLessThan(1500);
  }

  @ParameterizedTest
  @CsvSource({"08102, New Jersey", "20001, District of Columbia", "66101, Kansas", "64105, Missouri"
  })
  void namesTheStateOfAZipCodeBesideABorder(String zip, String state) {
    assertThat(PLACES.find(zip, null, 1, Locale.ENGLISH).getFirst().label()).contains(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"39.95,-75.17", " 39.95 , -75.17 ", "39.95 -75.17", "+39.95;-75.17"})
  void takesCoordinatesAsTheyAre(String typed) {
    NamedPlace found = PLACES.find(typed, null, 5, Locale.ENGLISH).getFirst();

    assertThat(found.point()).isEqualTo(new GeoPoint(39.95, -75.17));
    assertThat(found.name()).isEqualTo(found.label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "x",
        ",",
        ", pa",
        "91.5,-75",
        "39.95,-190",
        "00000",
        "qqzzxxyy",
        "\u0000\uD800",
        "%_'\"<b>"
      })
  void findsNothingForWhatIsNoPlace(String typed) {
    assertThat(PLACES.find(typed, null, 5, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void findsNothingForAnEndlessText() {
    assertThat(PLACES.find("a".repeat(1_000_000), null, 5, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void givesAtMostTheNumberAskedForAndNoLabelTwice() {
    List<NamedPlace> found = PLACES.find("san", null, 8, Locale.ENGLISH);

    assertThat(found).hasSize(8);
    assertThat(found.stream().map(NamedPlace::label)).doesNotHaveDuplicates();
  }

  @Test
  void namesCountriesInTheReadersLanguage() {
    Locale spanish = Locale.of("es");

    assertThat(PLACES.find("Philadelphia", null, 1, spanish).getFirst().label())
        .isEqualTo("Philadelphia, Pennsylvania, Estados Unidos");
    assertThat(PLACES.find("berlin, alemania", null, 1, spanish).getFirst().countryCode())
        .isEqualTo("DE");
  }

  @Test
  void givesTheLargestTownsOfABoxForAMap() {
    GeoBox delawareValley = new GeoBox(39.7, -75.5, 40.2, -74.8);

    List<NamedPlace> found = PLACES.within(delawareValley, 5);

    assertThat(found).hasSize(5);
    assertThat(found.getFirst().name()).isEqualTo("Philadelphia");
    assertThat(found.stream().map(NamedPlace::name)).contains("Camden");
    assertThat(found).allMatch(place -> delawareValley.contains(place.point()));
  }

  @ParameterizedTest
  @CsvSource({
    "39.7,-75.5,40.2,-74.8",
    "-20,176,-15,-178",
    "-90,-180,90,180",
    "51.5,-0.2,51.5,-0.1",
    "10,20.5,10.5,20.2"
  })
  void givesForAMapWhatALookThroughAllPlacesGives(
      double south, double west, double north, double east) {
    PlaceTable table = new PlaceTable(new GazetteerReader(AtlasResource.open("places.bin")));
    GeoBox box = new GeoBox(south, west, north, east);

    List<Integer> found = new PlaceGrid(table).largest(box, 30);

    assertThat(found)
        .isEqualTo(IntStream.range(0, table.names.size())
            .filter(place -> table.isIn(place, box))
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(table::size)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
            .limit(30)
            .toList());
  }

  @Test
  void looksAcrossTheDateLineForAMap() {
    GeoBox fiji = new GeoBox(-20, 176, -15, -178);

    assertThat(PLACES.within(fiji, 3).stream().map(NamedPlace::countryCode)).containsOnly("FJ");
  }

  @Test
  void keepsItsNamesInTheOrderThatTheSearchReliesOn() {
    PlaceTable table = new PlaceTable(new GazetteerReader(AtlasResource.open("places.bin")));

    assertThat(isSorted(table.names)).isTrue();
    assertThat(isSorted(table.aliases)).isTrue();
  }

  private static boolean isSorted(SortedNames names) {
    String last = "";
    for (int i = 0; i < names.size(); i++) {
      String folded = FoldedName.of(names.name(i));
      if (folded.compareTo(last) < 0) {
        return false;
      }
      last = folded;
    }
    return names.size() > 0;
  }
}
