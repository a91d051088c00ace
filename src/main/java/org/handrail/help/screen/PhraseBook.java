package org.handrail.help.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.help.screen.DangerWords.Kind;
import org.handrail.help.screen.DangerWords.Strength;
import org.jspecify.annotations.Nullable;

/** The phrases of a file, by the word that they begin with. */
final class PhraseBook {

  private static final String REVIEWED = "reviewed: ";

  private final Forms forms = new Forms();
  private final Map<Integer, List<Phrase>> byFirstWord = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> denials = new HashSet<>();
  private String reviewed = "";
  private String section = "";
  private @Nullable Kind kind;
  private Strength strength = Strength.CLEAR;

  private PhraseBook() {}

  static PhraseBook read(String fileText) {
    PhraseBook book = new PhraseBook();
    int from = 0;
    while (from < fileText.length()) {
      int end = fileText.indexOf('\n', from);
      int until = end < 0 ? fileText.length() : end;
      book.line(fileText.substring(from, until).trim());
      from = until + 1;
    }
    if (book.reviewed.isEmpty()) {
      throw new IllegalArgumentException("the phrases do not say when they were reviewed");
    }
    return book;
  }

  String reviewed() {
    return reviewed;
  }

  Forms forms() {
    return forms;
  }

  List<Phrase> startingWith(int word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** Whether a word may stand between the words of a phrase without changing it. */
  boolean isFiller(String word) {
    return fillers.contains(word);
  }

  /** Whether a word before a phrase denies it. */
  boolean isDenial(String word) {
    return denials.contains(word);
  }

  private void line(String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    if (line.startsWith(REVIEWED)) {
      reviewed = line.substring(REVIEWED.length());
    } else if (line.charAt(0) == '[') {
      section(line);
    } else {
      switch (section) {
        case "filler" -> fillers.addAll(FoldedText.words(line));
        case "denial" -> denials.addAll(FoldedText.words(line));
        case "phrase" -> phrase(line);
        default -> throw new IllegalArgumentException("a line before its section: " + line);
      }
    }
  }

  /** {@code [filler]}, {@code [denial]}, {@code [figure of speech]}, or kind and strength: {@code [overdose clear]}. */
  private void section(String line) {
    if (line.equals("[filler]") || line.equals("[denial]")) {
      section = line.substring(1, line.length() - 1);
      return;
    }
    section = "phrase";
    strength = line.endsWith(" possible]") ? Strength.POSSIBLE : Strength.CLEAR;
    kind = switch (line) {
      case "[figure of speech]" -> null;
      case "[self-harm clear]", "[self-harm possible]" -> Kind.SELF_HARM;
      case "[overdose clear]", "[overdose possible]" -> Kind.OVERDOSE;
      case "[withdrawal clear]", "[withdrawal possible]" -> Kind.WITHDRAWAL;
      case "[violence clear]", "[violence possible]" -> Kind.VIOLENCE;
      default -> throw new IllegalArgumentException("not a section: " + line);
    };
  }

  private void phrase(String line) {
    List<int[]> places = new ArrayList<>();
    for (String place : split(line, ' ')) {
      int[] words = place(place, line);
      if (words.length > 0) {
        places.add(words);
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a phrase of nothing but fillers: " + line);
    }
    Phrase phrase = new Phrase(kind, strength, places.toArray(new int[0][]));
    for (int first : phrase.firstWords()) {
      byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(phrase);
    }
  }

  /** The words of {@code kill|hurt}; none when it is a filler, which a text may leave out. */
  private int[] place(String place, String line) {
    List<String> choices = split(place, '|');
    if (choices.size() == 1 && fillers.contains(folded(place, line))) {
      return new int[0];
    }
    int[] words = new int[choices.size()];
    for (int i = 0; i < choices.size(); i++) {
      words[i] = forms.add(folded(choices.get(i), line));
    }
    return words;
  }

  /** Without an expression: those would come along into the browser. */
  private static List<String> split(String text, char between) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == between) {
        if (at > from) {
          parts.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return parts;
  }

  private static String folded(String word, String line) {
    boolean beginning = word.endsWith("*");
    List<String> folded = FoldedText.words(beginning ? word.substring(0, word.length() - 1) : word);
    if (folded.size() != 1) {
      throw new IllegalArgumentException("not one word: " + word + " in: " + line);
    }
    return beginning ? folded.get(0) + "*" : folded.get(0);
  }
}
