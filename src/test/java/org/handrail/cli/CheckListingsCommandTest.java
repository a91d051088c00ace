package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckListingsCommandTest {

  private static final String TABLE = """
      name1,street1,city,state,zip,latitude,longitude,beds
      Alder House,1 Alder Street,Albany,NY,12207,42.65,-73.75,12
      ,2 Birch Street,Albany,NY,12207,42.65,-73.75,
      """;
  private static final String ROWS = """
      [{"name1":"Birch","city":"Troy","state":"NY","zip":"12180","services":[
        {"f2":"PAY","f3":"Medicaid; Barter"}]}]""";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void printsOneObjectForOneDirectory() {
    Path table = Cli.write(folder.resolve("table.csv"), TABLE);

    Ran ran = Cli.run("check-listings", table.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    JsonNode report = ran.json();
    assertThat(Cli.keys(report))
        .containsExactly(
            "source",
            "format",
            "accepted",
            "providers",
            "withPoint",
            "rejected",
            "warnings",
            "unread",
            "needs",
            "states");
    assertThat(report.get("format").asString()).isEqualTo("samhsa");
    assertThat(report.get("accepted").asInt()).isEqualTo(1);
    JsonNode rejected = report.get("rejected").get(0);
    assertThat(Cli.keys(rejected)).containsExactly("line", "name", "field", "value", "reason");
    assertThat(rejected.get("line").asInt()).isEqualTo(3);
    assertThat(report.get("unread").get(0).get("name").asString()).isEqualTo("beds");
    assertThat(report.get("unread").get(0).get("records").asInt()).isEqualTo(1);
    assertThat(report.get("states").get("NY").asInt()).isEqualTo(1);
  }

  @Test
  void tellsAPersonWhatIsOfferedAndWhatIsNotUnderstood() {
    Path rows = Cli.write(folder.resolve("rows.json"), ROWS);

    Ran ran = Cli.run("check-listings", rows.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(
            "(findtreatment)",
            "1 listing of 1 provider accepted, 0 refusals",
            "payment.medicaid 1",
            "NY 1",
            "f3 of PAY: a value that is not understood: what it means cannot be searched for:"
                + " Barter (once)");
  }

  @Test
  void readsAFolderOfTablesAndOtherDirectoriesInOrder() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("county"));
    Cli.write(tables.resolve("organizations.csv"), "id,name\no1,Alder House\n");
    Cli.write(
        tables.resolve("services.csv"), "id,organization_id,name,status\ns1,o1,Detox,active\n");
    Path table = Cli.write(folder.resolve("table.csv"), TABLE);

    Ran ran = Cli.run("check-listings", table.toString(), tables.toString(), "--json");

    assertThat(ran.json().get(0).get("format").asString()).isEqualTo("samhsa");
    assertThat(ran.json().get(1).get("format").asString()).isEqualTo("hsds");
    assertThat(ran.json().get(1).get("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void tellsADirectoryThatIsRefusedWholeInOneLine() {
    Path page = Cli.write(folder.resolve("page.json"), "<!doctype html><p>Not found");

    Ran ran = Cli.run("check-listings", page.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).startsWith(page + " was refused: this is a web page");
  }

  @Test
  void saysHowItIsUsed() {
    Path table = Cli.write(folder.resolve("table.csv"), TABLE);

    assertThat(Cli.run("check-listings").exitCode()).isEqualTo(2);
    assertThat(Cli.run("check-listings", folder + "/nothing").err()).contains("there is no file");
    Ran format = Cli.run("check-listings", table.toString(), "--format", "xml");
    assertThat(format.exitCode()).isEqualTo(2);
    assertThat(format.err()).contains("auto, hsds, findtreatment or samhsa");
    Ran wrong = Cli.run("check-listings", table.toString(), "--format", "hsds");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("leave out the format");
  }
}
