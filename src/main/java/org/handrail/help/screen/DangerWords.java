package org.handrail.help.screen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of danger in a text, in English and Spanish. What it finds may only make a help card larger that stands
 * there anyway: it is no judgement about a person, and nothing may be blocked, sent, stored or logged because of it. It would
 * rather speak once too often: a negation lowers the strength and silences nothing. Immutable.
 */
public final class DangerWords {

  private final PhraseBook book;

  private DangerWords(PhraseBook book) {
    this.book = book;
  }

  /** What a phrase speaks of. */
  public enum Kind {
    /** Suicide and hurting oneself. */
    SELF_HARM,
    /** Too much of a substance, one's own or another's. */
    OVERDOSE,
    /** A seizure, a delirium: what can kill after stopping. */
    WITHDRAWAL,
    /** Somebody at home who hits, threatens or forces. */
    VIOLENCE
  }

  /** How plainly. */
  public enum Strength {
    /** Much else could be meant, or it was denied. */
    POSSIBLE,
    CLEAR
  }

  /**
   * A kind of danger that a text speaks of.
   *
   * @param strength that of the plainest phrase of this kind
   */
  public record Match(Kind kind, Strength strength) {}

  /**
   * Reads the phrases.
   *
   * @param fileText the text of {@code danger-words.txt}, whose head explains its form
   * @throws IllegalArgumentException when a line is not of that form
   */
  public static DangerWords of(String fileText) {
    return new DangerWords(PhraseBook.read(fileText));
  }

  /** The day on which the phrases were last reviewed, as in 2026-11-23. */
  public String reviewed() {
    return book.reviewed();
  }

  /** At most one match of each kind, in the order of {@link Kind}. */
  public List<Match> find(String text) {
    PhraseScan scan = new PhraseScan(book, FoldedText.words(text));
    scan.run();
    return matches(scan.found());
  }

  /** How many comparisons a text costs: proportional to its length, whatever stands in it. */
  long work(String text) {
    PhraseScan scan = new PhraseScan(book, FoldedText.words(text));
    scan.run();
    return scan.steps() + text.length();
  }

  private static List<Match> matches(EnumMap<Kind, Strength> found) {
    List<Match> matches = new ArrayList<>();
    for (Map.Entry<Kind, Strength> entry : found.entrySet()) {
      matches.add(new Match(entry.getKey(), entry.getValue()));
    }
    return matches;
  }
}
