package org.handrail.treatment.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.atlas.FoldedName;
import org.handrail.treatment.Need;

/**
 * What people type when they mean a need rather than a name: "suboxone", "sober living with my kids", "sin seguro". In English and
 * Spanish, by {@code treatment/need-words.tsv}. Immutable.
 */
final class NeedWords {

  private static final String NOTHING = "-";
  private static final int LONGEST_PHRASE = 4;
  private static final int MOST_WORDS = 12;

  /** No needs for words that only stand beside them. */
  private final Map<String, SortedSet<Need>> phrases = new HashMap<>();

  NeedWords() {
    try (InputStream in = NeedWords.class.getResourceAsStream("/treatment/need-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the program was packaged without need-words.tsv");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    SortedSet<Need> needs = new TreeSet<>();
    if (!cells[0].equals(NOTHING)) {
      needs.add(Need.find(cells[0])
          .orElseThrow(() -> new IllegalStateException("need-words.tsv: no need " + cells[0])));
    }
    for (String phrase : cells[1].split(", ", -1)) {
      if (phrases.put(FoldedName.of(phrase), needs) != null) {
        throw new IllegalStateException("need-words.tsv has it twice: " + phrase);
      }
    }
  }

  /** The needs that a text names, where it says nothing else; none where some word of it is unknown, and may be that of a name. */
  SortedSet<Need> of(String text) {
    List<String> words = List.of(FoldedName.of(text).split(" ", -1));
    SortedSet<Need> found = new TreeSet<>();
    int at = 0;
    while (at < words.size()) {
      int next = words.size() > MOST_WORDS ? at : behindPhrase(words, at, found);
      if (next == at) {
        return new TreeSet<>();
      }
      at = next;
    }
    return found;
  }

  private int behindPhrase(List<String> words, int at, SortedSet<Need> found) {
    for (int end = Math.min(words.size(), at + LONGEST_PHRASE); end > at; end--) {
      SortedSet<Need> needs = phrases.get(String.join(" ", words.subList(at, end)));
      if (needs != null) {
        found.addAll(needs);
        return end;
      }
    }
    return at;
  }
}
