package org.handrail.perf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.ServerProcess;
import org.springframework.util.FileSystemUtils;

/**
 * 200 searches a second while the database is gone, and while it is there but frozen. Every search must be answered;
 * memory and threads must stay as they were; an import must say in one line why it can't be; and afterwards it must work.
 * Prints a table; exit code 1 when a search fails.
 *
 * <p>One argument: how many seconds the database is away, 60 by default.
 */
public final class DatabaseAway {

  private static final Path DATA = Path.of("target/away-data");
  private static final int PER_SECOND = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final List<byte[]> REQUESTS = List.of(
      HttpConnection.get("/api/meetings?near=39.9526,-75.1652&within=5km&day=tue"),
      HttpConnection.get("/"));

  private final ServerProcess server;
  private final SteadyLoad load;
  private int failed;

  private DatabaseAway(ServerProcess server) {
    this.server = server;
    load = new SteadyLoad(server.port(), PER_SECOND, REQUESTS);
  }

  public static void main(String[] args) throws Exception {
    Duration length = Duration.ofSeconds(args.length == 0 ? 60 : Integer.parseInt(args[0]));
    FileSystemUtils.deleteRecursively(DATA);
    int failed;
    try (ServerProcess server = ServerProcess.start(DATA, Map.of(), "--demo")) {
      DatabaseAway away = new DatabaseAway(server);
      away.load.run(WARM_UP);
      System.out.println("| database | searches answered | failed | p99 ms | worst ms"
          + " | heap after collection, MB | threads | back after s |");
      System.out.println("|---|---|---|---|---|---|---|---|");
      away.measure("there", length.dividedBy(4), () -> {}, () -> {});
      away.measure("gone", length, away::takeAway, () -> executable(true));
      away.measure("frozen", length, () -> away.signal("STOP"), () -> away.signal("CONT"));
      server.terminate();
      failed = away.failed;
    }
    FileSystemUtils.deleteRecursively(DATA);
    System.exit(failed == 0 ? 0 : 1);
  }

  private void measure(String state, Duration length, Deed before, Deed after)
      throws IOException, InterruptedException, ExecutionException {
    before.run();
    Thread importer = Thread.ofPlatform().start(() -> tellImport(state));
    SteadyLoad.Measured measured = load.run(length);
    importer.join();
    long heapMb = heapMb();
    long threads = threads();
    after.run();
    long since = System.nanoTime();
    while (importList().exitCode() != 0) {
      Thread.onSpinWait();
    }
    failed += measured.failed();
    System.out.printf(
        Locale.ROOT,
        "| %s %d s | %,d | %d | %.1f | %.0f | %d | %d | %.1f |%n",
        state,
        length.toSeconds(),
        measured.answered(),
        measured.failed(),
        measured.p99Ms(),
        measured.worstMs(),
        heapMb,
        threads,
        (System.nanoTime() - since) / 1e9);
  }

  /** Something done to the database. */
  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  private record Ended(int exitCode, String said) {}

  private static void tellImport(String state) {
    try {
      long start = System.nanoTime();
      Ended ended = importList();
      System.out.printf(
          Locale.ROOT,
          "(import while the database is %s: exit code %d after %.1f s: %s)%n",
          state,
          ended.exitCode(),
          (System.nanoTime() - start) / 1e9,
          ended.said().strip().replace('\n', '/'));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ended importList() throws IOException, InterruptedException {
    Path list = Files.writeString(Path.of("target/away.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"}]""");
    Process process = ServerProcess.java(
        Map.of(),
        "org.handrail.cli.Handrail",
        List.of("import", list.toString(), "--data", DATA.toString()));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return new Ended(process.exitValue(), said);
  }

  /** It can't be started again until its program may be run. */
  private void takeAway() throws IOException {
    executable(false);
    database().destroyForcibly();
  }

  private static void executable(boolean yes) throws IOException {
    try (Stream<Path> home = Files.list(DATA.resolve("database"))) {
      Path programs = home.filter(p -> p.getFileName().toString().startsWith("postgres-"))
          .findFirst()
          .orElseThrow();
      Files.setPosixFilePermissions(
          programs.resolve("bin/postgres"),
          PosixFilePermissions.fromString(yes ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** To the database and all of its sessions. */
  private void signal(String name) throws IOException, InterruptedException {
    ProcessHandle database = database();
    for (ProcessHandle each :
        Stream.concat(Stream.of(database), database.children()).toList()) {
      new ProcessBuilder("kill", "-" + name, Long.toString(each.pid())).start().waitFor();
    }
  }

  private ProcessHandle database() throws IOException {
    return ProcessHandle.of(server.findDatabase().orElseThrow()).orElseThrow();
  }

  /** What is left after a full collection. */
  private long heapMb() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info").replaceFirst("(?s)Metaspace.*", ""));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
            Long.toString(server.pid()),
            command)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private long threads() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("Threads:"))
          .mapToLong(line -> Long.parseLong(line.substring(8).strip()))
          .findFirst()
          .orElse(-1);
    }
  }
}
