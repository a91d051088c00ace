package org.handrail.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.handrail.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  private static final String ARCH = "os.arch";

  private final String here = System.getProperty(ARCH);

  @TempDir
  private Path home = Path.of("");

  @AfterEach
  void comeBack() {
    System.setProperty(ARCH, here);
  }

  @Test
  void nameTheMachineThatThisBuildHasNoneFor() {
    System.setProperty(ARCH, "riscv64");

    assertThatThrownBy(() -> PostgresBinaries.in(home))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("no PostgreSQL for linux-riscv64")
        .hasMessageContaining("HANDRAIL_DATABASE_URL")
        .hasMessageNotContaining("\n");
    assertThat(home).isEmptyDirectory();
  }
}
