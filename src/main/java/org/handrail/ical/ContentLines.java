package org.handrail.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a calendar into its properties: joins folded lines, counts lines, and never holds more than one property. Takes
 * every line ending, a byte order mark, UTF-8, UTF-16 with a mark, and Latin-1 where the bytes are no UTF-8.
 */
final class ContentLines {

  /** The longest property that is looked at, in characters; a longer one is passed over. */
  static final int MAX_LENGTH = 64 * 1024;

  private final String text;
  private int at;
  private int line;

  ContentLines(byte[] ics) {
    this.text = decode(ics);
    this.line = 1;
    while (at < text.length() && (isBlank(text.charAt(at)) || isBreak(text.charAt(at)))) {
      if (isBreak(text.charAt(at))) {
        passBreak();
      } else {
        at++;
      }
    }
  }

  /** The next property, or null at the end. What is no property at all has an empty name. */
  @Nullable
  ContentLine next() {
    if (at >= text.length()) {
      return null;
    }
    int first = line;
    StringBuilder unfolded = new StringBuilder();
    boolean whole = takeLine(unfolded);
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
      whole &= takeLine(unfolded);
    }
    return whole ? parse(first, unfolded.toString()) : tooLong(first, unfolded);
  }

  /** The line of the file that comes next, from 1. */
  int line() {
    return line;
  }

  private boolean takeLine(StringBuilder into) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    boolean fits = into.length() + (end - at) <= MAX_LENGTH;
    into.append(text, at, fits ? end : Math.min(end, at + MAX_LENGTH - into.length()));
    at = end;
    passBreak();
    return fits;
  }

  private void passBreak() {
    if (at >= text.length()) {
      return;
    }
    if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
      at++;
    }
    at++;
    line++;
  }

  private static ContentLine tooLong(int line, StringBuilder start) {
    int nameEnd = 0;
    while (nameEnd < start.length() && isNamePart(start.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = start.substring(0, nameEnd).toUpperCase(Locale.ROOT);
    return new ContentLine(line, name, Map.of(Component.TOO_LONG, "yes"), "");
  }

  private static ContentLine parse(int line, String raw) {
    int pos = 0;
    while (pos < raw.length() && isNamePart(raw.charAt(pos))) {
      pos++;
    }
    String name = raw.substring(0, pos).toUpperCase(Locale.ROOT);
    Map<String, String> parameters = Map.of();
    while (pos < raw.length() && raw.charAt(pos) == ';') {
      int end = parameterEnd(raw, pos + 1);
      int equals = pos + 1; // the browser has no indexOf with an end
      while (equals < end && raw.charAt(equals) != '=') {
        equals++;
      }
      if (equals < end) {
        parameters = parameters.isEmpty() ? new HashMap<>() : parameters;
        String key = raw.substring(pos + 1, equals).strip().toUpperCase(Locale.ROOT);
        parameters.putIfAbsent(key, unquoted(raw.substring(equals + 1, end)));
      }
      pos = end;
    }
    if (pos >= raw.length() || raw.charAt(pos) != ':') {
      return new ContentLine(line, "", Map.of(), "");
    }
    return new ContentLine(line, name, parameters, value(raw, pos + 1, parameters));
  }

  /**
   * The value, without what belongs to a zone's name that should have stood in quotes: {@code TZID=tzone://Microsoft/Utc:2026…}. No time
   * has a colon in it.
   */
  private static String value(String raw, int from, Map<String, String> parameters) {
    String value = raw.substring(from);
    int last = value.lastIndexOf(':');
    String zone = parameters.get("TZID");
    if (last < 0 || zone == null) {
      return value;
    }
    parameters.put("TZID", zone + ":" + value.substring(0, last));
    return value.substring(last + 1);
  }

  private static int parameterEnd(String raw, int from) {
    boolean quoted = false;
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return i;
      }
    }
    return raw.length();
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }

  private static boolean isNamePart(char c) {
    return c == '-' || c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static String decode(byte[] ics) {
    if (ics.length >= 2 && (ics[0] & 0xff) == 0xfe && (ics[1] & 0xff) == 0xff) {
      return new String(ics, 2, ics.length - 2, StandardCharsets.UTF_16BE);
    }
    if (ics.length >= 2 && (ics[0] & 0xff) == 0xff && (ics[1] & 0xff) == 0xfe) {
      return new String(ics, 2, ics.length - 2, StandardCharsets.UTF_16LE);
    }
    String text = decodeStrictly(ics, StandardCharsets.UTF_8);
    if (text == null) {
      return new String(ics, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String decodeStrictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
