package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.handrail.cli.Cli.Ran;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator reads when the database is not one that this version can work with. */
@Tag("slow")
class SchemaUpgradeTest {

  private static final String STEP = """
      insert into platform_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
      values (99, '20991231.01', 'later', 'SQL', 'V20991231_01__later.sql', 1, 'somebody', 1, %s)
      """;

  @TempDir
  private Path folder = Path.of("");

  @AfterEach
  void forgetTheDatabase() {
    System.clearProperty("handrail.database.url");
  }

  @Test
  void namesTheNewerVersionThatMadeTheDatabase() {
    TestDatabase database = TestDatabase.migrated();
    database.execute(STEP.formatted("true"));

    assertThat(refusal(database))
        .startsWith("the database was made by a newer version of Handrail: run that version");
  }

  @Test
  void tellsOfAnUpgradeThatBrokeOff() {
    TestDatabase database = TestDatabase.migrated();
    database.execute(STEP.formatted("false"));

    assertThat(refusal(database)).startsWith("an upgrade of the database broke off half-way");
  }

  @Test
  void tellsOfStepsThatWereOthersOnce() {
    TestDatabase database = TestDatabase.migrated();
    database.execute(
        "update platform_schema_history set checksum = 4711 where version is not null");

    assertThat(refusal(database)).startsWith("the database was made by another build of Handrail");
  }

  @Test
  void leavesADatabaseOfAnotherProgramAlone() {
    TestDatabase database = TestDatabase.empty();
    database.execute("create table theirs (n int)");

    assertThat(refusal(database)).startsWith("the database holds tables of another program");
  }

  @Test
  void saysThatTheUserMayNotMakeTables() {
    TestDatabase database = TestDatabase.empty();
    database.giveTo("somebody_else", "unused");

    assertThat(refusal(database)).startsWith("the database's user may not make tables there");
  }

  @Test
  void tellsWhatTheDatabaseSaidOfAStepThatFails() {
    TestDatabase database = TestDatabase.migrated();
    database.execute("delete from platform_schema_history");

    assertThat(refusal(database))
        .startsWith(
            "the database could not be brought to this version of Handrail (SQL state 42P07)");
  }

  private String refusal(TestDatabase database) {
    System.setProperty("handrail.database.url", database.url());
    Path list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"}]""");
    Ran ran = Cli.run("import", list.toString());
    List<String> lines = ran.errLines();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
