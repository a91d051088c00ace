package org.handrail.treatment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-/\u2010-\u2015]");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d{7,15}");
  private static final Pattern AMERICAN =
      Pattern.compile("(?:\\+?1)?[2-9]\\d\\d[2-9]\\d{6}|[2-9]11|988");
  private static final Pattern ELSEWHERE = Pattern.compile("\\d{3,15}");
  private static final String LETTERS = "22233344455566677778889999";
  private static final int AMERICAN_DIGITS = 10;

  /**
   * @throws IllegalArgumentException when there is no number
   */
  public ListingPhone {
    if (number.isBlank()) {
      throw new IllegalArgumentException("a phone has a number");
    }
  }

  /** What a telephone would be given for a number as it is written: digits, perhaps with a plus before them. */
  public static String dialled(String number) {
    StringBuilder digits = new StringBuilder();
    for (char c :
        BETWEEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT).toCharArray()) {
      digits.append(c >= 'A' && c <= 'Z' ? LETTERS.charAt(c - 'A') : c);
    }
    return digits.toString();
  }

  /**
   * Whether a telephone could dial a number as it is written.
   *
   * @param country of the listing, ISO 3166 alpha-2, or empty for the United States
   */
  public static boolean isDialable(String number, String country) {
    String digits = dialled(number);
    boolean american = country.isEmpty() || country.equalsIgnoreCase("US");
    return american
        ? AMERICAN.matcher(digits).matches()
            || (INTERNATIONAL.matcher(digits).matches() && !digits.startsWith("+1"))
        : INTERNATIONAL.matcher(digits).matches() || ELSEWHERE.matcher(digits).matches();
  }

  /**
   * The number as a link that dials it; empty when no telephone could.
   *
   * @param country of the listing, ISO 3166 alpha-2, or empty for the United States
   */
  public Optional<String> link(String country) {
    if (!dialable) {
      return Optional.empty();
    }
    String digits = dialled(number);
    boolean isAmerican = country.isEmpty() || country.equalsIgnoreCase("US");
    String whole = isAmerican && digits.length() == AMERICAN_DIGITS ? "+1" + digits : digits;
    return Optional.of("tel:" + whole + (extension.isEmpty() ? "" : ";ext=" + extension));
  }
}
