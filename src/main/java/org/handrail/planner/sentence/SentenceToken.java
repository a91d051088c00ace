package org.handrail.planner.sentence;

/**
 * A word, a number or one mark of a text.
 *
 * @param text as typed
 * @param folded without case, accents and apostrophes
 * @param start index of its first character in the text
 * @param end index after its last
 * @param glued whether no blank stands before it
 */
record SentenceToken(Kind kind, String text, String folded, int start, int end, boolean glued) {

  /** What it is made of: letters, the digits 0 to 9, or neither. */
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && folded.equals(mark);
  }

  /** Something that must not get lost. */
  boolean isContent() {
    return kind != Kind.MARK;
  }

  /** Whether it was typed in capital letters. */
  boolean isUpper() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  /** A mask: what a person types of their week is nobody else's business. */
  @Override
  public String toString() {
    return "SentenceToken[…]";
  }
}
