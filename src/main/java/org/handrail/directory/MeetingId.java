package org.handrail.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.shared.Sha256;

/**
 * Names one meeting for as long as its feed keeps its slug and day.
 *
 * @param value 20 lower-case hexadecimal digits
 */
public record MeetingId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

  /**
   * @throws IllegalArgumentException when the value is not of this form
   */
  public MeetingId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a meeting id is 20 hexadecimal digits");
    }
  }

  /** The id that this text is, if it is one. */
  public static Optional<MeetingId> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new MeetingId(text)) : Optional.empty();
  }

  /** The id that follows from feed, slug and day; the same on every run and every machine. */
  public static MeetingId of(FeedId feed, String slug, Schedule schedule) {
    String key = feed.value() + "\0" + slug + "\0" + schedule.dayKey();
    return new MeetingId(Sha256.hex(key, 10));
  }

  @Override
  public String toString() {
    return value;
  }
}
