package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "Friends Hall, 20 E Mermaid Ln, 'Friends Hall, 20 E Mermaid Ln'",
    "Friends Hall, '', Friends Hall",
    "'', 20 E Mermaid Ln, 20 E Mermaid Ln",
    "20 E Mermaid Ln, '20 E Mermaid Ln, Philadelphia', '20 E Mermaid Ln, Philadelphia'",
    "20 E Mermaid Ln, 20 E Mermaid Ln, 20 E Mermaid Ln",
    "'', '', ''",
  })
  void saysBuildingAndAddressInOneLine(String name, String address, String line) {
    assertThat(new Place(name, address, "", "", null, false).line()).isEqualTo(line);
  }
}
