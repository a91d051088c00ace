package org.handrail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The program as an operator starts it: {@code handrail serve} in a JVM of its own. Killed when it is closed. */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path data;
  private final URI origin;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess(Process process, Path data, URI origin) {
    this.process = process;
    this.data = data;
    this.origin = origin;
  }

  /**
   * Starts it on a free port and waits until it says that it is ready.
   *
   * @param environment added to that of the tests
   * @param options of {@code serve}, beside port and data directory
   */
  public static ServerProcess start(Path data, Map<String, String> environment, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
    arguments.addAll(List.of(options));
    Process process = program(environment, arguments);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> said.lines().forEach(later -> {}));
        return new ServerProcess(process, data, URI.create(ready.group()));
      }
      all.append(line).append('\n');
    }
    throw new IOException("the server ended before it was ready:\n" + all);
  }

  /** Runs a command of the program to its end. */
  public static int run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = program(environment, List.of(arguments));
    process.getInputStream().readAllBytes();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the command does not end");
    }
    return process.exitValue();
  }

  private static Process program(Map<String, String> environment, List<String> arguments)
      throws IOException {
    return java(environment, "org.handrail.cli.Handrail", arguments);
  }

  /** Another main class of the test class path in a JVM of its own; both its outputs are one stream. */
  public static Process java(
      Map<String, String> environment, String mainClass, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        mainClass));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The page or document at this path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
        .timeout(Duration.ofSeconds(10))
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Where it listens on loopback. */
  public int port() {
    return origin.getPort();
  }

  public long pid() {
    return process.pid();
  }

  /** The process of the database that this server runs for itself, while there is one. */
  public OptionalLong findDatabase() throws IOException {
    Path memo = data.resolve("database.elsewhere");
    Path home =
        Files.exists(memo) ? Path.of(Files.readString(memo).strip()) : data.resolve("database");
    try (var lines = Files.lines(home.resolve("cluster/postmaster.pid"))) {
      return lines
          .limit(1)
          .mapToLong(Long::parseLong)
          .filter(ServerProcess::isAlive)
          .findFirst();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  /** Removes a data directory, and its database's folder where that stands elsewhere because root runs the tests. */
  public static void removeData(Path data) throws IOException {
    Path memo = data.resolve("database.elsewhere");
    if (Files.exists(memo)) {
      FileSystemUtils.deleteRecursively(Path.of(Files.readString(memo).strip()));
    }
    FileSystemUtils.deleteRecursively(data);
  }

  /** Whether a process runs: one that waits for its parent to notice its end does not. */
  public static boolean isAlive(long pid) {
    try {
      return !Files.readString(Path.of("/proc/" + pid + "/stat")).matches("(?s).*\\) Z .*");
    } catch (IOException e) {
      return !Files.isDirectory(Path.of("/proc/self"))
          && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** {@code kill -TERM}, and waits for the end. */
  public int terminate() throws InterruptedException {
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server does not stop");
    }
    return process.exitValue();
  }

  /** Kills what still runs, the database too. */
  @Override
  public void close() throws IOException {
    OptionalLong database = findDatabase();
    process.toHandle().destroyForcibly();
    process.onExit().join();
    database.stream().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy));
  }
}
