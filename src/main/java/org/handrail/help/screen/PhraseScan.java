package org.handrail.help.screen;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.help.screen.DangerWords.Kind;
import org.handrail.help.screen.DangerWords.Strength;

/** One pass over the words of a text. */
final class PhraseScan {

  /** So many fillers may stand between two words of a phrase. */
  private static final int FILLERS = 3;
  /** So far before a phrase a denial still belongs to it. */
  private static final int DENIED_WITHIN = 4;

  private final PhraseBook book;
  private final List<String> words;
  private final int[][] forms;
  private final StepCounter steps = new StepCounter();
  private final EnumMap<Kind, Strength> found = new EnumMap<>(Kind.class);
  /** Which words belong to a figure of speech. */
  private final boolean[] figures;

  PhraseScan(PhraseBook book, List<String> words) {
    this.book = book;
    this.words = words;
    forms = new int[words.size()][];
    figures = new boolean[words.size()];
    Map<String, int[]> known = new HashMap<>();
    for (int i = 0; i < forms.length; i++) {
      forms[i] = known.computeIfAbsent(words.get(i), word -> book.forms().of(word, steps));
    }
  }

  long steps() {
    return steps.count();
  }

  EnumMap<Kind, Strength> found() {
    return found;
  }

  void run() {
    for (int at = 0; at < forms.length; at++) {
      figuresAt(at);
    }
    for (int at = 0; at < forms.length; at++) {
      steps.add(1);
      for (int word : forms[at]) {
        for (Phrase phrase : book.startingWith(word)) {
          Kind kind = phrase.kind();
          int end = kind == null ? -1 : endOf(phrase, at);
          if (kind != null && end > 0 && !figures[end - 1]) {
            note(kind, isDenied(at) ? Strength.POSSIBLE : phrase.strength());
          }
        }
      }
    }
  }

  private void figuresAt(int at) {
    for (int word : forms[at]) {
      for (Phrase phrase : book.startingWith(word)) {
        if (phrase.kind() == null) {
          Arrays.fill(figures, at, Math.max(at, endOf(phrase, at)), true);
        }
      }
    }
  }

  /** Where a phrase ends that begins here, or −1 when it does not. */
  private int endOf(Phrase phrase, int start) {
    int at = start + 1;
    for (int place = 1; place < phrase.length(); place++) {
      int skipped = 0;
      steps.add(1);
      while (at < forms.length && !phrase.allows(place, forms[at])) {
        steps.add(1);
        if (skipped == FILLERS || !book.isFiller(words.get(at))) {
          return -1;
        }
        skipped++;
        at++;
      }
      if (at >= forms.length) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private boolean isDenied(int start) {
    for (int at = Math.max(0, start - DENIED_WITHIN); at < start; at++) {
      steps.add(1);
      if (book.isDenial(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  private void note(Kind kind, Strength strength) {
    Strength before = found.get(kind);
    if (before == null || strength.compareTo(before) > 0) {
      found.put(kind, strength);
    }
  }
}
