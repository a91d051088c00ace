package org.handrail.accounts.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object that a device sent, read field by field. What can't be used is a {@link InvalidParameter}; so is, at {@link #end}, a
 * field that nobody asked for.
 */
final class JsonBody {

  private static final int MOST_DEPTH = 16;

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MOST_DEPTH)
              .maxNumberLength(20)
              .build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private JsonBody(String path, JsonNode node) {
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new InvalidParameter(path.isEmpty() ? "body" : path);
    }
  }

  /** Reads a body with this reader, and refuses what the reader did not ask for. */
  static <T> T read(byte[] body, Function<JsonBody, T> reader) {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new InvalidParameter("body"); // its message would quote what was sent
    }
    return new JsonBody("", tree).end(reader);
  }

  private <T> T end(Function<JsonBody, T> reader) {
    T value = reader.apply(this);
    for (String name : node.propertyNames()) {
      if (!asked.contains(name)) {
        // Not the name: it is what was sent, too.
        throw new InvalidParameter(path.isEmpty() ? "body" : path);
      }
    }
    return value;
  }

  String text(String name) {
    JsonNode value = take(name);
    if (!value.isString()) {
      throw bad(name);
    }
    return value.asString();
  }

  int number(String name, int least, int most) {
    JsonNode value = take(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw bad(name);
    }
    int number = value.asInt();
    if (number < least || number > most) {
      throw bad(name);
    }
    return number;
  }

  byte[] bytes(String name, int length) {
    return bytes(name, length, length);
  }

  byte[] bytes(String name, int least, int most) {
    byte[] bytes = decoded(text(name), name);
    if (bytes.length < least || bytes.length > most) {
      throw bad(name);
    }
    return bytes;
  }

  byte @Nullable [] findBytes(String name, int length) {
    return node.has(name) ? bytes(name, length) : null;
  }

  boolean has(String name) {
    return node.has(name);
  }

  <T> T object(String name, Function<JsonBody, T> reader) {
    JsonNode value = take(name);
    return new JsonBody(pathOf(name), value).end(reader);
  }

  <T> List<T> objects(String name, int most, Function<JsonBody, T> reader) {
    List<T> read = new ArrayList<>();
    List<JsonNode> elements = elements(name, most);
    for (int i = 0; i < elements.size(); i++) {
      read.add(new JsonBody(pathOf(name) + "." + i, elements.get(i)).end(reader));
    }
    return read;
  }

  List<byte[]> listOfBytes(String name, int length, int most) {
    List<byte[]> read = new ArrayList<>();
    for (JsonNode element : elements(name, most)) {
      byte[] bytes = element.isString() ? decoded(element.asString(), name) : new byte[0];
      if (bytes.length != length) {
        throw bad(name);
      }
      read.add(bytes);
    }
    return read;
  }

  /** An object as it is, for somebody else to read. */
  String raw(String name, int mostBytes) {
    JsonNode value = take(name);
    String text = JSON.writeValueAsString(value);
    if (!value.isObject()
        || text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > mostBytes) {
      throw bad(name);
    }
    return text;
  }

  /** A number inside of an object that is otherwise not read here. */
  int numberIn(String name, String inner, int least, int most) {
    JsonBody object = new JsonBody(pathOf(name), take(name));
    return object.number(inner, least, most);
  }

  InvalidParameter bad(String name) {
    return new InvalidParameter(pathOf(name));
  }

  private List<JsonNode> elements(String name, int most) {
    JsonNode value = take(name);
    if (!value.isArray() || value.size() > most) {
      throw bad(name);
    }
    return IntStream.range(0, value.size()).mapToObj(value::get).toList();
  }

  private byte[] decoded(String text, String name) {
    if (text.indexOf('=') >= 0) {
      throw bad(name); // one way of writing only
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw bad(name);
    }
  }

  private JsonNode take(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    if (value == null) {
      throw bad(name);
    }
    return value;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
