package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a list keeper gets of the real lists that stand beside the project, where they do. */
@Tag("slow")
class RealListsTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final double LEAST_SHARE = 0.95;

  @Test
  void takesNearlyAllRecordsOfEveryRealList() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real lists beside the project");
    List<Path> lists = new ArrayList<>(list("tsml"));
    lists.removeIf(RealListsTest::isEdgeCase);
    lists.add(DATA.resolve("bmlt/berlin/GetSearchResults.json"));
    lists.add(DATA.resolve("bmlt/newyork-admin-api-v1/api-v1-meetings.json"));
    lists.addAll(
        list("other").stream().filter(p -> p.toString().endsWith(".csv")).toList());

    for (Path list : lists) {
      Ran ran = Cli.run("check", list.toString(), "--zone", "America/New_York", "--json");

      JsonNode report = ran.json();
      int accepted = report.get("accepted").asInt();
      int rejected = report.get("rejected").size();
      assertThat(ran.err()).as(list.toString()).isEmpty();
      assertThat(ran.exitCode()).as(list.toString()).isEqualTo(rejected == 0 ? 0 : 1);
      assertThat((double) accepted / (accepted + rejected))
          .as("share taken of %s", list)
          .isGreaterThanOrEqualTo(LEAST_SHARE);
    }
  }

  @Test
  void takesAnEdgeCaseOrRefusesItWholeInOneLine() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real lists beside the project");

    for (Path list : list("tsml").stream().filter(RealListsTest::isEdgeCase).toList()) {
      Ran ran = Cli.run("check", list.toString(), "--zone", "America/New_York", "--json");

      JsonNode report = ran.json();
      boolean refusedWhole = report.get("format").isNull();
      assertThat(ran.errLines()).as(list.toString()).hasSize(refusedWhole ? 1 : 0);
      assertThat(report.get("accepted").asInt() > 0).as(list.toString()).isEqualTo(!refusedWhole);
    }
  }

  private static boolean isEdgeCase(Path list) {
    return list.getFileName().toString().startsWith("edge-");
  }

  private static List<Path> list(String folder) throws IOException {
    try (Stream<Path> all = Files.list(DATA.resolve(folder))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
