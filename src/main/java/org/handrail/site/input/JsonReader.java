package org.handrail.site.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
 * An object that somebody sent, read field by field. What can't be used is an {@link InvalidParameter} that names the path to
 * it, such as {@code commitments.0.start}; so is, at the end, a field that nobody asked for. What is looked for and is not
 * there, or is null, is null; what is asked for has to be there. Nothing is converted: {@code "7"} is no number; only what nobody can see is
 * left out of texts ({@link VisibleText}). Not for
 * several threads.
 */
public final class JsonReader {

  private static final int MOST_DEPTH = 16;

  /** More digits than a double can tell apart, and than any of our numbers has. */
  private static final int MOST_DIGITS = 100;

  private static final int LONGEST_PATH = 200;

  private static final String NEEDED = "This is needed.";
  private static final String WRONG_KIND = "This value is not of the right kind.";
  private static final String TEXT = "Write a text in quotation marks";
  private static final String NUMBER = "Write a whole number, without quotation marks.";
  private static final String TRUTH = "Write true or false, without quotation marks.";
  private static final String OBJECT = "Write an object, in braces: {…}.";
  private static final String TEXTS = "Write a list of texts, such as [\"a\", \"b\"].";
  private static final String OBJECTS = "Write a list of objects: [{…}, {…}].";
  private static final String UNKNOWN = "This field is unknown. Leave it out.";

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MOST_DEPTH)
              .maxNumberLength(MOST_DIGITS)
              .build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private final Document document;
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private JsonReader(Document document, String path, JsonNode node) {
    this.document = document;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new InvalidParameter(
          path.isEmpty() ? document.name() : path, path.isEmpty() ? "Send a JSON object." : OBJECT);
    }
  }

  /**
   * How a refusal speaks of a document.
   *
   * @param name of the whole of it
   * @param namesUnknown whether a field that nobody asked for is named: its name is what was sent, too
   */
  public record Document(String name, boolean namesUnknown) {}

  /**
   * Reads a document with this reader, and refuses what the reader did not ask for.
   *
   * @param json UTF-8
   * @throws InvalidParameter when it can't be used
   */
  public static <T> T read(byte[] json, Document document, Function<JsonReader, T> reader) {
    return new JsonReader(document, "", tree(json, document)).end(reader);
  }

  /**
   * Reads an array of objects likewise.
   *
   * @param most elements
   * @throws InvalidParameter when it can't be used
   */
  public static <T> List<T> readList(
      byte[] json, Document document, int most, Function<JsonReader, T> reader) {
    JsonNode tree = tree(json, document);
    if (!tree.isArray() || tree.size() > most) {
      throw new InvalidParameter(document.name(), WRONG_KIND);
    }
    List<T> read = new ArrayList<>();
    for (JsonNode element : tree) {
      read.add(new JsonReader(document, Integer.toString(read.size()), element).end(reader));
    }
    return read;
  }

  private static JsonNode tree(byte[] json, Document document) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      // Its message would quote what was sent.
      throw new InvalidParameter(document.name(), "This is not JSON.");
    }
  }

  private <T> T end(Function<JsonReader, T> reader) {
    T value = reader.apply(this);
    for (String name : node.propertyNames()) {
      if (!asked.contains(name)) {
        throw document.namesUnknown()
            ? refusal(name, UNKNOWN)
            : new InvalidParameter(whole(), UNKNOWN);
      }
    }
    return value;
  }

  public boolean has(String name) {
    return node.has(name);
  }

  public String text(String name) {
    return textOf(name, take(name));
  }

  public @Nullable String findText(String name) {
    JsonNode value = find(name);
    return value == null ? null : textOf(name, value);
  }

  /** A text whose refusal shows one that would do. */
  public @Nullable String findText(String name, String example) {
    JsonNode value = find(name);
    if (value != null && !value.isString()) {
      throw refusal(name, TEXT + ", such as \"" + example + "\".");
    }
    return value == null ? null : VisibleText.of(value.asString());
  }

  /** A text as one line, without blanks around it. */
  public String line(String name) {
    return VisibleText.line(text(name));
  }

  /** A text as one line, without blanks around it. */
  public @Nullable String findLine(String name) {
    String text = findText(name);
    return text == null ? null : VisibleText.line(text);
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String name, int least, int most) {
    int number = numberOf(name, take(name));
    if (number < least || number > most) {
      throw refusal(name, "Write a whole number from " + least + " to " + most + ".");
    }
    return number;
  }

  /** A whole number. */
  public @Nullable Integer findNumber(String name) {
    JsonNode value = find(name);
    return value == null ? null : numberOf(name, value);
  }

  public @Nullable Boolean findBoolean(String name) {
    JsonNode value = find(name);
    if (value != null && !value.isBoolean()) {
      throw refusal(name, TRUTH);
    }
    return value == null ? null : value.booleanValue();
  }

  /** Bytes in base64url without padding. */
  public byte[] bytes(String name, int length) {
    return bytes(name, length, length);
  }

  /** Bytes in base64url without padding. */
  public byte[] bytes(String name, int least, int most) {
    byte[] bytes = decoded(sent(name, take(name)), name);
    if (bytes.length < least || bytes.length > most) {
      throw bad(name);
    }
    return bytes;
  }

  public List<byte[]> listOfBytes(String name, int length, int most) {
    List<byte[]> read = new ArrayList<>();
    for (JsonNode element : elements(name, take(name), most)) {
      byte[] bytes = element.isString() ? decoded(element.asString(), name) : new byte[0];
      if (bytes.length != length) {
        throw bad(name);
      }
      read.add(bytes);
    }
    return read;
  }

  public @Nullable List<@Nullable String> findTexts(String name) {
    return findAll(name, TEXTS, this::textOf);
  }

  public <T> T object(String name, Function<JsonReader, T> reader) {
    return objectOf(name, take(name), reader);
  }

  public <T> List<T> objects(String name, int most, Function<JsonReader, T> reader) {
    List<T> read = new ArrayList<>();
    for (JsonNode element : elements(name, take(name), most)) {
      read.add(objectOf(name + "." + read.size(), element, reader));
    }
    return read;
  }

  public <T> @Nullable List<@Nullable T> findObjects(String name, Function<JsonReader, T> reader) {
    return findAll(name, OBJECTS, (element, value) -> objectOf(element, value, reader));
  }

  /** An object as it is, for somebody else to read. */
  public String raw(String name, int mostBytes) {
    JsonNode value = take(name);
    String text = JSON.writeValueAsString(value);
    if (!value.isObject() || text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      throw bad(name);
    }
    return text;
  }

  /** A number inside of an object that is otherwise not read here. */
  public int numberIn(String name, String inner, int least, int most) {
    JsonReader object = new JsonReader(document, pathOf(name), take(name));
    return object.number(inner, least, most);
  }

  /** A value that may be written in more than one way. */
  public @Nullable JsonNode findNode(String name) {
    return find(name);
  }

  /** The refusal of a field of this object. */
  public InvalidParameter bad(String name) {
    return refusal(name, WRONG_KIND);
  }

  private InvalidParameter refusal(String name, String sentence) {
    String to = pathOf(name);
    return new InvalidParameter(to.length() > LONGEST_PATH ? whole() : to, sentence);
  }

  private String whole() {
    return path.isEmpty() ? document.name() : path;
  }

  private String textOf(String name, JsonNode value) {
    return VisibleText.of(sent(name, value));
  }

  private String sent(String name, JsonNode value) {
    if (!value.isString()) {
      throw refusal(name, TEXT + ".");
    }
    return value.asString();
  }

  private int numberOf(String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refusal(name, NUMBER);
    }
    return value.asInt();
  }

  private <T> T objectOf(String name, JsonNode value, Function<JsonReader, T> reader) {
    return new JsonReader(document, pathOf(name), value).end(reader);
  }

  private <T> @Nullable List<@Nullable T> findAll(
      String name, String kind, BiFunction<String, JsonNode, T> reader) {
    JsonNode value = find(name);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      throw refusal(name, kind);
    }
    List<@Nullable T> read = new ArrayList<>();
    for (JsonNode element : value.values()) {
      read.add(element.isNull() ? null : reader.apply(name + "." + read.size(), element));
    }
    return read;
  }

  private Iterable<JsonNode> elements(String name, JsonNode value, int most) {
    if (!value.isArray() || value.size() > most) {
      throw bad(name);
    }
    return value.values();
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
      throw refusal(name, NEEDED);
    }
    return value;
  }

  private @Nullable JsonNode find(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
