package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {

  private static final String GOOD = """
      {"slug":"elm","name":"Elm Street","day":1,"time":"19:00","end_time":"20:00","types":["O"],
       "timezone":"America/New_York","formatted_address":"1 Elm Street, Alderbrook",
       "latitude":39.95,"longitude":-75.16}""";
  private static final String BAD = """
      {"slug":"oak","name":"Oak Street","day":1,"time":"25:61","timezone":"America/New_York"}""";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void printsOneObjectForOneList() {
    Path list = Cli.write(folder.resolve("list.json"), "[" + GOOD + "," + BAD + "]");

    Ran ran = Cli.run("check", list.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    JsonNode report = ran.json();
    assertThat(Cli.keys(report))
        .containsExactly("source", "format", "accepted", "rejected", "warnings");
    assertThat(report.get("source").asString()).isEqualTo(list.toString());
    assertThat(report.get("format").asString()).isEqualTo("meeting-guide");
    assertThat(report.get("accepted").asInt()).isEqualTo(1);
    JsonNode rejected = report.get("rejected").get(0);
    assertThat(Cli.keys(rejected)).containsExactly("index", "slug", "field", "reason");
    assertThat(rejected.get("index").asInt()).isEqualTo(1);
    assertThat(rejected.get("slug").asString()).isEqualTo("oak");
    assertThat(rejected.get("field").asString()).isEqualTo("time");
  }

  @Test
  void printsAnArrayForSeveralLists() {
    Path json = Cli.write(folder.resolve("list.json"), "[" + GOOD + "]");
    Path csv = Cli.write(
        folder.resolve("list.csv"),
        "Name,Day,Time,Address\nElm,Monday,7:00 PM,1 Elm Street\nOak,Someday,8:00 PM,2 Oak\n");

    Ran ran =
        Cli.run("check", json.toString(), csv.toString(), "--zone", "America/New_York", "--json");

    JsonNode reports = ran.json();
    assertThat(reports.isArray()).isTrue();
    assertThat(reports).hasSize(2);
    assertThat(reports.get(1).get("format").asString()).isEqualTo("csv");
    JsonNode rejected = reports.get(1).get("rejected").get(0);
    assertThat(Cli.keys(rejected)).containsExactly("line", "slug", "field", "reason");
    assertThat(rejected.get("line").asInt()).isEqualTo(3);
  }

  @Test
  void endsWellWhenNothingIsRefused() {
    Path list = Cli.write(folder.resolve("list.json"), "[" + GOOD + "]");

    Ran ran = Cli.run("check", list.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("(meeting-guide)", "1 meeting accepted, 0 refusals");
  }

  @Test
  void namesTheRecordAndTheFieldForAPerson() {
    Path list = Cli.write(folder.resolve("list.json"), "[" + GOOD + "," + BAD + "]");

    Ran ran = Cli.run("check", list.toString());

    assertThat(ran.out()).contains("Refused:", "record 1, oak, time: ");
  }

  @Test
  void readsStandardInput() {
    Ran ran = Cli.runWithInput("[" + GOOD + "]", "check", "-", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.json().get("source").asString()).isEqualTo("-");
    assertThat(ran.json().get("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void givesRecordsWithoutFellowshipTheOneThatItIsTold() {
    Path list = Cli.write(folder.resolve("list.json"), "[" + GOOD + "]");

    Ran ran = Cli.run("check", list.toString(), "--fellowship", "NA", "--format", "meeting-guide");

    assertThat(ran.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                        | the list is empty",
        "<!doctype html><p>Not found | web page",
        "[{\"name\":                 | JSON",
        "nothing of use              | ",
      })
  void tellsAListThatIsRefusedWholeInOneLine(String content, String reason) {
    Path list = Cli.write(folder.resolve("list.json"), content);

    Ran ran = Cli.run("check", list.toString());
    Ran json = Cli.run("check", list.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err())
        .startsWith(list + " was refused: ")
        .contains(reason == null ? "" : reason);
    assertThat(json.err()).isEqualTo(ran.err());
    assertThat(json.json().get("format").isNull()).isTrue();
    assertThat(Cli.keys(json.json().get("rejected").get(0)))
        .containsExactly("slug", "field", "reason");
  }

  @Test
  void readsOnWhenOneListIsBad() {
    Path bad = Cli.write(folder.resolve("bad.json"), "[[");
    Path good = Cli.write(folder.resolve("good.json"), "[" + GOOD + "]");

    Ran ran = Cli.run("check", bad.toString(), good.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.json().get(1).get("accepted").asInt()).isEqualTo(1);
  }

  @Nested
  class AnAddress {

    @ParameterizedTest
    @CsvSource({
      "http://127.0.0.1/list.json",
      "https://127.0.0.1/list.json",
      "https://[::1]/list.json",
      "https://localhost./list.json",
      "https://2130706433/list.json",
      "https://0x7f.1/list.json",
      "https://169.254.169.254/latest",
      "https://100.64.0.1/list.json",
      "https://[::ffff:10.0.0.1]/list.json",
      "file:///etc/passwd",
      "gopher://example.org/",
      "https://example.org:22/list.json"
    })
    void isRefusedUnlessItIsPublicAndSecure(String url) {
      Ran ran = Cli.run("check", url);

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.errLines()).hasSize(1);
      assertThat(ran.err()).startsWith(url + " was refused: ");
    }

    @Test
    void isShownWithoutWhatItsPublisherGivesToSingleReaders() {
      Ran ran = Cli.run(
          "check", "http://example.org/admin-ajax.php?action=meetings&key=s3cr3t&x=1", "--json");

      assertThat(ran.out() + ran.err()).doesNotContain("s3cr3t");
      assertThat(ran.json().get("source").asString())
          .isEqualTo("http://example.org/admin-ajax.php?action=meetings&key=…&x=1");
    }

    @Test
    void needsAHostThatCanBeAllowed() {
      Ran ran = Cli.run("check", "https://example.org/", "--allow-host", "https://a b/");

      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).contains("--allow-host is a host's name");
    }
  }

  @Test
  void tellsTwoListsOfOneNameApart() {
    assertThat(folder.resolve("north").toFile().mkdir()).isTrue();
    assertThat(folder.resolve("south").toFile().mkdir()).isTrue();
    Path north = Cli.write(folder.resolve("north/list.json"), "[" + GOOD + "]");
    Path south = Cli.write(folder.resolve("south/list.json"), "[" + GOOD + "]");

    Ran ran = Cli.run(
        "find", "--feed", north.toString(), "--feed", south.toString(), "--json", "--limit", "9");

    assertThat(Cli.elements(ran.json().get("meetings")))
        .extracting(meeting -> meeting.get("feed").asString())
        .containsExactlyInAnyOrder("list.json", "south/list.json");
    assertThat(Cli.elements(ran.json().get("meetings")))
        .extracting(meeting -> meeting.get("meeting_id").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsControlCharactersOfAFileNameFromTheTerminal() {
    Path list = Cli.write(folder.resolve("a\u001b[2Jb\u009bc.json"), "[" + GOOD + "]");

    Ran ran = Cli.run("check", list.toString());
    Ran json = Cli.run("check", list.toString(), "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat((ran.out() + json.out()).replace("\n", "")).doesNotContainPattern("\\p{Cc}");
  }
}
