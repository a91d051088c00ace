package org.handrail.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in the text format of PostgreSQL's COPY, field by field. Equal texts become the same object: meetings share
 * most of their words, and a directory of the world is to fit a small machine. Not for several threads.
 */
final class CopyFields {

  /** Longer texts are seldom shared. */
  private static final int LONGEST_SHARED = 200;

  private final Map<String, String> shared = new HashMap<>();
  private byte[] row = new byte[0];
  private int next;

  /** Turns to the first field of this row. */
  void turnTo(byte[] newRow) {
    row = newRow;
    next = 0;
  }

  /** The next field, which is not null. */
  String text() {
    return present(textOrNull());
  }

  /** The next field, which is not null and differs from row to row. */
  String ownText() {
    return present(rawOrNull());
  }

  @Nullable
  String textOrNull() {
    String text = rawOrNull();
    return text == null ? null : share(text);
  }

  private static String present(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a column that may not be null is null");
    }
    return text;
  }

  private @Nullable String rawOrNull() {
    int from = next;
    boolean escaped = false;
    int to = from;
    while (to < row.length && row[to] != '\t' && row[to] != '\n') {
      escaped |= row[to] == '\\';
      to++;
    }
    next = to + 1;
    if (to == from) {
      return "";
    }
    if (to - from == 2 && row[from] == '\\' && row[from + 1] == 'N') {
      return null;
    }
    String text = new String(row, from, to - from, StandardCharsets.UTF_8);
    return escaped ? unescaped(text) : text;
  }

  private String share(String text) {
    if (text.isEmpty() || text.length() > LONGEST_SHARED) {
      return text;
    }
    String known = shared.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped) {
        plain.append(meantBy(c));
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static char meantBy(char afterBackslash) {
    return switch (afterBackslash) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> '\u000b';
      default -> afterBackslash;
    };
  }
}
