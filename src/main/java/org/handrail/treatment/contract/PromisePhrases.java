package org.handrail.treatment.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The file of phrases; its head says how it is written.
 *
 * @param harmless phrases that are taken out of a text before the rules read it
 * @param claims phrases by which a place says what nobody can truly say of it
 */
record PromisePhrases(List<Rule> rules, List<PromisePhrase> harmless, List<PromisePhrase> claims) {

  private static final String FILE = "promise-words.txt";
  private static final String HARMLESS = "HARMLESS";
  private static final String CLAIMS = "CLAIMS";
  private static final String EVERYWHERE = " everywhere";

  /**
   * A phrase, and the promise that it contradicts.
   *
   * @param everywhere whether in listings, too; else only in what the operator writes
   */
  record Rule(Promise promise, boolean everywhere, PromisePhrase phrase) {}

  List<String> withoutHarmless(List<String> words) {
    List<String> left = words;
    for (PromisePhrase phrase : harmless) {
      left = phrase.cutFrom(left);
    }
    return left;
  }

  static PromisePhrases read() {
    List<Rule> rules = new ArrayList<>();
    List<PromisePhrase> harmless = new ArrayList<>();
    List<PromisePhrase> claims = new ArrayList<>();
    Map<String, Set<String>> kinds = new HashMap<>();
    String section = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (line.contains("=")) {
        String[] kind = line.split(" = ", 2);
        kinds.put(kind[0], Set.of(kind[1].split(" ")));
      } else if (section.equals(HARMLESS)) {
        harmless.add(phrase(line, kinds));
      } else if (section.equals(CLAIMS)) {
        claims.add(phrase(line, kinds));
      } else {
        boolean everywhere = section.endsWith(EVERYWHERE);
        Promise promise = Promise.valueOf(section.replace(EVERYWHERE, ""));
        rules.add(new Rule(promise, everywhere, phrase(line, kinds)));
      }
    }
    return new PromisePhrases(List.copyOf(rules), List.copyOf(harmless), List.copyOf(claims));
  }

  private static PromisePhrase phrase(String line, Map<String, Set<String>> kinds) {
    List<PromisePhrase.Part> parts = new ArrayList<>();
    int before = 0;
    for (String part : line.split(" ")) {
      switch (part) {
        case "_" -> before = 1;
        case "~" -> before = 3;
        default -> {
          Set<String> words =
              part.startsWith("{") ? Objects.requireNonNull(kinds.get(part), part) : Set.of(part);
          parts.add(new PromisePhrase.Part(words, before));
          before = 0;
        }
      }
    }
    return new PromisePhrase(List.copyOf(parts));
  }

  private static List<String> lines() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(PromiseWords.class.getResourceAsStream(FILE)),
        StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
