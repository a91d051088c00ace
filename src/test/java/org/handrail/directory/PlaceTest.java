package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oak Hall|2 Elm St|Oak Hall, 2 Elm St",
        "''|2 Elm St|2 Elm St",
        "Oak Hall|''|Oak Hall",
        "''|''|''",
        "Oak Hall|Oak Hall|Oak Hall",
        "Oak Hall|Oak Hall, 2 Elm St|Oak Hall, 2 Elm St",
        "Oak|Oak Street 5|Oak, Oak Street 5"
      })
  void saysBuildingAndAddressOnceInOneLine(String name, String address, String line) {
    assertThat(new Place(name, address, "", "", null, false).line()).isEqualTo(line);
  }
}
