package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where each requirement of OWASP's ASVS 5.0, chapters 6 to 8, levels 1 and 2, is met: every place named is there (S1). */
class AsvsTest {

  private static final Path TABLE = Path.of("docs/security/asvs.csv");

  /** How many requirements of levels 1 and 2 each section has: counted in the standard. */
  private static final List<String> SECTIONS = List.of(
      "6.1 3", "6.2 11", "6.3 3", "6.4 4", "6.5 5", "6.6 3", "6.8 4", "7.1 3", "7.2 4", "7.3 2",
      "7.4 5", "7.5 2", "7.6 2", "8.1 2", "8.2 3", "8.3 1", "8.4 1");

  private static List<NamedCsvRecord> rows() {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRequirementOfLevelsOneAndTwoIsAnswered() {
    List<String> wanted = SECTIONS.stream()
        .flatMap(section -> {
          String[] parts = section.split(" ");
          return IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
              .mapToObj(number -> parts[0] + "." + number);
        })
        .toList();

    assertThat(rows().stream()
            .filter(row -> !row.getField("level").equals("3"))
            .map(row -> row.getField("id")))
        .containsExactlyElementsOf(wanted);
  }

  @Test
  void whatAnswersItIsThere() {
    TreeMap<String, String> wrong = new TreeMap<>();
    for (NamedCsvRecord row : rows()) {
      String where = row.getField("where");
      boolean needsNone = row.getField("how").startsWith("not ");
      if (row.getField("how").isBlank() || (where.isBlank() != needsNone) || !isThere(where)) {
        wrong.put(row.getField("id"), where);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isThere(String where) {
    if (where.isBlank()) {
      return true;
    }
    if (!where.contains("#")) {
      return Files.isRegularFile(Path.of(where));
    }
    String[] parts = where.split("#", 2);
    try {
      return Stream.of(Class.forName(parts[0]).getDeclaredMethods())
          .filter(method -> method.getName().equals(parts[1]))
          .map(Method::getDeclaredAnnotations)
          .flatMap(Arrays::stream)
          .anyMatch(annotation -> annotation.annotationType().equals(Test.class));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
