package org.handrail.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data files of "Help now" and of the learn pages: blocks of {@code key: value} lines with an empty line between them, {@code #}
 * before a comment. A block is shown only when it says {@code state: confirmed} and names its source; one that says
 * {@code state: unconfirmed} is passed over. Everything else is our mistake and refused. In an article a block may do without all of
 * that, when it is about nothing clinical.
 */
final class ReviewedFacts {

  private static final Set<String> EVERYWHERE =
      Set.of("state", "source", "pages", "reviewed", "says");

  private ReviewedFacts() {}

  /** One confirmed block. */
  record Block(Map<String, String> values, HelpSource source) {

    String get(String key) {
      return required(values, key);
    }

    boolean isTrue(String key) {
      return switch (get(key)) {
        case "yes" -> true;
        case "no" -> false;
        case String other ->
          throw new IllegalStateException(key + " is neither yes nor no: " + other);
      };
    }

    @Nullable
    String find(String key) {
      return values.get(key);
    }
  }

  /** One block of an article: with a source when it is clinical, else without. */
  record ArticleBlock(Map<String, String> values, @Nullable HelpSource source) {

    String get(String key) {
      return required(values, key);
    }
  }

  /** The confirmed blocks of a file that comes with the program; {@code known} are the keys of its own. */
  static <T> List<T> load(String file, Set<String> known, Function<Block, T> reading) {
    return read(text(file), known).stream().map(reading).toList();
  }

  /** A file that comes with the program. */
  static String text(String file) {
    try (InputStream in = ReviewedFacts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The confirmed blocks of a text.
   *
   * @throws IllegalStateException when a block has an unknown key, one twice, no state, or is confirmed without a source
   */
  static List<Block> read(String text, Set<String> known) {
    return Arrays.stream(blocks(text))
        .map(block -> values(block, known))
        .filter(ReviewedFacts::isConfirmed)
        .map(values -> new Block(values, source(values)))
        .toList();
  }

  /**
   * The blocks of an article but for those that nobody confirmed.
   *
   * @param clinical the key that only a block with a source has, and every one
   * @throws IllegalStateException as {@link #read}, and when a block has a part of a source only
   */
  static List<ArticleBlock> readArticle(String text, Set<String> known, String clinical) {
    return Arrays.stream(blocks(text))
        .map(block -> values(block, known))
        .filter(values -> !isClinical(values, clinical) || isConfirmed(values))
        .map(values ->
            new ArticleBlock(values, isClinical(values, clinical) ? source(values) : null))
        .toList();
  }

  private static boolean isClinical(Map<String, String> values, String clinical) {
    if (!values.containsKey(clinical) && EVERYWHERE.stream().anyMatch(values::containsKey)) {
      throw new IllegalStateException("a source without " + clinical + ": " + values);
    }
    return values.containsKey(clinical);
  }

  /** The blocks of a text, without its comments. */
  static String[] blocks(String text) {
    return text.replace("\r\n", "\n").replaceAll("(?m)^#.*$", "").strip().split("\n\\s*\n");
  }

  /** The lines of a block; whatever is wrong with them is told at once. */
  private static Map<String, String> values(String block, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String line : block.strip().split("\n")) {
      int colon = line.indexOf(": ");
      String key = colon < 0 ? line : line.substring(0, colon);
      if (colon < 0 || !(known.contains(key) || EVERYWHERE.contains(key))) {
        faults.add("not a line that is known: " + line);
      } else if (values.put(key, line.substring(colon + 2).strip()) != null) {
        faults.add("twice in a block: " + line);
      }
    }
    if ("confirmed".equals(values.get("state"))) {
      String missing = EVERYWHERE.stream()
          .filter(key -> values.getOrDefault(key, "").isBlank())
          .sorted()
          .collect(Collectors.joining(", "));
      if (!missing.isEmpty()) {
        faults.add("a block without " + missing);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
    return Map.copyOf(values);
  }

  private static boolean isConfirmed(Map<String, String> values) {
    return switch (required(values, "state")) {
      case "confirmed" -> true;
      case "unconfirmed" -> false;
      case String other -> throw new IllegalStateException("not a state: " + other);
    };
  }

  private static HelpSource source(Map<String, String> values) {
    return new HelpSource(
        required(values, "source"),
        Arrays.stream(required(values, "pages").split(" ")).map(URI::create).toList(),
        day(required(values, "reviewed")),
        required(values, "says"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("not a day as in 2026-11-23: " + text, e);
    }
  }

  private static String required(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("a block without " + key + ": " + values);
    }
    return value;
  }
}
