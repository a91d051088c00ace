package org.handrail.directory.feed;

import java.util.HashSet;
import java.util.Set;
import org.handrail.directory.feed.RawMeeting.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON lists one record at a time: a bare array, or an object with {@code meetings} and perhaps {@code formats}. No
 * tree of the whole file is ever made.
 */
final class JsonFeed {

  private static final JsonFactory JSON = FeedJson.builder().build();

  private final TextSource source;
  private final @Nullable FeedFormat asked;
  private final FeedAssembler intake;
  private @Nullable Dialect dialect;

  JsonFeed(TextSource source, @Nullable FeedFormat asked, FeedAssembler intake) {
    this.source = source;
    this.asked = asked;
    this.intake = intake;
  }

  /**
   * Hands every record to the intake.
   *
   * @return what the list was read as
   * @throws UnreadableFeed when the text is not JSON or holds no list of meetings
   */
  FeedFormat read() {
    try {
      BmltFormats formats = readFormats();
      try (JsonParser parser = open()) {
        readMeetings(parser, formats);
        if (parser.nextToken() != null) {
          throw new UnreadableFeed("the JSON ends and other text follows it; send the list alone");
        }
      }
      Dialect spoken = dialect;
      if (spoken == Dialect.BMLT_ADMIN) {
        intake.doubts().addAboutList(FeedWarning.FORMAT_IDS_ONLY, "formatIds");
      }
      return spoken == null ? whenEmpty() : spoken.format();
    } catch (JacksonException e) {
      throw FeedJson.unreadable(e);
    }
  }

  private FeedFormat whenEmpty() {
    return asked == null ? FeedFormat.MEETING_GUIDE : asked;
  }

  private JsonParser open() {
    return JSON.createParser(ObjectReadContext.empty(), source.reader());
  }

  /** Formats come after the meetings that use them: a first pass fetches them. */
  private BmltFormats readFormats() {
    BmltFormats formats = new BmltFormats();
    try (JsonParser parser = open()) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return formats;
      }
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableFeed("this is JSON but no list of meetings");
      }
      Set<String> names = new HashSet<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (!names.add(name)) {
          throw new UnreadableFeed(
              "the JSON gives one of its parts twice; which one counts is not known");
        }
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (array && name.equals("formats")) {
          readFormats(parser, formats);
        } else {
          parser.skipChildren();
        }
      }
      requireMeetings(names);
    }
    return formats;
  }

  private static void requireMeetings(Set<String> names) {
    if (names.contains("meetings")) {
      return;
    }
    throw new UnreadableFeed(
        names.contains("message")
            ? "the server answered with an error message instead of a list"
            : "this is JSON but holds no list of meetings");
  }

  private static void readFormats(JsonParser parser, BmltFormats formats) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        continue;
      }
      String key = "";
      String id = "";
      String worldId = "";
      String called = "";
      String keyLanguage = "";
      boolean language = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        String value = token.isScalarValue() && token != JsonToken.VALUE_NULL
            ? PlainText.line(parser.getString(), 40)
            : "";
        parser.skipChildren();
        switch (name) {
          case "key_string" -> key = value;
          case "id" -> id = value;
          case "world_id" -> worldId = value;
          case "name_string" -> called = value;
          case "lang" -> keyLanguage = value;
          case "format_type_enum" -> language = value.equals("LANG");
          default -> {}
        }
      }
      if (!key.isEmpty()) {
        boolean spoken = language || worldId.equals("LANG");
        String held = spoken ? FormatLanguages.of(key) : "";
        formats.add(new BmltFormats.Format(key, id, worldId, called, held), keyLanguage);
      }
    }
  }

  private void readMeetings(JsonParser parser, BmltFormats formats) {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      readArray(parser, formats);
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      if (!name.equals("meetings")) {
        parser.skipChildren();
      } else if (array) {
        readArray(parser, formats);
      } else {
        throw new UnreadableFeed("this is JSON but its \"meetings\" are no list");
      }
    }
  }

  private void readArray(JsonParser parser, BmltFormats formats) {
    JsonRecord json = new JsonRecord();
    int index = 0;
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      Spot spot = new Spot(null, index++);
      if (t == JsonToken.START_OBJECT) {
        json.read(parser);
        take(json, spot, formats);
      } else {
        parser.skipChildren();
        intake.reject(spot, "", "is no JSON object");
      }
    }
  }

  private void take(JsonRecord json, Spot spot, BmltFormats formats) {
    Dialect spoken = dialect;
    if (spoken == null) {
      spoken = dialectOf(json);
      dialect = json.keys().isEmpty() ? null : spoken; // an empty record says nothing of the list
    }
    RawMeeting raw = JsonShape.raw(json, spoken, spot);
    String fault = json.fault();
    if (fault != null) {
      intake.reject(raw, "", fault);
    } else {
      intake.take(raw, formats);
    }
  }

  private Dialect dialectOf(JsonRecord json) {
    if (asked == FeedFormat.MEETING_GUIDE) {
      return Dialect.MEETING_GUIDE;
    }
    Dialect found = JsonShape.dialect(json.keys());
    return asked == FeedFormat.BMLT && found == Dialect.MEETING_GUIDE ? Dialect.BMLT : found;
  }
}
