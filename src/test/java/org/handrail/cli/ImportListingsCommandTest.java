package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.handrail.cli.Cli.Ran;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ImportListingsCommandTest {

  private static final String URL = "handrail.database.url";
  private static final String HEAD = "name1,street1,city,state,zip,latitude,longitude\n";

  @TempDir
  private Path folder = Path.of("");

  @BeforeEach
  void takeADatabase() {
    System.setProperty(URL, TestDatabase.empty().url());
  }

  @AfterEach
  void letGoOfIt() {
    System.clearProperty(URL);
  }

  @Test
  void comparesByWhoKeepsItWhateverItsFileIsCalled() {
    Path november = table("november.csv", 12);
    Path december = table("december.csv", 11);

    Ran first = run("import-listings", november.toString(), "--source", "SAMHSA", "--json");
    Ran second = run("import-listings", december.toString(), "--source", "SAMHSA", "--json");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(counts(first.json())).isEqualTo("12 0 0 0");
    assertThat(counts(second.json())).isEqualTo("0 0 11 1");
    assertThat(second.json().get("accepted").asInt()).isEqualTo(11);
  }

  @Test
  void holdsBackWhatShrankUnlessItIsWantedAnyway() {
    run("import-listings", table("all.csv", 20).toString(), "--source", "SAMHSA");
    String few = table("few.csv", 10).toString();

    Ran held = run("import-listings", few, "--source", "SAMHSA");
    Ran taken = run("import-listings", few, "--source", "SAMHSA", "--anyway");

    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("10 of its 20 listings would vanish", "--anyway");
    assertThat(taken.exitCode()).isZero();
    assertThat(taken.out()).contains("0 added, 0 changed, 10 unchanged, 10 gone");
  }

  @Test
  void takesSeveralFilesAsOneDirectoryOrNoneOfThem() {
    String table = table("one.csv", 3).toString();
    String page = Cli.write(folder.resolve("page.html"), "<html>").toString();
    String rows = Cli.write(
            folder.resolve("rows.json"),
            "[{\"name1\":\"Birch\",\"city\":\"Troy\",\"state\":\"NY\",\"zip\":\"12180\"}]")
        .toString();

    Ran bad = run("import-listings", table, page, "--source", "county", "--json");
    Ran both = run("import-listings", table, rows, "--source", "county", "--json");

    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.json().get(0).get("added").isNull()).isTrue();
    assertThat(counts(both.json().get(1))).isEqualTo("4 0 0 0");
  }

  @Test
  void forgetsADirectoryByItsName() {
    run("import-listings", table("one.csv", 3).toString(), "--source", "county");

    Ran gone = run("forget-listings", "county");
    Ran again = run("forget-listings", "county");

    assertThat(gone.out()).contains("county is forgotten, with its 3 listings.");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("there is no directory of treatment of the name county");
  }

  @Test
  void wantsANameThatCanBeOne() {
    String table = table("one.csv", 1).toString();

    assertThat(run("import-listings", table).exitCode()).isEqualTo(2);
    assertThat(run("import-listings", table, "--source", " ").exitCode()).isEqualTo(2);
    assertThat(run("import-listings", table, "--source", "a\nb").exitCode()).isEqualTo(2);
  }

  private Path table(String name, int rows) {
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < rows; i++) {
      table
          .append("Center ")
          .append(i)
          .append(',')
          .append(i)
          .append(" Elm St,Albany,NY,12207,42.65,-73.75\n");
    }
    return Cli.write(folder.resolve(name), table.toString());
  }

  private Ran run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--data";
    all[words.length + 1] = folder.toString();
    return Cli.run(all);
  }

  private static String counts(JsonNode report) {
    return report.get("added") + " " + report.get("changed") + " " + report.get("unchanged") + " "
        + report.get("gone");
  }
}
