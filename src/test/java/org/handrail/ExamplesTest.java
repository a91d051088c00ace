package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators copy says what the program understands. */
class ExamplesTest {

  private static final Path FOLDER = Path.of("docs/examples");

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Test
  void theUnitSetsOnlyWhatOperatorsCanSet() throws IOException {
    List<String> names = found(read("handrail.service"), "^Environment=\"?(\\w+)=");

    assertThat(names)
        .hasSizeGreaterThan(3)
        .allSatisfy(name -> assertThat(Files.readString(Path.of("docs/operate.md")))
            .contains("| `" + name + "` |"));
  }

  @Test
  void theProxyLeadsToWhereTheServiceListens() throws IOException {
    String port =
        found(read("handrail.service"), "^ExecStart=.* serve --port (\\d+)$").getFirst();

    assertThat(read("Caddyfile")).contains("reverse_proxy 127.0.0.1:" + port);
  }

  @Test
  void theServiceAndTheNightlyImportShareTheData() throws IOException {
    String data =
        found(read("handrail.service"), "^Environment=HANDRAIL_DATA=(.*)$").getFirst();

    assertThat(read("handrail-import.cron")).contains("HANDRAIL_DATA=" + data + "\n");
  }

  static Stream<String> links() throws IOException {
    return Stream.of("README.md", "docs/operate.md")
        .flatMap(page -> found(readPage(page), "\\]\\((?!https?:|#)([^)#]+)").stream()
            .map(link -> Path.of(page).resolveSibling(link).normalize().toString()))
        .distinct();
  }

  private static String readPage(String page) {
    try {
      return Files.readString(Path.of(page));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void whatAPageLinksToIsThere(String file) {
    assertThat(Path.of(file)).exists();
  }
}
