package org.handrail.perf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as people run it: {@code ./handrail}, in a process of its own. */
final class Program implements AutoCloseable {

  private static final Path SCRIPT = Path.of("handrail").toAbsolutePath();
  private static final Path LOG = Path.of("target/bench-serve.log");
  private static final Pattern READY = Pattern.compile("ready at http://[^:/]+:(\\d+)/");
  private static final long PATIENCE_S = 60;

  private final Process process;
  private final int port;

  private Program(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** How the program is started. */
  enum Start {
    /** By the script, with the cache that the first build makes. */
    CACHED,
    /** What the script does when there is no cache. */
    PLAIN;

    private List<String> command() {
      return this == CACHED
          ? List.of(SCRIPT.toString())
          : List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-jar",
              jar().toString());
    }

    /** Where the script's build stands that is current now. */
    private static Path jar() {
      Path target = SCRIPT.resolveSibling("target");
      try {
        String run = Files.readString(target.resolve("run.current")).strip();
        return target.resolve(run).resolve("handrail.jar");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Builds the program when that is needed, so that no measurement does. */
  static void build() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(SCRIPT.toString(), "--version").inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("the program can't be built");
    }
  }

  /**
   * Starts {@code serve} on a free port and waits until it says that it is ready.
   *
   * @param data its data directory
   * @param javaOptions options of its JVM beside the script's own, separated by blanks; may be empty
   * @param more further arguments
   */
  static Program serve(Start start, Path data, String javaOptions, String... more)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
    arguments.addAll(List.of(more));
    Process process = builder(start, javaOptions, arguments)
        .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
        .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also when we are killed
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return new Program(process, Integer.parseInt(ready.group(1)));
      }
    }
    throw new IOException("serve ended before it was ready; see " + LOG);
  }

  /**
   * What a process took.
   *
   * @param time on the clock
   * @param cpu of all cores, its own children not counted; tells what it costs, also on a busy machine
   */
  record Took(Duration time, Duration cpu) {}

  /** Runs a command to its end; its output goes to a file. */
  static Took timed(Start start, Path output, List<String> arguments)
      throws IOException, InterruptedException {
    Duration cpuBefore = cpuOfEnded();
    long from = System.nanoTime();
    Process process = builder(start, "", arguments)
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end within " + PATIENCE_S + " s: " + arguments);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - from);
    if (process.exitValue() != 0) {
      throw new IOException("exit code " + process.exitValue() + ": " + arguments);
    }
    return new Took(took, cpuOfEnded().minus(cpuBefore));
  }

  /** What all children that have ended used of the cores; 0 where the system does not say. */
  private static Duration cpuOfEnded() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.isReadable(stat)) {
      return Duration.ZERO;
    }
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]); // cutime and cstime
    return Duration.ofMillis(10 * ticks);
  }

  /** What it has used of the cores so far, its database not counted. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The program itself, then its database's processes. */
  Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static ProcessBuilder builder(Start start, String javaOptions, List<String> arguments) {
    List<String> whole = new ArrayList<>(start.command());
    whole.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().put("HANDRAIL_JAVA_OPTIONS", javaOptions);
    return builder;
  }

  int port() {
    return port;
  }

  /** Removes a data directory that a benchmark made, also the part that stands elsewhere. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    Path memo = directory.resolve("database.elsewhere");
    if (Files.exists(memo)) {
      deleteAll(Path.of(read(memo).strip()));
    }
    deleteAll(directory);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the program as an operator does, and waits until it and its database are gone. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("serve did not stop within " + PATIENCE_S + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
