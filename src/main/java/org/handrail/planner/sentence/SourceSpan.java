package org.handrail.planner.sentence;

/**
 * What a stretch of the text was understood as. Together with the {@link UnreadText} these hold every letter and digit typed.
 *
 * @param start index of its first character in the text, from 0
 * @param end index after its last character
 */
public record SourceSpan(int start, int end, Use use) {

  public SourceSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no such stretch of a text");
    }
  }

  /** What it was used for. */
  public enum Use {
    DAYS,
    HOURS,
    NAME,
    PLACE,
    HOME,
    MEETINGS,
    TRAVEL,
    AWAKE,
    /** Words that carry nothing here: "I", "have", "the". */
    FILLER
  }
}
