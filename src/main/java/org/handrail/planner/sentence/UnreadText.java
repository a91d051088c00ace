package org.handrail.planner.sentence;

/**
 * What was typed and not understood.
 *
 * @param start index of its first character in the text, from 0
 * @param end index after its last character
 * @param text what stands there
 * @param reason what is missing
 */
public record UnreadText(int start, int end, String text, UnreadReason reason) {

  public UnreadText {
    if (start < 0 || end <= start || text.length() != end - start) {
      throw new IllegalArgumentException("no such stretch of a text");
    }
  }

  /** A mask: what a person types of their week is nobody else's business. */
  @Override
  public String toString() {
    return "UnreadText[…]";
  }
}
