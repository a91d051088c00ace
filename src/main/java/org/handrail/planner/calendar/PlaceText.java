package org.handrail.planner.calendar;

import java.util.Locale;

/** The text by which a person says where something is: the whole LOCATION, else the title. */
public final class PlaceText {

  private PlaceText() {}

  /** The text of an entry; empty when it has neither. */
  public static String of(String location, String title) {
    return location.isBlank() ? title.strip() : location.strip();
  }

  /** How such texts are compared: without case and blanks. */
  public static String key(String text) {
    return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
