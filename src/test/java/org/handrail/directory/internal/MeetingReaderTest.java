package org.handrail.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.handrail.directory.Place;
import org.junit.jupiter.api.Test;

class MeetingReaderTest {

  private final MeetingReader reader = new MeetingReader();

  @Test
  void makesOneObjectOfEqualPlaces() {
    Place first = placeAt("1 Elm St");

    assertThat(placeAt("1 Elm St")).isSameAs(first);
  }

  /** A list of 40,000 such addresses would else be compared 800,000,000 times at every start. */
  @Test
  void remembersNoMoreThanOneOfManyPlacesWithOneHash() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Place first = placeAt("Aa");

    Place second = placeAt("BB");

    assertThat(second).hasSameHashCodeAs(first).isNotEqualTo(first);
    assertThat(placeAt("Aa")).isEqualTo(first).isNotSameAs(first);
  }

  /** The place of a meeting at this address, read from a row as the database gives it. */
  private Place placeAt(String address) {
    String row = String.join(
        "\t",
        "elm.json",
        "0123456789abcdef0123",
        "elm",
        "Elm",
        "by-appointment",
        "\\N",
        "\\N",
        "\\N",
        "\\N",
        "America/New_York",
        "in-person",
        "ACTIVE",
        "",
        "",
        "",
        "Hall",
        address,
        "",
        "",
        "f",
        "\\N",
        "\\N",
        "\\N",
        "\\N",
        "\\N",
        "",
        "",
        "",
        "\\N",
        "\\N");
    Place place = reader.read((row + "\n").getBytes(StandardCharsets.UTF_8)).place();
    return Objects.requireNonNull(place);
  }
}
