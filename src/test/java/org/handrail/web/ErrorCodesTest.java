package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.accounts.AccountError;
import org.handrail.site.MessageFiles;
import org.handrail.site.problem.ErrorCode;
import org.handrail.site.problem.HttpError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One list of codes: what the server says, what the browser knows, and what people read. */
class ErrorCodesTest {

  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Pattern QUOTED = Pattern.compile("^ {2}\"([a-z-]+)\",", Pattern.MULTILINE);
  private static final Pattern THROWN =
      Pattern.compile("(?:rethrowAs|VaultError)\\((?:[^\"()]|\\([^()]*\\))*?\"([a-z-]+)\"");

  @Test
  void theBrowserKnowsEveryCodeThatTheServerAnswersADeviceWith() throws IOException {
    Set<String> ofTheServer = Stream.<ErrorCode>concat(
            Stream.of(HttpError.values()), Stream.of(AccountError.values()))
        .filter(error -> error != HttpError.BROKEN) // told as unavailable, by its status
        .map(ErrorCode::code)
        .collect(Collectors.toSet());

    assertThat(codes("SERVER_CODES")).containsExactlyInAnyOrderElementsOf(ofTheServer);
  }

  @Test
  void noCodeIsListedTwice() throws IOException {
    assertThat(codes("SERVER_CODES", "PERSON_CODES", "WAY_CODES", "FORGED_CODES"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCodeThatTheVaultThrowsIsListed() throws IOException {
    Set<String> thrown = new HashSet<>();
    try (Stream<Path> files = Files.walk(STATIC.resolve("vault"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
        matches(THROWN, Files.readString(file)).forEach(thrown::add);
      }
    }

    assertThat(thrown).hasSizeGreaterThan(20);
    assertThat(codes("SERVER_CODES", "PERSON_CODES", "WAY_CODES", "FORGED_CODES"))
        .containsAll(thrown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyCodeIsSaidInPlainWords(String language) throws IOException {
    Properties texts = MessageFiles.of(language);

    assertThat(codes("SERVER_CODES", "PERSON_CODES", "WAY_CODES", "FORGED_CODES"))
        .allSatisfy(code ->
            assertThat(texts.getProperty("rec.js.trouble." + code)).as(code).isNotBlank());
  }

  /** Two reasons that share a code share its status: a program acts on either. */
  @Test
  void aCodeHasOneStatus() {
    assertThat(Stream.<ErrorCode>concat(
                Stream.of(HttpError.values()), Stream.of(AccountError.values()))
            .collect(Collectors.groupingBy(
                ErrorCode::code, Collectors.mapping(ErrorCode::status, Collectors.toSet()))))
        .allSatisfy((code, statuses) -> assertThat(statuses).as(code).hasSize(1));
  }

  /** What stands in these lists of error-codes.js. */
  private static List<String> codes(String... lists) throws IOException {
    String source = Files.readString(STATIC.resolve("vault/account/error-codes.js"));
    return Stream.of(lists)
        .map(list -> {
          int start = source.indexOf("const " + list + " = ");
          assertThat(start).as(list).isNotNegative();
          return source.substring(start, source.indexOf("]);", start));
        })
        .flatMap(list -> matches(QUOTED, list))
        .toList();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }
}
