package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamhsaTableTest {

  private static final String HEADER =
      "name1,name2,street1,street2,city,state,zip,zip4,county,latitude,longitude\n";
  private static final String ALDER =
      "Alder House ,North Wing,1 Alder Street,Suite 2,Albany,NY,12207,1465,Albany,42.65,-73.75\n";

  @Test
  void readsEveryField() {
    Listing listing = Directories.only(Directories.read(HEADER + ALDER));

    assertThat(listing.provider().name()).isEqualTo("Alder House");
    assertThat(listing.place()).isEqualTo("North Wing");
    assertThat(listing.name()).isEqualTo("North Wing");
    assertThat(listing.service()).isEqualTo("Substance use treatment");
    assertThat(listing.status()).isEqualTo(ListingStatus.ACTIVE);
    assertThat(listing.address())
        .isEqualTo(new ListingAddress(
            "1 Alder Street", "Suite 2", "Albany", "Albany", "NY", "12207-1465", "US"));
    assertThat(listing.point()).isEqualTo(new GeoPoint(42.65, -73.75));
    assertThat(listing.phones()).isEmpty();
    assertThat(listing.needs()).isEmpty();
    assertThat(listing.assurance().source()).isEqualTo(Directories.SOURCE);
    assertThat(listing.assurance().day()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void readsColumnsInAnyOrderAndTellsThoseThatAreNotRead() {
    ListingFeedResult result = Directories.read("""
        zip;state;Beds;city;street1;NAME1;Note
        12207;NY;12;Albany;1 Alder Street;Alder House;
        12208;NY;;Albany;2 Birch Street;Birch House;
        """);

    assertThat(result.listings())
        .extracting(Listing::name)
        .containsExactly("Alder House", "Birch House");
    assertThat(result.unread()).containsExactly(new UnreadField("Beds", 1));
    assertThat(Directories.reasons(result.warnings()))
        .containsExactly(
            "latitude: without coordinates: cannot be found by distance",
            "latitude: without coordinates: cannot be found by distance");
  }

  @Test
  void refusesARowWithoutANameAndTheSamePlaceTwice() {
    ListingFeedResult result = Directories.read(
        HEADER + ALDER + ",,2 Birch Street,,Albany,NY,12207,,Albany,42.65,-73.75\n" + ALDER);

    assertThat(result.listings()).hasSize(1);
    assertThat(result.records()).isEqualTo(3);
    assertThat(result.rejected())
        .extracting(ListingIssue::line, ListingIssue::field)
        .containsExactly(tuple(3, "name1"), tuple(4, ""));
    assertThat(result.rejected().getLast().reason()).contains("line 2");
  }

  @Test
  void givesTheSameIdsInWhateverOrderTheRowsStand() {
    List<String> rows = new ArrayList<>(IntStream.range(0, 60)
        .mapToObj(i ->
            "House %d,,%d Elm Street,,Albany,NY,12207,,Albany,42.65,-73.75%n".formatted(i % 20, i))
        .toList());
    var ids = ids(rows);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(ids(rows)).isEqualTo(ids);
    }
    assertThat(ids).hasSize(60);
  }

  @Test
  void keepsIdsWhenBlanksCaseAndTheLastFourDigitsChange() {
    Listing before = Directories.only(Directories.read(HEADER + ALDER));
    Listing after = Directories.only(
        Directories.read(
            HEADER
                + "ALDER House,North  Wing,1 Alder street ,Suite 2,Albany,NY,12207,,Albany,42.66,-73.76\n"));

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.provider().id()).isEqualTo(before.provider().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,0            | without coordinates",
        "-73.75,42.65   | swapped",
        "42.65,73.75    | lacks its minus",
        "34.05,-118.24  | outside of the state",
        "142.65,-73.75  | no point of the earth",
        "north,-73.75   | no point of the earth",
      })
  void usesNoCoordinatesThatCannotBeRight(String point, String warning) {
    ListingFeedResult result = Directories.read(
        HEADER + "Alder House,,1 Alder Street,,Albany,NY,12207,,Albany," + point + "\n");

    assertThat(Directories.only(result).point()).isNull();
    assertThat(result.warnings()).singleElement().satisfies(w -> {
      assertThat(w.field()).isEqualTo("latitude");
      assertThat(w.line()).isEqualTo(2);
      assertThat(w.reason()).contains(warning);
    });
  }

  @Test
  void knowsTheStatesOnBothSidesOfTheDateLine() {
    assertThat(ListingPoint.of("52.8", "173.2", "AK").point()).isNotNull();
    assertThat(ListingPoint.of("61.2", "-149.9", "ak ").point()).isNotNull();
    assertThat(ListingPoint.of("51.5", "-0.1", "London").point()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing of use", "name,city\nAlder,Albany", "name1,street1,city,state\n"})
  void refusesATableThatIsNone(String text) {
    assertThatThrownBy(() -> Directories.read(text))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("name1, street1, city, state and zip");
  }

  private static Set<String> ids(List<String> rows) {
    return Directories.read(HEADER + String.join("", rows)).listings().stream()
        .map(l ->
            l.provider().name() + l.address().street() + l.id() + l.provider().id())
        .collect(Collectors.toSet());
  }
}
