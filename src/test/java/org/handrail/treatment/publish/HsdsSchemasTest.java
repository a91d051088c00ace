package org.handrail.treatment.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That our schemas take what the specification gives as examples, and not just anything. */
class HsdsSchemasTest {

  private static final Path EXAMPLES = Path.of("../shared/data/treatment/hsds3-spec/examples");

  @ParameterizedTest
  @CsvSource({
    "base, about",
    "service_full, service",
    "service_list, service_page",
    "organization_full, organization",
    "organization_list, organization_page",
    "service_at_location_full, service_at_location",
    "service_at_location_list, service_at_location_page",
    "location, location",
    "taxonomy, taxonomy",
    "taxonomy_list, taxonomy_page",
    "taxonomy_term, taxonomy_term",
    "taxonomy_term_list, taxonomy_term_page"
  })
  void takeTheExamplesOfTheSpecification(String file, String schema) throws IOException {
    assertThat(HsdsSchemas.errors(schema, example(file))).isEmpty();
  }

  @Test
  void takeTheRowsOfItsTables() throws IOException {
    example("tabular").properties().forEach(table -> {
      String schema = singular(table.getKey().replace(".csv", ""));
      for (JsonNode row : table.getValue()) {
        assertThat(HsdsSchemas.errors(schema, row)).as(table.getKey()).isEmpty();
      }
    });
  }

  private static String singular(String table) {
    return switch (table) {
      case "taxonomies" -> "taxonomy";
      case "addresses" -> "address";
      case "accessibility", "funding", "metadata", "service_at_location" -> table;
      default -> table.substring(0, table.length() - 1);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id':'11111111-2222-4333-8444-000000000001','name':'Detox'}",
        "{'id':'1','name':'Detox','status':'active'}",
        "{'id':'11111111-2222-4333-8444-000000000001','name':'Detox','status':'open'}",
        "{'id':'11111111-2222-4333-8444-000000000001','name':'','status':'active'}",
        "{'id':'11111111-2222-4333-8444-000000000001','name':'Detox','status':'active','price':1}",
        "{'id':'11111111-2222-4333-8444-000000000001','name':'Detox','status':'active',"
            + "'assured_date':'3/1/2026'}",
        "{'id':'11111111-2222-4333-8444-000000000001','name':'Detox','status':'active',"
            + "'phones':[{'id':'11111111-2222-4333-8444-000000000001','number':'1',"
            + "'extension':'12'}]}"
      })
  void refuseWhatIsNoService(String json) {
    assertThat(HsdsSchemas.errors("service", json.replace('\'', '"'))).isNotEmpty();
  }

  private static JsonNode example(String name) throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(EXAMPLES), "the examples of HSDS are not beside the project");
    return JsonMapper.shared().readTree(Files.readString(EXAMPLES.resolve(name + ".json")));
  }
}
