package org.handrail.planner.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The sentences of a table in {@code src/test/resources/sentences}; its head says what the columns are. */
final class SentenceTable {

  private SentenceTable() {}

  /**
   * A row.
   *
   * @param mark {@code x} for one typed with mistakes, {@code miss} for one that the reader is known to get wrong
   */
  record Row(Locale language, String mark, String sentence, String expected) {

    boolean isKnownMiss() {
      return mark.contains("miss");
    }

    @Override
    public String toString() {
      return language + ": " + sentence;
    }
  }

  static List<Row> rows(String language) {
    String name = "/sentences/" + language + ".tsv";
    try (InputStream in = Objects.requireNonNull(SentenceTable.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells ->
              new Row(Locale.of(language), cells[0], cells[1].replace("\\n", "\n"), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
