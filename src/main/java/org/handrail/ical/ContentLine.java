package org.handrail.ical;

import java.util.Map;

/**
 * One property of a calendar, unfolded.
 *
 * @param line the line of the file on which it begins, from 1
 * @param name in upper case
 * @param parameters name in upper case to the first value, without quotes
 * @param value as written, escapes untouched
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

  String parameter(String key) {
    return parameters.getOrDefault(key, "").strip();
  }

  /** A mask: a calendar is nobody else's business. */
  @Override
  public String toString() {
    return "ContentLine[" + line + "]";
  }
}
