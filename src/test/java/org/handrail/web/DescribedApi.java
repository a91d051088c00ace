package org.handrail.web;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, as another program reads it; taken at its word: a field that it does not tell of is a fault. */
final class DescribedApi {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonNode document;
  private final ObjectNode closed;

  /** One of the things that can be asked. */
  record Operation(String method, String path, JsonNode node) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean isGet() {
      return method.equals("GET");
    }

    boolean isInternal() {
      return node.path("x-internal").asBoolean(false);
    }

    /** The name of the one scheme by which it is asked, or nothing. */
    String security() {
      JsonNode schemes = node.path("security").path(0);
      return schemes.isMissingNode() ? "" : schemes.propertyNames().iterator().next();
    }
  }

  DescribedApi(String json) {
    document = JsonMapper.shared().readTree(json);
    closed = JsonMapper.shared().createObjectNode();
    closed.set("$defs", document.at("/components/schemas").deepCopy());
    close(closed);
  }

  /** Makes a field that is not told of a fault, and lets references lead through a schema instead of the document. */
  private static void close(ObjectNode schema) {
    walk(schema, "", (at, node) -> {
      ObjectNode object = (ObjectNode) node;
      if (node.path("properties").isObject() && !node.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      if (node.path("$ref").isString()) {
        object.put(
            "$ref", node.path("$ref").asString().replace("#/components/schemas/", "#/$defs/"));
      }
    });
  }

  JsonNode document() {
    return document;
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> path.getValue().properties().stream()
            .filter(method -> METHODS.contains(method.getKey()))
            .forEach(method -> all.add(new Operation(
                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
    return all;
  }

  /** What a reference leads to, or the thing itself. */
  JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : resolve(document.at(ref.substring(1)));
  }

  List<JsonNode> parameters(Operation operation) {
    return operation.node().path("parameters").valueStream().map(this::resolve).toList();
  }

  /** What is told of a status by its number, or a missing node. */
  JsonNode response(Operation operation, int status) {
    return resolve(operation.node().path("responses").path(Integer.toString(status)));
  }

  /** The names of all fields that it may hold. */
  Set<String> fieldsOf(JsonNode node) {
    Set<String> names = new TreeSet<>();
    fieldsOf(node, names, new HashSet<>());
    return names;
  }

  private void fieldsOf(JsonNode node, Set<String> names, Set<String> followed) {
    walk(node, "", (at, object) -> {
      names.addAll(object.path("properties").propertyNames());
      String ref = object.path("$ref").asString("");
      if (!ref.isEmpty() && followed.add(ref)) {
        fieldsOf(resolve(object), names, followed);
      }
    });
  }

  /** What is wrong with a value. */
  List<String> errors(JsonNode schema, JsonNode value) {
    ObjectNode whole = closed.deepCopy();
    ObjectNode own = (ObjectNode) schema.deepCopy();
    close(own);
    ((ObjectNode) whole.path("$defs")).set("own", own);
    whole.put("$ref", "#/$defs/own");
    return registry
        .getSchema(whole)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** What is wrong with a schema itself. */
  List<String> errorsOfSchema(JsonNode schema) {
    return registry
        .getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
        .validate(schema)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** Shows every object in it, with the way to it. */
  static void walk(JsonNode node, String at, BiConsumer<String, JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(at, node);
      node.properties()
          .forEach(field -> walk(
              field.getValue(),
              at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
              visitor));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), at + "/" + i, visitor);
      }
    }
  }
}
