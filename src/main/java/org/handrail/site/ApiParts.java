package org.handrail.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the description, put together. Nothing may be said twice: readers would see one of the two. */
final class ApiParts {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String TAGS = "tags";
  private static final String PATHS = "paths";
  private static final String COMPONENTS = "components";

  /** By kind, such as {@code paths} or {@code components/schemas}, and by name. */
  private final SortedMap<String, SortedMap<String, Said>> all = new TreeMap<>();

  /** Something, and where it is said. */
  private record Said(JsonNode what, ApiPart by) {}

  /**
   * Adds a part.
   *
   * @throws IllegalStateException when it cannot be read, or says what another has said; it names both
   */
  void add(ApiPart part) {
    for (Map.Entry<String, JsonNode> section : read(part).properties()) {
      JsonNode content = section.getValue();
      switch (section.getKey()) {
        case TAGS -> content.forEach(tag -> add(TAGS, tag.path("name").asString(), tag, part));
        case PATHS -> addEach(PATHS, content, part);
        case COMPONENTS ->
          content
              .properties()
              .forEach(kind -> addEach(COMPONENTS + "/" + kind.getKey(), kind.getValue(), part));
        default ->
          throw new IllegalStateException(
              part.resource() + " has " + section.getKey() + ", which is no part's own");
      }
    }
  }

  private static JsonNode read(ApiPart part) {
    try (InputStream in = new ClassPathResource(part.resource()).getInputStream()) {
      return JSON.readTree(in);
    } catch (JacksonException e) {
      throw new IllegalStateException(part.resource() + " is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addEach(String kind, JsonNode named, ApiPart part) {
    named.properties().forEach(one -> add(kind, one.getKey(), one.getValue(), part));
  }

  private void add(String kind, String name, JsonNode what, ApiPart part) {
    Said before =
        all.computeIfAbsent(kind, key -> new TreeMap<>()).putIfAbsent(name, new Said(what, part));
    if (before != null) {
      throw new IllegalStateException("%s and %s both describe %s in %s: one must go"
          .formatted(before.by().resource(), part.resource(), name, kind));
    }
  }

  /** Adds all of them to the document, in the order of their names. */
  void writeTo(ObjectNode document) {
    of(TAGS).forEach((name, said) -> document.withArray(TAGS).add(said.what()));
    ObjectNode paths = document.putObject(PATHS);
    of(PATHS).forEach((name, said) -> paths.set(name, said.what()));
    ObjectNode components = document.putObject(COMPONENTS);
    all.tailMap(COMPONENTS + "/").headMap(COMPONENTS + "0").forEach((kind, named) -> {
      ObjectNode group = components.putObject(kind.substring(COMPONENTS.length() + 1));
      named.forEach((name, said) -> group.set(name, said.what()));
    });
  }

  private SortedMap<String, Said> of(String kind) {
    return all.getOrDefault(kind, new TreeMap<>());
  }
}
