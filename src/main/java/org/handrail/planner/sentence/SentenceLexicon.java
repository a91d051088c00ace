package org.handrail.planner.sentence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language, by what they can be. Immutable after it is built. */
final class SentenceLexicon {

  /** The ways to travel, as the plan page names them; {@link WordKind#TRAVEL} counts in this order. */
  static final List<String> TRAVEL = List.of("walk", "bike", "transit", "drive");

  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_WORD = 24;

  private final Locale language;
  private final Map<WordKind, Map<String, Integer>> phrases = new EnumMap<>(WordKind.class);
  private final Set<String> known = new HashSet<>();
  private final WordSpelling days;
  private final WordSpelling groups;
  private final WordSpelling meetings;

  private SentenceLexicon(Locale language, String table) {
    this.language = language;
    table.lines().forEach(this::add);
    days = new WordSpelling(of(WordKind.DAY));
    groups = new WordSpelling(of(WordKind.DAY_GROUP));
    meetings = new WordSpelling(of(WordKind.MEETINGS));
  }

  static SentenceLexicon english() {
    return new SentenceLexicon(Locale.ENGLISH, EnglishWords.TABLE);
  }

  static SentenceLexicon spanish() {
    return new SentenceLexicon(Locale.of("es"), SpanishWords.TABLE);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String head = line.substring(0, colon);
    int blank = head.indexOf(' ');
    WordKind kind = WordKind.valueOf(blank < 0 ? head : head.substring(0, blank));
    int value = blank < 0 ? 0 : Integer.parseInt(head.substring(blank + 1));
    Map<String, Integer> table = phrases.computeIfAbsent(kind, k -> new HashMap<>());
    for (String phrase : line.substring(colon + 1).strip().split(", ", -1)) {
      table.put(phrase, value);
      known.addAll(List.of(phrase.split(" ", -1)));
    }
  }

  private Map<String, Integer> of(WordKind kind) {
    return phrases.getOrDefault(kind, Map.of());
  }

  Locale language() {
    return language;
  }

  /** The longest phrase of that kind which begins with the token at {@code at}; null for none. */
  @Nullable
  PhraseMatch match(WordKind kind, List<SentenceToken> tokens, int at) {
    Map<String, Integer> table = of(kind);
    PhraseMatch longest = null;
    StringBuilder phrase = new StringBuilder();
    for (int next = at; next < tokens.size() && next < at + LONGEST_PHRASE; next++) {
      SentenceToken token = tokens.get(next);
      if (!token.isContent() || token.folded().length() > LONGEST_WORD) {
        break;
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(token.folded());
      Integer value = table.get(phrase.toString());
      if (value != null) {
        longest = new PhraseMatch(value, next + 1);
      }
    }
    return longest;
  }

  boolean is(WordKind kind, List<SentenceToken> tokens, int at) {
    return match(kind, tokens, at) != null;
  }

  /** Whether one word alone is of that kind. */
  boolean isWord(WordKind kind, SentenceToken token) {
    return of(kind).containsKey(token.folded());
  }

  /** The days that a word names, as digits, also when it is misspelt; null for none. */
  @Nullable
  PhraseMatch matchMisspeltDay(List<SentenceToken> tokens, int at) {
    PhraseMatch day = misspelt(days, tokens, at);
    return day == null ? misspelt(groups, tokens, at) : day;
  }

  /** The day that a misspelt short word means where a day has to stand ("fir" in "mon-fir"); null for none. */
  @Nullable
  PhraseMatch matchMisspeltShortDay(List<SentenceToken> tokens, int at) {
    Integer value = isUnknownWord(tokens, at) ? days.findShort(tokens.get(at).folded()) : null;
    return value == null ? null : new PhraseMatch(value, at + 1);
  }

  /** Whether a word may be a misspelt short day, or something else. */
  boolean isNearShortDay(List<SentenceToken> tokens, int at) {
    return isUnknownWord(tokens, at) && days.isNearShort(tokens.get(at).folded());
  }

  private boolean isUnknownWord(List<SentenceToken> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).isWord()
        && !known.contains(tokens.get(at).folded());
  }

  /** A misspelt word for meetings; null for none. */
  @Nullable
  PhraseMatch matchMisspeltMeetings(List<SentenceToken> tokens, int at) {
    return misspelt(meetings, tokens, at);
  }

  private @Nullable PhraseMatch misspelt(
      WordSpelling spelling, List<SentenceToken> tokens, int at) {
    if (!isUnknownWord(tokens, at)) {
      return null;
    }
    Integer value = spelling.find(tokens.get(at).folded());
    return value == null ? null : new PhraseMatch(value, at + 1);
  }

  /** All phrases of that kind, folded. */
  Set<String> phrases(WordKind kind) {
    return Set.copyOf(of(kind).keySet());
  }
}
