package org.handrail.treatment;

import java.util.Arrays;
import java.util.Optional;

/**
 * A number of a listing. It is the place's own, never a person's.
 *
 * @param number as its directory writes it, trimmed
 * @param extension digits, or empty
 * @param kind what answers
 * @param description may be empty
 * @param dialable whether a telephone could dial it as it is written
 */
public record ListingPhone(
    String number, String extension, Kind kind, String description, boolean dialable) {

  /** What answers. */
  public enum Kind {
    VOICE("voice"),
    INTAKE("intake"),
    HOTLINE("hotline"),
    FAX("fax"),
    TEXT("text");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The one of this {@link #code}, if there is one. */
    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The word that JSON uses. */
    public String code() {
      return code;
    }
  }

  /**
   * @throws IllegalArgumentException when there is no number
   */
  public ListingPhone {
    if (number.isBlank()) {
      throw new IllegalArgumentException("a phone has a number");
    }
  }
}
