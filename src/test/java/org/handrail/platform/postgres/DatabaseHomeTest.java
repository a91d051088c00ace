package org.handrail.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory whose database stands elsewhere. */
class DatabaseHomeTest {

  @TempDir
  private Path folder = Path.of("");

  private Path elsewhere = Path.of("");

  @BeforeEach
  void aDataDirectoryWithItsDatabaseElsewhere() throws Exception {
    folder = folder.toRealPath();
    elsewhere = folder.resolve("elsewhere");
    remember(folder.resolve("data"), elsewhere);
    open("data");
  }

  @Test
  void isFoundWhereItStandsAlsoAfterTheDataDirectoryMoved() throws Exception {
    Files.move(folder.resolve("data"), folder.resolve("moved"));

    DatabaseHome home = open("moved");

    assertThat(home.root()).isEqualTo(elsewhere);
  }

  @Test
  void isNotSharedWithACopyOfTheDataDirectory() throws Exception {
    remember(folder.resolve("copy"), elsewhere);

    assertThatThrownBy(() -> open("copy"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is a copy of " + folder.resolve("data"))
        .hasMessageNotContaining("\n");
    assertThat(open("data").root()).isEqualTo(elsewhere);
  }

  @Test
  void servesACopyOnceItsFilesAreCopiedToo() throws Exception {
    Path copied = Files.createDirectory(folder.resolve("elsewhere-2"));
    Files.copy(elsewhere.resolve("belongs-to"), copied.resolve("belongs-to"));
    remember(folder.resolve("copy"), copied);

    DatabaseHome home = open("copy");

    assertThat(home.root()).isEqualTo(copied);
  }

  private static void remember(Path data, Path elsewhere) throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("database.elsewhere"), elsewhere + "\n");
  }

  private DatabaseHome open(String data) throws IOException, InterruptedException {
    return DatabaseHome.of(DataDirectory.at(folder.resolve(data)), line -> {});
  }
}
