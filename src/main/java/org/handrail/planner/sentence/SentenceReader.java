package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a person says about their week in one line, in English or Spanish: "Mon–Fri 9–5 in Center City, football Wed 5:30–6:45
 * pm at 19147". It reads in the page's language first, and in the other one when something stays unread; the answer that leaves
 * less unread is taken, the page's language where both leave the same, and the answer says which it was. Never throws, for
 * no text; immutable, for any number of threads.
 */
public final class SentenceReader {

  /** How many characters are read; what stands behind them is unread. */
  public static final int LONGEST_TEXT = 1000;

  private final SentenceLexicon first;
  private final SentenceLexicon second;

  private SentenceReader(SentenceLexicon first, SentenceLexicon second) {
    this.first = first;
    this.second = second;
  }

  /**
   * A reader for a page in that language.
   *
   * @param language of the page; any but Spanish reads English first
   */
  public static SentenceReader of(Locale language) {
    SentenceLexicon english = SentenceLexicon.english();
    SentenceLexicon spanish = SentenceLexicon.spanish();
    return language.getLanguage().equals("es")
        ? new SentenceReader(spanish, english)
        : new SentenceReader(english, spanish);
  }

  /** What the text says; at most 60 hours, the rest unread. */
  public WeekSentence read(String text) {
    String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    WeekSentence best = SentenceParser.parse(first, head);
    if (!best.unread().isEmpty()) {
      WeekSentence other = SentenceParser.parse(second, head);
      best = other.unreadLength() < best.unreadLength() ? other : best;
    }
    return head.length() == text.length() ? best : withTail(best, text);
  }

  private static WeekSentence withTail(WeekSentence read, String text) {
    List<UnreadText> unread = new ArrayList<>(read.unread());
    unread.add(new UnreadText(
        LONGEST_TEXT, text.length(), text.substring(LONGEST_TEXT), UnreadReason.UNKNOWN));
    return new WeekSentence(
        read.language(),
        read.home(),
        read.meetings(),
        read.travel(),
        read.awake(),
        read.stated(),
        unread,
        read.spans());
  }
}
