package org.handrail.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** About where addresses are: rather nowhere than wrong. */
class AddressSearchTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final GeoPoint PHILADELPHIA = new GeoPoint(39.9526, -75.1652);
  private static final GeoPoint MADRID = new GeoPoint(40.4168, -3.7038);
  private static final GeoPoint BERLIN = new GeoPoint(52.52, 13.405);
  private static final GeoPoint LONDON = new GeoPoint(51.5072, -0.1276);

  private static Optional<GeoPoint> find(String address, GeoPoint near) {
    return GAZETTEER.addresses(near, 300_000, Locale.ENGLISH).apply(address).map(NamedPlace::point);
  }

  private static void assertWithin10Km(String address, GeoPoint near, double lat, double lon) {
    assertThat(find(address, near))
        .as(address)
        .hasValueSatisfying(found ->
            assertThat(found.distanceM(new GeoPoint(lat, lon))).as(address).isLessThan(10_000));
  }

  @Nested
  class InTheUnitedStates {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "77 Oak St, Scranton, PA 18503, USA | 41.409 | -75.667",
          "77 Oak St, Scranton, PA 18503 | 41.409 | -75.667",
          "Scranton, Pennsylvania | 41.409 | -75.667",
          "77 Oak St, Scranton PA 18503 | 41.409 | -75.667",
          "18503 | 41.409 | -75.667",
          "19103-1234 | 39.953 | -75.174",
          "Oak Hall, 5 Oak Ave, Camden, NJ, United States | 39.94 | -75.11",
          "Camden NJ | 39.94 | -75.11",
          "Lancaster House, 9 Oak St, Philadelphia, PA 19147 | 39.936 | -75.152",
          "9 Oak St, Philadelphia | 39.953 | -75.165",
          "Ardmore, Philadelphia | 39.953 | -75.165",
          "Philadelphia, 19103 | 39.953 | -75.174",
          "Reading, 9 Oak St, Philadelphia | 39.953 | -75.165",
          "Scranton | 41.409 | -75.667"
        })
    void findsTheCodeOrTheTown(String address, double lat, double lon) {
      assertWithin10Km(address, PHILADELPHIA, lat, lon);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Room 19103",
          "Suite 18503 North Tower",
          "Oak Hall",
          "Conference room Scranton",
          "Library",
          "Media",
          "Reading",
          "Mobile",
          "77 Oak St",
          "Los Angeles, CA 90012",
          "90012",
          "77 Oak St, Scranton, NJ 18503",
          "10115 Berlin, Germany",
          "Paris, France",
          "Washington Township",
          "Berlin, 10115",
          "Paris, 10001",
          "Lancaster, PA 19103",
          "Lancaster PA 19103",
          "Oak Hall, Lancaster, PA 19103, USA",
          "Chester, Lancaster",
          "Philadelphia, Trenton",
          "Scranton, 9 Oak St, Philadelphia, PA",
          "9 Oak St, Manchester",
          "Springfield",
          "PA",
          "USA",
          ",,,"
        })
    void findsNothingWhereThatIsNotCertain(String address) {
      assertThat(find(address, PHILADELPHIA)).isEmpty();
    }
  }

  @Nested
  class Elsewhere {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Calle del Olmo 5, 28013 Madrid, España | 40.4168 | -3.7038",
          "Calle del Olmo 5, Toledo | 39.857 | -4.024",
          "Alcalá de Henares, Madrid, Spain | 40.482 | -3.364"
        })
    void findsTheTownInSpain(String address, double lat, double lon) {
      assertWithin10Km(address, MADRID, lat, lon);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Ulmenweg 5, 10115 Berlin, Deutschland | 52.52 | 13.405",
          "Ulmenweg 5, 14467 Potsdam | 52.4 | 13.06"
        })
    void findsTheTownInGermany(String address, double lat, double lon) {
      assertWithin10Km(address, BERLIN, lat, lon);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "5 Elm Road, London SW1A 1AA, UK | 51.507 | -0.128",
          "5 Elm Road, Reading, RG1 1AA | 51.455 | -0.97",
          "5 Elm Road, Guildford, Surrey | 51.236 | -0.57",
          "5 Elm Road, Guildford GU1 3AA, United Kingdom | 51.236 | -0.57"
        })
    void findsTheTownInEngland(String address, double lat, double lon) {
      assertWithin10Km(address, LONDON, lat, lon);
    }
  }
}
