package org.handrail.directory.feed;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** How lists written in JSON are read: limits that no honest list needs to pass, and what is said of one that is not JSON. */
public final class FeedJson {

  /** Deeper nesting than any list needs. */
  private static final int MAX_DEPTH = 32;

  private static final int MAX_STRING_CHARS = 4_000_000;
  private static final int MAX_NAME_CHARS = 1_000;
  private static final int MAX_NUMBER_CHARS = 100;

  private FeedJson() {}

  /** A factory of parsers that keep to the limits; strict JSON unless it is told otherwise. */
  public static JsonFactoryBuilder builder() {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_STRING_CHARS)
            .maxNameLength(MAX_NAME_CHARS)
            .maxNumberLength(MAX_NUMBER_CHARS)
            .build());
  }

  /** What is said of a list on which a parser stopped: where, and nothing of its text. */
  public static UnreadableFeed unreadable(JacksonException e) {
    return new UnreadableFeed(
        e instanceof StreamConstraintsException
            ? "the JSON nests too deeply or holds a text, name or number that is too long" + at(e)
            : "this is not valid JSON" + at(e) + "; the list was refused whole");
  }

  private static String at(JacksonException e) {
    TokenStreamLocation where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? ""
        : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
  }
}
