package org.handrail.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.ServerProcess;
import org.handrail.accounts.AccountClient;
import org.handrail.accounts.TestDevice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four devices of two members write sealed items while the server or its database is killed with {@code kill -9}, again and
 * again. What was not acknowledged is sent again. Afterwards every acknowledged item must be in its member's list, under the
 * number that was acknowledged, and no number may be left out or given twice. Prints a table; exit code 1 when anything is
 * lost.
 *
 * <p>Arguments: how often each fault is tried, 5 by default; how many items are to be acknowledged between two, 500 by
 * default.
 */
public final class ItemFaults {

  private static final Path DATA = Path.of("target/faults-items");
  private static final int PIECE = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final List<TestDevice> devices = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile URI origin = URI.create("http://127.0.0.1:1");
  private int wrong;

  private ItemFaults() {}

  /** Runs all faults. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    int items = args.length < 2 ? 500 : Integer.parseInt(args[1]);
    ServerProcess.removeData(DATA);
    boolean whole = new ItemFaults().tryOut(rounds, items);
    ServerProcess.removeData(DATA);
    System.exit(whole ? 0 : 1);
  }

  private boolean tryOut(int rounds, int items) throws Exception {
    ServerProcess server = start();
    signUp();
    List<Thread> writers = devices.stream()
        .map(device -> Thread.ofPlatform().start(() -> write(device)))
        .toList();
    try {
      System.out.println("| fault | times | items acknowledged | lost or under another number |");
      System.out.println("|---|---|---|---|");
      for (boolean isServer : new boolean[] {false, true}) {
        int before = acknowledged.size();
        for (int round = 0; round < rounds; round++) {
          await(items);
          if (isServer) {
            server.kill();
            server = start();
          } else {
            ProcessHandle.of(server.findDatabase().orElseThrow())
                .ifPresent(ProcessHandle::destroyForcibly);
          }
        }
        await(items);
        System.out.printf(
            Locale.ROOT,
            "| kill -9 of the %s | %d | %,d | %d |%n",
            isServer ? "server" : "database",
            rounds,
            acknowledged.size() - before,
            compare());
      }
      over.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
      int lost = compare();
      System.out.printf(
          Locale.ROOT,
          "In all %,d acknowledged; at the end %d lost; %d contradictions.%n",
          acknowledged.size(),
          lost,
          wrong);
      return lost == 0 && wrong == 0;
    } finally {
      over.set(true);
      server.close();
    }
  }

  private ServerProcess start() throws IOException {
    ServerProcess server = ServerProcess.start(DATA, Map.of());
    origin = URI.create("http://127.0.0.1:" + server.port());
    return server;
  }

  private void signUp() {
    for (int member = 1; member <= 2; member++) {
      TestDevice one = TestDevice.fresh(new AccountClient(() -> origin), member);
      one.signUp();
      TestDevice two = one.another();
      if (two.signIn("recovery", "words").statusCode() != 200) {
        throw new IllegalStateException("the second device can't sign in");
      }
      devices.add(one);
      devices.add(two);
    }
  }

  private void write(TestDevice device) {
    while (!over.get()) {
      TestDevice.Item[] items = new TestDevice.Item[PIECE];
      java.util.Arrays.setAll(items, number -> device.item(number == 0 ? 1024 : 256));
      while (!isTaken(device, items) && !over.get()) {
        pause(50);
      }
    }
  }

  private boolean isTaken(TestDevice device, TestDevice.Item... items) {
    HttpResponse<String> answer;
    try {
      answer = device.upload(items);
    } catch (UncheckedIOException e) {
      return false; // nobody there, or gone in the middle
    }
    if (answer.statusCode() != 200) {
      contradict(answer.statusCode() != 503 && answer.statusCode() != 429);
      return false;
    }
    for (JsonNode item : JsonMapper.shared().readTree(answer.body()).get("items")) {
      long seq = item.get("seq").asLong();
      Long before = acknowledged.put(item.get("id").asString(), seq);
      contradict(before != null && before != seq);
    }
    return true;
  }

  private synchronized void contradict(boolean isWrong) {
    wrong += isWrong ? 1 : 0;
  }

  private void await(int more) {
    int wanted = acknowledged.size() + more;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (acknowledged.size() < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nothing is acknowledged any more");
      }
      pause(10);
    }
  }

  /** How many of the items acknowledged by now are not in their list as they were acknowledged. */
  private int compare() {
    Map<String, Long> due = Map.copyOf(acknowledged);
    Map<String, Long> listed = new ConcurrentHashMap<>();
    for (int member = 0; member < devices.size(); member += 2) {
      read(devices.get(member), listed);
    }
    int lost = 0;
    for (Map.Entry<String, Long> item : due.entrySet()) {
      lost += item.getValue().equals(listed.get(item.getKey())) ? 0 : 1;
    }
    return lost;
  }

  private void read(TestDevice device, Map<String, Long> listed) {
    long after = 0;
    while (true) {
      TestDevice.Page page = device.items(after);
      if (page.items().isEmpty()) {
        return;
      }
      for (TestDevice.Listed item : page.items()) {
        contradict(item.seq() != ++after);
        listed.put(item.id(), item.seq());
      }
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
