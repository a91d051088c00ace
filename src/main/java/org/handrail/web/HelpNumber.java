package org.handrail.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A number that answers in a bad hour.
 *
 * @param country ISO 3166
 * @param kind {@code emergency}, {@code crisis} or {@code health}
 * @param number as people read it
 * @param name who answers; empty where the kind says it
 * @param takesText whether one can also write
 * @param source where it was looked up
 * @param reviewed when it was looked up
 */
public record HelpNumber(
    String country,
    String kind,
    String number,
    String name,
    boolean takesText,
    String source,
    LocalDate reviewed) {

  private static final String FILE = "help-numbers.tsv";

  /** The number as a link that dials it. */
  public String link() {
    return "tel:" + number.replace(" ", "");
  }

  /** Every number that the program knows, in the order of its file. */
  static List<HelpNumber> all() {
    try (InputStream in = HelpNumber.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(HelpNumber::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HelpNumber parse(String line) {
    String[] column = line.split("\t", -1);
    return new HelpNumber(
        column[0],
        column[1],
        column[2],
        column[3].equals("-") ? "" : column[3],
        column[4].equals("call-text"),
        column[5],
        LocalDate.parse(column[6]));
  }
}
