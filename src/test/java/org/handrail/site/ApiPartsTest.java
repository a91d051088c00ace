package org.handrail.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiPartsTest {

  private static ApiPart part(String name) {
    return new ApiPart("site/openapi/" + name + ".json");
  }

  private static ObjectNode whole(String... names) {
    ApiParts parts = new ApiParts();
    for (String name : names) {
      parts.add(part(name));
    }
    ObjectNode document = JsonMapper.shared().createObjectNode();
    parts.writeTo(document);
    return document;
  }

  @Test
  void partsBecomeOneDocumentInWhateverOrderTheyCome() {
    assertThat(whole("shelves", "books")).isEqualTo(whole("books", "shelves"));
    assertThat(whole("shelves", "books").toString())
        .isEqualTo("{\"tags\":[{\"name\":\"Books\"},{\"name\":\"Shelves\"}],"
            + "\"paths\":{\"/api/books\":{\"get\":{}},\"/api/shelves\":{\"get\":{}}},"
            + "\"components\":{\"responses\":{\"Full\":{\"description\":\"Full.\"}},"
            + "\"schemas\":{\"Book\":{\"type\":\"object\"},\"Shelf\":{\"type\":\"object\"}}}}");
  }

  @Test
  void whatTwoPartsDescribeIsRefusedWithBothNames() {
    assertThatThrownBy(() -> whole("books", "same-path"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("openapi/books.json", "openapi/same-path.json", "/api/books");
    assertThatThrownBy(() -> whole("same-schema", "books"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("openapi/books.json", "openapi/same-schema.json", "Book");
  }

  @Test
  void whatOnePartDescribesTwiceIsRefused() {
    assertThatThrownBy(() -> whole("twice-in-itself"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("twice-in-itself.json");
  }

  @Test
  void aPartSaysNothingOfTheWholeAndIsThere() {
    assertThatThrownBy(() -> whole("foreign-section"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("foreign-section.json", "info");
    assertThatThrownBy(() -> whole("missing")).isInstanceOf(UncheckedIOException.class);
  }
}
