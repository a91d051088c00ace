package org.handrail.planner.sentence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of a week.
 *
 * @param language in which it was understood: English or Spanish
 * @param home where the person lives, as typed; empty when not said
 * @param meetings how many meetings are wanted in a week, 1 to 50; null when not said
 * @param travel {@code walk}, {@code bike}, {@code transit} or {@code drive}; empty when not said
 * @param awake from when until when the person is up
 * @param stated in the order of the text
 * @param unread what was not understood, in the order of the text
 * @param spans what the rest of the text was understood as, in the order of the text
 */
public record WeekSentence(
    Locale language,
    String home,
    @Nullable Integer meetings,
    String travel,
    Awake awake,
    List<StatedHours> stated,
    List<UnreadText> unread,
    List<SourceSpan> spans) {

  public WeekSentence {
    stated = List.copyOf(stated);
    unread = List.copyOf(unread);
    spans = List.copyOf(spans);
  }

  /**
   * From when until when a person is up, every day.
   *
   * @param fromMin minutes after midnight, before noon; null when not said
   * @param untilMin minutes after midnight, 17:00 to 24:00; null when not said
   */
  public record Awake(@Nullable Integer fromMin, @Nullable Integer untilMin) {

    static final Awake UNSAID = new Awake(null, null);

    Awake from(int min) {
      return new Awake(min, untilMin);
    }

    Awake until(int min) {
      return new Awake(fromMin, min);
    }
  }

  /** What was not understood in one text, to be read again; no part of it takes over days or hours of another. */
  public String unreadAgain() {
    return unread.stream().map(UnreadText::text).collect(Collectors.joining("; "));
  }

  /** How many characters were not understood. */
  int unreadLength() {
    return unread.stream().mapToInt(part -> part.end() - part.start()).sum();
  }

  /** A mask: what a person types of their week is nobody else's business. */
  @Override
  public String toString() {
    return "WeekSentence[…]";
  }
}
