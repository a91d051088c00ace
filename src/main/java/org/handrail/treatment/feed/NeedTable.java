package org.handrail.treatment.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.treatment.Need;

/** What the values that directories write stand for: {@code treatment/needs.tsv}, and the names of languages. */
final class NeedTable {

  private static final String ANY = "*";
  private static final String NONE = "-";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final NeedTable TABLE = new NeedTable();

  private final Map<String, Set<Need>> exact = new HashMap<>();
  private final Map<String, Set<Need>> folded = new HashMap<>();

  private NeedTable() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource("needs.tsv"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream resource(String name) {
    InputStream in = NeedTable.class.getResourceAsStream("/treatment/" + name);
    if (in == null) {
      throw new IllegalStateException("the program was packaged without treatment/" + name);
    }
    return in;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException("needs.tsv has a line without three cells: " + line);
    }
    Set<Need> needs = new TreeSet<>();
    if (!cells[2].equals(NONE)) {
      for (String code : cells[2].split(" ", -1)) {
        needs.add(Need.find(code)
            .orElseThrow(() -> new IllegalStateException("needs.tsv names no need: " + code)));
      }
    }
    exact.put(key(cells[0], cells[1]), needs);
    folded.putIfAbsent(fold(key(cells[0], cells[1])), needs);
  }

  /**
   * What a value stands for: nothing when it is known and stands for none of our needs, empty when it is not understood.
   *
   * @param category the code of the category it stands in (f2), or empty
   */
  static Optional<Set<Need>> find(String category, String value) {
    String clean = BLANKS.matcher(value).replaceAll(" ").strip();
    return Stream.of(category, ANY)
        .map(c -> TABLE.needs(key(c, clean)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Need.findLanguageNamed(clean).map(Set::of));
  }

  /** The need of a language by its name, in English, Spanish or its own. */
  static Optional<Need> findLanguage(String name) {
    Optional<Set<Need>> named = find("SL", name);
    return named.stream()
        .flatMap(Set::stream)
        .filter(need -> need.language().isPresent())
        .findFirst();
  }

  private Optional<Set<Need>> needs(String key) {
    return Optional.ofNullable(exact.get(key)).or(() -> Optional.ofNullable(folded.get(fold(key))));
  }

  private static String key(String category, String value) {
    return category + "\t" + value;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
