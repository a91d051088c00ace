package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.ServerProcess;
import org.handrail.accounts.AccountClient;
import org.handrail.accounts.TestDevice;

/**
 * A thousand clients that all try wrong secrets at once, and again after a pause, beside people who look for meetings and devices that read
 * their state: what the others notice of it (goal: the 99th percentile stays below twice that of an idle server), and how
 * much memory it takes (goal: less than 200 MiB). Each client has a connection of its own. At the members' sign-in half of them guess a
 * passphrase of one account, half the words of accounts that may exist or not; at that of the staff all guess passphrases, half of one name.
 */
public final class SigninBench {

  private static final Path DATA = Path.of("target/bench-signin-data");
  private static final int GUESSERS = 1_000;
  private static final long PAUSE_MS = 2_000;
  private static final long IDLE_S = 20;
  private static final long STORM_S = 20;
  private static final double ASKS_A_SECOND = 100;

  private SigninBench() {}

  /** Latencies of the others, in ms. */
  private record Seen(double p50, double p99, int count) {

    static Seen of(List<Long> nanos) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Seen(
          sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, sorted.length);
    }
  }

  /** Runs it and prints the table. */
  public static void main(String[] args) throws Exception {
    ServerProcess.removeData(DATA);
    try (ServerProcess server = ServerProcess.start(DATA, java.util.Map.of(), "--demo")) {
      AccountClient client =
          new AccountClient(java.net.URI.create("http://127.0.0.1:" + server.port()));
      TestDevice device = TestDevice.fresh(client, 1);
      device.signUp();
      others(server, device, 5); // warms up
      IntFunction<byte[]> members = number -> guess(device, number);
      storm(server, members, 3);
      storm(server, SigninBench::guessAtTheDesk, 3);
      TimeUnit.SECONDS.sleep(2);
      Seen idle = others(server, device, IDLE_S);
      long before = heap(server);
      System.out.println("| others, at " + (int) ASKS_A_SECOND
          + " a second | asked | p50 ms | p99 ms | heap in use after collecting, MiB |");
      System.out.println("|---|---|---|---|---|");
      print("idle server", idle, before);
      during(server, device, "members", members);
      during(server, device, "staff", SigninBench::guessAtTheDesk);
    } finally {
      ServerProcess.removeData(DATA);
    }
  }

  private static void print(String what, Seen seen, long heap) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.0f |%n",
        what,
        seen.count(),
        seen.p50(),
        seen.p99(),
        heap / 1048576.0);
  }

  private static void during(
      ServerProcess server, TestDevice device, String door, IntFunction<byte[]> guesses)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    LongAdder tries = new LongAdder();
    Seen seen;
    try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      start(guessers, server, guesses, over, tries);
      seen = others(server, device, STORM_S);
      over.set(true);
    }
    print(
        String.format(
            Locale.ROOT,
            "%d clients with %,.0f wrong tries a second at the %s' sign-in",
            GUESSERS,
            tries.sum() / (double) STORM_S,
            door),
        seen,
        heap(server));
  }

  private static void storm(ServerProcess server, IntFunction<byte[]> guesses, long seconds)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      start(guessers, server, guesses, over, new LongAdder());
      TimeUnit.SECONDS.sleep(seconds);
      over.set(true);
    }
  }

  private static void start(
      ExecutorService guessers,
      ServerProcess server,
      IntFunction<byte[]> guesses,
      AtomicBoolean over,
      LongAdder tries) {
    for (int number = 0; number < GUESSERS; number++) {
      byte[] request = guesses.apply(number);
      Future<?> ignored =
          guessers.submit(() -> guessAgainAndAgain(server.port(), request, over, tries));
    }
  }

  private static byte[] guessAtTheDesk(int number) {
    String name = number % 2 == 0 ? "olga" : "somebody-" + number;
    return HttpConnection.form(
        "/desk/sign-in", "name=" + name + "&passphrase=violet+tractor+harbour+" + number);
  }

  private static byte[] guess(TestDevice device, int number) {
    boolean isPassphrase = number % 2 == 0;
    String account = isPassphrase ? device.number() : TestDevice.number(new Random(number));
    String body = "{\"number\":\"%s\",\"kind\":\"%s\",\"auth\":\"%s\",\"device\":\"%s\"}"
        .formatted(
            account, isPassphrase ? "passphrase" : "recovery", device.b64(32), device.b64(16));
    return HttpConnection.post("/api/account/session", body);
  }

  private static void guessAgainAndAgain(
      int port, byte[] request, AtomicBoolean over, LongAdder tries) {
    while (!over.get()) {
      try (HttpConnection connection = new HttpConnection(port)) {
        while (!over.get()) {
          connection.askForAnything(request);
          tries.increment();
          TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException e) {
        // The server lets only so many in at once; the guesser comes again.
      }
    }
  }

  /** Asks at a steady pace, whatever becomes of earlier questions. */
  private static Seen others(ServerProcess server, TestDevice device, long seconds)
      throws InterruptedException, ExecutionException {
    List<byte[]> requests = List.of(
        HttpConnection.get("/api/meetings?near=39.9526,-75.1652&limit=20"),
        HttpConnection.get("/api/account", device.cookie()));
    int threads = 8;
    List<Future<List<Long>>> asked = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        byte[] request = requests.get(thread % requests.size());
        asked.add(
            people.submit(() -> ask(server.port(), request, seconds, ASKS_A_SECOND / threads)));
      }
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> each : asked) {
      all.addAll(each.get());
    }
    return Seen.of(all);
  }

  /** Counted from when the question was due, so that a stall is not told as one slow answer. */
  private static List<Long> ask(int port, byte[] request, long seconds, double aSecond)
      throws IOException, InterruptedException {
    List<Long> nanos = new ArrayList<>();
    long start = System.nanoTime();
    long questions = (long) (seconds * aSecond);
    try (HttpConnection connection = new HttpConnection(port)) {
      for (long number = 0; number < questions; number++) {
        long due = start + (long) (number / aSecond * 1e9);
        long wait = due - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        long from = Math.max(due, start);
        connection.ask(request);
        nanos.add(System.nanoTime() - from);
      }
    }
    return nanos;
  }

  /** What is in use after everything that is not has been thrown away. */
  private static long heap(ServerProcess server) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd");
    run(jcmd.toString(), Long.toString(server.pid()), "GC.run");
    String info = run(jcmd.toString(), Long.toString(server.pid()), "GC.heap_info");
    Matcher used = Pattern.compile("total[^\\n]*?used (\\d+)K").matcher(info);
    long bytes = 0;
    while (used.find()) {
      bytes += Long.parseLong(used.group(1)) * 1024;
    }
    return bytes;
  }

  private static String run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true).start();
    return new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
