package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every real list that stands beside the project, where it does. */
@Tag("slow")
class RealFeedsTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final double LEAST_SHARE = 0.95;

  private final FeedReader reader = new FeedReader(point -> Optional.empty());

  @Test
  void takesNearlyAllRecordsOfEveryRealList() throws IOException {
    List<Path> files = files();
    SoftAssertions softly = new SoftAssertions();

    StringBuilder table = new StringBuilder("\nfile | format | records | meetings | rejected\n");
    for (Path file : files) {
      FeedResult result = read(file);
      table.append(row(file, result));
      softly
          .assertThat(takenShare(result))
          .as("share taken of %s", file.getFileName())
          .isGreaterThanOrEqualTo(LEAST_SHARE);
      softly
          .assertThat(result.meetings().stream().map(Meeting::id).distinct().count())
          .as("unique ids of %s", file.getFileName())
          .isEqualTo(result.meetings().size());
    }

    System.out.println(table);
    softly.assertAll();
  }

  @Test
  void takesEdgeCasesOrRefusesThemWholeInOneLine() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real lists beside the project");

    for (Path file : list("tsml", "edge-")) {
      try {
        FeedResult result = read(file);
        System.out.print(row(file, result));
        assertThat(result.meetings()).as(file.toString()).isNotEmpty();
      } catch (UnreadableFeed e) {
        System.out.println(file.getFileName() + " | refused: " + e.getMessage());
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        assertThat(file.getFileName().toString()).isEqualTo("edge-invalid.json");
      }
    }
  }

  @Test
  void refusesWholeWhatIsNoListOfMeetings() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real lists beside the project");

    List<Path> others = Stream.concat(
            list("bmlt/upstate-ny", "helpline-search").stream(),
            Stream.of(
                DATA.resolve("bmlt/berlin/GetFormats-en.json"),
                DATA.resolve("bmlt/berlin/formats-berlin-de.json"),
                DATA.resolve("bmlt/naws-import-example.xlsx")))
        .toList();

    for (Path file : others) {
      try {
        read(file);
        fail(file + " was taken as a list of meetings");
      } catch (UnreadableFeed e) {
        System.out.println(file.getFileName() + " | refused: " + e.getMessage());
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Test
  void showsNoDoorAtAPlaceThatIsNone() throws IOException {
    Pattern none =
        Pattern.compile("(?i)(?:on )?(?:virtual|online|zoom)(?: only| meeting)?(?: \\(\\w+\\))?");

    for (Path file : files()) {
      assertThat(read(file).meetings())
          .filteredOn(m -> m.place() != null && none.matcher(m.place().name()).matches())
          .as("meetings of %s with a door at no place", file.getFileName())
          .isEmpty();
    }
  }

  private static List<Path> files() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real lists beside the project");
    List<Path> tsml = list("tsml", "").stream()
        .filter(p -> !p.getFileName().toString().startsWith("edge-"))
        .toList();
    return Stream.of(
            tsml,
            list("bmlt/upstate-ny", "meetings-"),
            List.of(
                DATA.resolve("bmlt/berlin/GetSearchResults.json"),
                DATA.resolve("bmlt/newyork-admin-api-v1/api-v1-meetings.json"),
                DATA.resolve("other/uk-2023-11.csv"),
                DATA.resolve("other/baltimore-2016.csv"),
                DATA.resolve("parsons/parsed-2019.csv")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> list(String folder, String start) throws IOException {
    try (Stream<Path> all = Files.list(DATA.resolve(folder))) {
      return all.filter(p -> p.getFileName().toString().startsWith(start))
          .sorted()
          .toList();
    }
  }

  private FeedResult read(Path file) throws IOException {
    FeedId feed = new FeedId(file.getFileName().toString());
    return reader.read(Files.readAllBytes(file), new FeedOptions(feed, null, "", ZONE));
  }

  private static double takenShare(FeedResult result) {
    return 1 - (double) result.rejected().size() / result.records();
  }

  private static String row(Path file, FeedResult result) {
    Map<String, Long> reasons = result.rejected().stream()
        .collect(Collectors.groupingBy(
            r -> r.field() + ": " + r.reason(), TreeMap::new, Collectors.counting()));
    String warnings = System.getProperty("feed.warnings") == null
        ? ""
        : result.warnings().stream()
            .map(w -> "    " + w.field() + " [" + w.slug() + "] " + w.reason() + "\n")
            .collect(Collectors.joining());
    return "%s | %s | %d | %d | %s%n%s"
        .formatted(
            file.getFileName(),
            result.format().code(),
            result.records(),
            result.meetings().size(),
            reasons,
            warnings);
  }
}
