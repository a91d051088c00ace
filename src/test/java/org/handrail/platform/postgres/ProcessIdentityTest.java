package org.handrail.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

  @TempDir
  private Path files;

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void needsToSeeProcesses() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");
  }

  @AfterEach
  void endEverything() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void knowsTheServerByTheFolderItWorksIn() throws Exception {
    assertThat(ProcessIdentity.of(sleeping("postgres", files), files))
        .isEqualTo(ProcessIdentity.SERVER);
  }

  @Test
  void takesNoServerOfOtherFilesForThisOne(@TempDir Path others) throws Exception {
    assertThat(ProcessIdentity.of(sleeping("postgres", others), files))
        .isEqualTo(ProcessIdentity.OTHER);
  }

  @Test
  void takesNoOtherProgramForTheServer() throws Exception {
    assertThat(ProcessIdentity.of(sleeping("postgres-exporter", files), files))
        .isEqualTo(ProcessIdentity.OTHER);
  }

  /** What a killed server leaves where nobody clears ended processes away. */
  @Test
  void takesNoEndedProcessForTheServer() throws Exception {
    // It ends when its parent has long become a program that never asks after it.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 2 & echo $!; exec sleep 30").start();
    started.add(parent);
    long ended = Long.parseLong(parent.inputReader().readLine());
    Path status = Path.of("/proc", Long.toString(ended), "stat");
    while (!Files.readString(status).contains(") Z ")) {
      Thread.onSpinWait();
    }

    assertThat(ProcessIdentity.of(ProcessHandle.of(ended).orElseThrow(), files))
        .isEqualTo(ProcessIdentity.OTHER);
  }

  /** A process of this name that sleeps in this folder. */
  private ProcessHandle sleeping(String name, Path folder) throws IOException {
    Process process = new ProcessBuilder("bash", "-c", "exec -a /x/" + name + " sleep 30")
        .directory(folder.toFile())
        .start();
    started.add(process);
    Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    while (!Files.readString(line).startsWith("/x/" + name)) {
      Thread.onSpinWait();
    }
    return process.toHandle();
  }
}
