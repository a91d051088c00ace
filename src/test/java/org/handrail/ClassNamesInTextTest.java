package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the compiler can't hold: packages, classes and files of ours that scans, the device's compiler, benches, scripts and the build name in
 * text. A move that forgets one leaves a scan that finds nothing.
 */
class ClassNamesInTextTest {

  private static final List<Path> SOURCES = List.of(
      Path.of("src/main/java"),
      Path.of("src/test/java"),
      Path.of("src/perf/java"),
      Path.of("src/device/java"));
  private static final List<Path> RESOURCES =
      List.of(Path.of("src/main/resources"), Path.of("src/test/resources"));

  private static final Pattern NAME = Pattern.compile("org\\.handrail(?:\\.\\w+)+");
  private static final Pattern FILE = Pattern.compile("org/handrail(?:/[\\w-]+)+(?:\\.\\w+)?");
  private static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|\"\"\".*?\"\"\"", Pattern.DOTALL);

  @Test
  void everyNameInAStringOrAScriptIsThatOfAPackageOrAClass() throws IOException {
    Set<String> missing = new TreeSet<>();
    int found = 0;

    for (Path file : texts()) {
      for (String text : readable(file)) {
        for (MatchResult name : NAME.matcher(text).results().toList()) {
          found++;
          if (!exists(name.group())) {
            missing.add(file + ": " + name.group());
          }
        }
      }
    }

    assertThat(found).isGreaterThan(15);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFileOfOursThatIsNamedInTextIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();

    for (Path file : texts()) {
      for (String text : readable(file)) {
        FILE.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(name -> !name.startsWith("org/handrail/device/tzdb")) // made by the build
            .filter(name -> Stream.of(SOURCES, RESOURCES)
                .flatMap(List::stream)
                .noneMatch(root -> Files.exists(root.resolve(name))))
            .forEach(name -> missing.add(file + ": " + name));
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src"));
        Stream<Path> scripts = Files.list(Path.of("src/perf"))) {
      return Stream.of(
              java.filter(file -> file.toString().endsWith(".java")),
              scripts.filter(file -> file.toString().endsWith(".sh")),
              Stream.of(
                  Path.of("pom.xml"),
                  Path.of("handrail"),
                  Path.of("dev"),
                  Path.of("src/main/resources/application.properties")))
          .flatMap(files -> files)
          .toList();
    }
  }

  /** Of Java the strings, of everything else all of it. */
  private static List<String> readable(Path file) throws IOException {
    String text = Files.readString(file);
    return file.toString().endsWith(".java")
        ? LITERAL.matcher(text).results().map(MatchResult::group).toList()
        : List.of(text);
  }

  private static boolean exists(String name) {
    String path = name.replace('.', '/');
    String outer = path.replaceFirst("(/[A-Z]\\w*).*$", "$1");
    return SOURCES.stream()
        .anyMatch(root -> Files.isDirectory(root.resolve(path))
            || Files.isRegularFile(root.resolve(outer + ".java")));
  }
}
