package org.handrail.treatment.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.feed.FeedJson;
import org.handrail.directory.feed.TextSource;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.treatment.feed.ListingIntake.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads directories written in JSON one record at a time: an array, an object that holds one ({@code rows}, {@code contents}), or one record. A
 * script that only gives such a value a name is read as far as that value.
 */
final class ListingJson {

  private static final Set<String> LISTS = Set.of("rows", "contents");
  private static final int SCRIPT_START_CHARS = 1_000;

  private static final Pattern SCRIPT = Pattern.compile(
      "\\s*(?:(?:export\\s+)?(?:const|let|var)\\s+\\w+\\s*=|module\\.exports\\s*=|export\\s+default)\\s*(?=[\\[{])");

  private static final JsonMapper STRICT = mapper(FeedJson.builder());
  private static final JsonMapper LENIENT = mapper(FeedJson.builder()
      .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
      .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
      .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
      .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS));

  private final TextSource source;
  private final ListingIntake intake;
  private final int scriptChars;
  private @Nullable ListingFormat format;

  ListingJson(
      TextSource source, @Nullable ListingFormat asked, ListingIntake intake, String start) {
    this.source = source;
    this.intake = intake;
    this.format = asked;
    this.scriptChars = scriptChars(start);
  }

  /** A record is read while others follow it. */
  private static JsonMapper mapper(JsonFactoryBuilder json) {
    return JsonMapper.builder(json.build())
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** Whether a directory that begins like this is JSON, or a script around it. */
  static boolean looksLikeIt(String start) {
    String content = start.strip();
    return content.startsWith("[") || content.startsWith("{") || scriptChars(start) > 0;
  }

  private static int scriptChars(String start) {
    Matcher script =
        SCRIPT.matcher(start.substring(0, Math.min(SCRIPT_START_CHARS, start.length())));
    return script.lookingAt() ? script.end() : 0;
  }

  /**
   * Hands every record to the intake.
   *
   * @return what the directory was read as
   * @throws UnreadableFeed when the text is not JSON or holds no directory of treatment
   */
  ListingFormat read() {
    try {
      String list = listName();
      try (JsonParser parser = open()) {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          readArray(parser);
        } else if (list.isEmpty()) {
          take(mapper().readTree(parser), 0);
        } else {
          readNamed(parser, list);
        }
        requireEnd(parser);
      }
    } catch (JacksonException e) {
      throw FeedJson.unreadable(e);
    }
    ListingFormat found = format;
    return found == null ? ListingFormat.HSDS : found;
  }

  private void requireEnd(JsonParser parser) {
    if (scriptChars > 0) {
      intake.warnings().addAboutList(ListingWarning.SCRIPT_AROUND, "");
    } else if (parser.nextToken() != null) {
      throw new UnreadableFeed("the JSON ends and other text follows it; send the list alone");
    }
  }

  private JsonMapper mapper() {
    return scriptChars > 0 ? LENIENT : STRICT;
  }

  private JsonParser open() {
    try {
      Reader reader = new BufferedReader(source.reader());
      reader.skip(scriptChars); // within the first characters, which are buffered at once
      return mapper().createParser(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The property that holds the records; empty for a bare array or a single record. */
  private String listName() {
    try (JsonParser parser = open()) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return "";
      }
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableFeed("this is JSON but no directory of treatment");
      }
      Set<String> names = new HashSet<>();
      String list = "";
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (!names.add(name)) {
          throw new UnreadableFeed(
              "the JSON gives one of its parts twice; which one counts is not known");
        }
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (LISTS.contains(name) && array) {
          list = name;
        }
        warnOfPages(name, parser);
        parser.skipChildren();
      }
      requireRecord(list, names);
      return list;
    }
  }

  private void warnOfPages(String name, JsonParser parser) {
    boolean pages = name.equals("totalPages") || name.equals("total_pages");
    if (pages && parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getLongValue() > 1) {
      intake.warnings().addAboutList(ListingWarning.MORE_PAGES, name);
    }
  }

  private static void requireRecord(String list, Set<String> names) {
    boolean one = HsdsRecord.MARKS.stream().anyMatch(names::contains)
        || FindTreatmentRow.MARKS.stream().anyMatch(names::contains);
    if (list.isEmpty() && !one) {
      throw new UnreadableFeed(
          "this is JSON but holds no directory of treatment: it has neither rows"
              + " (FindTreatment) nor services or organizations (HSDS 3.0)");
    }
  }

  private void readNamed(JsonParser parser, String list) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals(list)) {
        readArray(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readArray(JsonParser parser) {
    int index = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      int at = index++;
      if (t == JsonToken.START_OBJECT) {
        take(mapper().readTree(parser), at);
      } else {
        parser.skipChildren();
        intake.take(Spot.ofIndex(at, ""), () -> {
          throw new RefusedListing("", "", "is no JSON object");
        });
      }
    }
  }

  private void take(JsonNode record, int index) {
    ListingFormat spoken = format;
    if (spoken == null) {
      spoken = formatOf(record);
      format = spoken;
    }
    if (spoken == ListingFormat.HSDS) {
      new HsdsRecord(intake).take(record, index);
    } else {
      new FindTreatmentRow(intake).take(record, index);
    }
  }

  private static ListingFormat formatOf(JsonNode record) {
    List<String> names = record.propertyNames().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
    return FindTreatmentRow.MARKS.stream().anyMatch(names::contains)
        ? ListingFormat.FINDTREATMENT
        : ListingFormat.HSDS;
  }
}
