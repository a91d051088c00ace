package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.handrail.cli.Cli.Ran;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Import, find and plan on a real database. */
@Tag("slow")
class DataSessionTest {

  private static final String URL = "handrail.database.url";

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
  void findsAndPlansWithWhatWasImported() {
    Path town = Cli.demoTown(folder);

    Ran imported = command("import", town.toString(), "--json");
    Ran again = command("import", town.toString(), "--json");
    Ran found = command("find", "--near", Cli.DEMO_HOME, "--words", "step", "--json");
    Ran fromFile = Cli.run(
        "find", "--feed", town.toString(), "--near", Cli.DEMO_HOME, "--words", "step", "--json");
    Ran plan = command(
        "plan",
        "--near",
        Cli.DEMO_HOME,
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "3",
        "--json");

    JsonNode report = imported.json();
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(Cli.keys(report))
        .containsExactly(
            "source",
            "format",
            "accepted",
            "rejected",
            "warnings",
            "added",
            "changed",
            "unchanged",
            "gone");
    assertThat(report.get("added").asInt())
        .isEqualTo(report.get("accepted").asInt())
        .isGreaterThan(300);
    assertThat(again.json().get("unchanged").asInt())
        .isEqualTo(report.get("added").asInt());
    assertThat(again.json().get("added").asInt()).isZero();
    assertThat(found.json().get("count")).isEqualTo(fromFile.json().get("count"));
    assertThat(found.json().get("meetings").get(0).get("meeting_id"))
        .isEqualTo(fromFile.json().get("meetings").get(0).get("meeting_id"));
    assertThat(plan.json().get("picks")).hasSize(3);
  }

  @Test
  void keepsTheLastGoodListWhenTheNextIsBad() {
    Path list = Cli.write(folder.resolve("list.json"), meetings(12));
    command("import", list.toString());

    Cli.write(list, "<html>Not found</html>");
    Ran broken = command("import", list.toString(), "--json");
    Cli.write(list, meetings(2));
    Ran shrunk = command("import", list.toString(), "--json");
    Ran before = command("find", "--json");
    Ran accepted = command("import", list.toString(), "--accept-shrink", "--json");

    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.json().get("added").isNull()).isTrue();
    assertThat(shrunk.exitCode()).isEqualTo(1);
    assertThat(shrunk.errLines()).hasSize(1);
    assertThat(shrunk.err()).contains("10 of its 12 meetings would vanish", "--accept-shrink");
    assertThat(shrunk.json().get("accepted").asInt()).isZero();
    assertThat(before.json().get("count").asInt()).isEqualTo(12);
    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.json().get("gone").asInt()).isEqualTo(10);
  }

  @Test
  void takesTheGoodListsBesideABadOne() {
    Path bad = Cli.write(folder.resolve("bad.json"), "[[");
    Path useless = Cli.write(folder.resolve("useless.json"), "[{\"name\":\"Elm\",\"day\":9}]");
    Path good = Cli.write(folder.resolve("good.json"), meetings(3));

    Ran ran = command("import", bad.toString(), useless.toString(), good.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(2);
    assertThat(ran.json()).hasSize(3);
    assertThat(ran.json().get(1).get("added").isNull()).isTrue();
    assertThat(ran.json().get(2).get("added").asInt()).isEqualTo(3);
  }

  @Test
  void forgetsOneListAndFindsItsMeetingsNoMore() {
    Path elms = Cli.write(folder.resolve("elms.json"), meetings(3));
    Path town = Cli.demoTown(folder);
    command("import", elms.toString(), town.toString());

    Ran before = command("forget", "--json");
    Ran forgotten = command("forget", "town.json", "--json");
    Ran after = command("forget");
    Ran found = command("find", "--json");

    assertThat(before.exitCode()).as(before.err()).isZero();
    assertThat(before.json().get("feeds")).hasSize(2);
    assertThat(Cli.keys(before.json().get("feeds").get(0)))
        .containsExactly("feed", "meetings", "refreshed", "invented");
    assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
    assertThat(forgotten.json().get("feed").asString()).isEqualTo("town.json");
    assertThat(forgotten.json().get("gone").asInt())
        .isEqualTo(before.json().get("feeds").get(1).get("meetings").asInt())
        .isGreaterThan(300);
    assertThat(after.out()).contains("elms.json", "3 meetings, read 20").doesNotContain("town");
    assertThat(found.json().get("count").asInt()).isEqualTo(3);
  }

  @Test
  void forgetsNoListThatItDoesNotKnow() {
    Path list = Cli.write(folder.resolve("list.json"), meetings(3));
    command("import", list.toString());

    Ran unknown = command("forget", "lists.json");
    Ran nameless = command("forget", " ");

    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.errLines())
        .containsExactly("there is no list of the name lists.json: handrail forget, without a"
            + " name, tells those that are there");
    assertThat(nameless.exitCode()).isEqualTo(2);
    assertThat(command("find", "--json").json().get("count").asInt()).isEqualTo(3);
  }

  @Test
  void tellsAPersonWhatChanged() {
    Path list = Cli.write(folder.resolve("list.json"), meetings(3));

    Ran ran = command("import", list.toString());

    assertThat(ran.out())
        .contains("3 meetings accepted", "3 added, 0 changed, 0 unchanged, 0 gone");
  }

  @Test
  void saysThatNothingWasImportedYet() {
    Ran ran = command("find", "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("nothing has been imported");
  }

  @Test
  void tellsAFailedStartOnceWithoutThePassword() {
    System.setProperty(URL, "mysql://robin:hush@db.example/rooms");

    Ran ran = command("find");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.errLines())
        .containsExactly("HANDRAIL_DATABASE_URL must begin with jdbc:postgresql:// or postgres://"
            + " and name a host");
  }

  @Test
  void saysThatThePortOfAServerIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = command("serve", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.errLines())
          .containsExactly("port " + taken.getLocalPort()
              + " is taken: stop what uses it, or choose another with --port");
    }
  }

  @Test
  void saysThatAnAddressIsNotThisMachines() {
    Ran ran = command("serve", "--port", "0", "--address", "192.0.2.1");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).contains("check --address");
  }

  @Test
  void namesASettingThatCannotBeUsed() {
    System.setProperty("handrail.web.leave-url", "no address");
    try {
      Ran ran = command("serve", "--port", "0");

      assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(1);
      assertThat(ran.err()).contains("HANDRAIL_WEB_LEAVE_URL");
    } finally {
      System.clearProperty("handrail.web.leave-url");
    }
  }

  private Ran command(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--data";
    all[words.length + 1] = folder.toString();
    return Cli.run(all);
  }

  private static String meetings(int count) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      list.append(i == 0 ? "" : ",").append("""
              {"slug":"elm-%d","name":"Elm %d","day":1,"time":"19:00","end_time":"20:00",
               "timezone":"America/New_York","latitude":39.95,"longitude":-75.16}""".formatted(i, i));
    }
    return list.append("]").toString();
  }
}
