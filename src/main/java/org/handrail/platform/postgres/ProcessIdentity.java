package org.handrail.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process is to the database's files. Process ids are reused sooner or later, so that the one in the note that a
 * server leaves beside its files may be of anything.
 *
 * <p>The program and the working folder of another user's process are hidden from root without the right to trace
 * processes, as in most containers; its command line never is.
 */
enum ProcessIdentity {
  /** The server of these files. */
  SERVER,

  /** Surely not: another program, a server of other files, or a process that has ended and waits to be cleared away. */
  OTHER,

  /** Perhaps: who asks may not see enough of it. */
  UNKNOWN;

  static ProcessIdentity of(ProcessHandle process, Path files) {
    Path seen = Path.of("/proc", Long.toString(process.pid()));
    try {
      String line = new String(Files.readAllBytes(seen.resolve("cmdline")), StandardCharsets.UTF_8);
      return of(List.of(line.split("\0", -1)), seen.resolve("cwd"), files);
    } catch (IOException hidden) { // or a system without /proc
      return process
          .info()
          .command()
          .map(program -> isPostgres(program) ? SERVER : OTHER)
          .orElse(UNKNOWN);
    }
  }

  private static ProcessIdentity of(List<String> command, Path workingIn, Path files) {
    if (!isPostgres(command.getFirst())) {
      return OTHER;
    }
    try {
      return Files.isSameFile(workingIn, files) ? SERVER : OTHER;
    } catch (IOException hidden) {
      return command.contains(files.toString()) ? SERVER : UNKNOWN;
    }
  }

  private static boolean isPostgres(String program) {
    return Path.of(program).endsWith("postgres");
  }
}
