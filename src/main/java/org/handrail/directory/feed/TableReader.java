package org.handrail.directory.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reads the rows of tables: comma, semicolon, tab or bar between the fields, within limits that no honest list needs to pass. */
public final class TableReader {

  private static final int MAX_FIELD_CHARS = 1 << 20;
  private static final int MAX_RECORD_CHARS = 2 << 20;
  private static final int MAX_COLUMNS = 200;
  private static final int MAX_ROWS = 500_000;
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

  private final TextSource source;

  public TableReader(TextSource source) {
    this.source = source;
  }

  /** Is given every row that is not blank. */
  @FunctionalInterface
  public interface RowTaker {

    /**
     * Takes one row.
     *
     * @param line on which it starts, from 1
     */
    void take(int line, List<String> fields);
  }

  /**
   * Hands over every row, the header first.
   *
   * @param known how many of a header's names the caller knows, by which the separator is found
   * @throws UnreadableFeed when a row or field is larger, or there are more of them, than any list needs
   */
  public void read(ToIntFunction<List<String>> known, RowTaker taker) {
    char separator = separator(known);
    try (CsvReader<CsvRecord> rows = open(separator)) {
      int count = 0;
      for (CsvRecord row : rows) {
        if (row.getFields().stream().allMatch(String::isBlank)) {
          continue; // sheets are saved with what is left empty below and between
        }
        if (++count > MAX_ROWS + 1) { // the header is none
          throw new UnreadableFeed("row " + row.getStartingLineNumber() + ": more than " + MAX_ROWS
              + " rows; split the list");
        }
        int line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
        taker.take(line, row.getFields());
      }
    } catch (CsvParseException e) {
      throw new UnreadableFeed(tooLarge(separator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The separator that gives the first row the most columns that a reader knows; without any, the most fields. */
  private char separator(ToIntFunction<List<String>> known) {
    char best = ',';
    int bestScore = -1;
    for (char separator : SEPARATORS) {
      List<String> first = firstRow(separator);
      int score = known.applyAsInt(first) * MAX_COLUMNS + Math.min(first.size(), MAX_COLUMNS);
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  private List<String> firstRow(char separator) {
    try (CsvReader<CsvRecord> rows = open(separator)) {
      var iterator = rows.iterator();
      return iterator.hasNext() ? iterator.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of(); // not with this separator; if with none, reading says where
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the row again on which reading stopped: the parser's own message quotes the list. */
  private String tooLarge(char separator) {
    long line = 1;
    try (CsvReader<CsvRecord> rows = open(separator)) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber() + 1;
      }
    } catch (CsvParseException e) {
      return "line " + line
          + " or after: a quotation mark is not closed or is followed by other text, a field has more"
          + " than 1 MiB, or a row more than " + MAX_COLUMNS + " columns";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the same text was refused a moment ago");
  }

  private CsvReader<CsvRecord> open(char separator) {
    CsvRecordHandler handler = CsvRecordHandler.of(c ->
        c.maxFields(MAX_COLUMNS).maxFieldSize(MAX_FIELD_CHARS).maxRecordSize(MAX_RECORD_CHARS));
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(MAX_RECORD_CHARS)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false) // else it would swallow the rest of the list
        .skipEmptyLines(true)
        .build(handler, source.reader());
  }
}
