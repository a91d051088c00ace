package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.RetainedFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What modules contribute to the frame, and that the frame names none of them. */
@Tag("slow")
class ContributionsTest {

  private static final Path MAIN = Path.of("src/main");

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<RequestMappingInfo, HandlerMethod> routes() {
    return server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }

  /** First parts of addresses at which the frame itself answers. */
  private static final Set<String> FRAMES_OWN = Set.of("error", "openapi", "site");

  /** Every module that keeps anything under a member's number says so. */
  @Test
  void everyColumnAboutAMemberIsToldByItsModule() {
    List<String> told = server.context().getBeansOfType(RetainedFields.class).values().stream()
        .flatMap(module -> module.fields().stream())
        .flatMap(field -> field.columns().stream())
        .toList();

    assertThat(told).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(texts("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name in
              (select distinct table_name from information_schema.columns
               where table_schema = 'public'
                 and (column_name = 'member_id' or table_name like 'accounts_%'))
            """));
  }

  private static List<String> texts(String sql) {
    return JdbcClient.create(server.context().getBean(DataSource.class))
        .sql(sql)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Neither by its package, nor by its address, its files or its texts. */
  @Test
  void theFrameNamesNoFeature() throws IOException {
    String modules = "help|staff|accounts|directory|treatment|planner|record|browser|web|cli";
    Set<String> addresses = new TreeSet<>(Set.of(modules.split("\\|")));
    routes().keySet().stream()
        .flatMap(route -> route.getPatternValues().stream())
        .map(path -> path.replaceFirst("^/(api/)?", "").replaceFirst("[/.].*", ""))
        .filter(segment -> !segment.isEmpty() && !FRAMES_OWN.contains(segment))
        .forEach(addresses::add);
    Pattern named =
        Pattern.compile("org\\.handrail\\.(%1$s)\\b|[\"'`(](/api)?/(%2$s)\\b|[\"'`](%2$s)[./]"
            .formatted(modules, String.join("|", addresses)));
    Set<String> found = new TreeSet<>();

    for (String room :
        List.of("java/org/handrail/site", "resources/templates/site", "resources/static/site")) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file)
              .replaceAll("(?s)/\\*.*?\\*/|<%--.*?--%>", "")
              .replaceAll("(?m)//.*$", "");
          named.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
        }
      }
    }

    assertThat(found).isEmpty();
  }

  /** A text of the frame is told on every page: what only one module has would puzzle the readers of another. */
  @Test
  void theFramesTextsSpeakOfNoFeature() throws IOException {
    Pattern feature =
        Pattern.compile("(?i)\\b(meetings?|finder|calendars?|plans?|record|accounts?|sponsors?"
            + "|reuni[oó]n(es)?|buscador|calendarios?|planes|cuaderno|cuentas)\\b");

    try (Stream<Path> files = Files.list(MAIN.resolve("resources/i18n/site"))) {
      assertThat(files.flatMap(ContributionsTest::lines))
          .isNotEmpty()
          .noneMatch(line -> !line.startsWith("#")
              && !line.startsWith("site.privacy=") // a promise about all of them
              && feature.matcher(line).find());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
