package org.handrail.treatment.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.feed.PlainText;
import org.handrail.treatment.ListingPhone;

/** Telephone numbers as directories write them: kept as they are, and told whether they can be dialled. */
final class PhoneText {

  private static final int MAX_NUMBER_CHARS = 60;
  private static final int MAX_TEXT_CHARS = 300;
  private static final Pattern EXTENSION = Pattern.compile(
      "(.*?)[\\s,;]*(?:\\bextension|\\bext\\.?|x|#)\\s*(\\d{1,7})", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");

  private PhoneText() {}

  /**
   * The phone of a text; empty when nothing stands there.
   *
   * @param extension what is given apart, or empty
   * @param country ISO 3166 alpha-2, or empty for the United States
   */
  static Optional<ListingPhone> read(
      String raw, String extension, ListingPhone.Kind kind, String description, String country) {
    String text = PlainText.line(raw, MAX_NUMBER_CHARS);
    Matcher quoted = QUOTED.matcher(text);
    String number = quoted.matches() ? quoted.group(1).strip() : text;
    String inner = extension.strip();
    Matcher with = EXTENSION.matcher(number);
    if (with.matches() && inner.isEmpty() && !with.group(1).isBlank()) {
      number = with.group(1).strip();
      inner = with.group(2);
    }
    if (number.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new ListingPhone(
        number,
        PlainText.line(inner, 20),
        kind,
        PlainText.line(description, MAX_TEXT_CHARS),
        ListingPhone.isDialable(number, country)));
  }
}
