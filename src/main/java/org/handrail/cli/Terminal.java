package org.handrail.cli;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What may reach a terminal: no character that moves its cursor, colours its lines or turns its text around. */
public final class Terminal {

  /** Long enough for every sentence of ours, too short for a screen full of somebody's argument. */
  private static final int LONGEST_MESSAGE = 600;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern UNSEEN_IN_JSON =
      Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]&&[^\\r\\n]]");

  private Terminal() {}

  /** The text on one line. */
  public static String line(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").stripTrailing();
  }

  /** The text on one line of sensible length, for standard error. */
  static String message(String text) {
    String line = line(text).strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  /** The same document; outside of its strings JSON has no such characters but line breaks. */
  static String json(String document) {
    return UNSEEN_IN_JSON.matcher(document).replaceAll(Terminal::escaped);
  }

  private static String escaped(MatchResult unseen) {
    StringBuilder escapes = new StringBuilder();
    for (char unit : unseen.group().toCharArray()) {
      escapes.append(String.format("\\\\u%04x", (int) unit)); // the first backslash is replaceAll's
    }
    return escapes.toString();
  }
}
