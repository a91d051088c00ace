package org.handrail.treatment.publish;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of HSDS 3.0 that stand beside the tests, in words of ours. */
public final class HsdsSchemas {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ObjectNode ALL = load();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private HsdsSchemas() {}

  private static ObjectNode load() {
    try (InputStream in = HsdsSchemas.class.getResourceAsStream("/treatment/hsds/schemas.json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a document.
   *
   * @param name of its schema, such as {@code service}
   */
  public static List<String> errors(String name, JsonNode document) {
    if (!ALL.path("$defs").has(name)) {
      throw new IllegalArgumentException("no schema is called " + name);
    }
    ObjectNode schema = ALL.deepCopy().put("$ref", "#/$defs/" + name);
    return REGISTRY
        .getSchema(schema)
        .validate(
            document,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** The same of a text. */
  public static List<String> errors(String name, String json) {
    return errors(name, JSON.readTree(json));
  }
}
