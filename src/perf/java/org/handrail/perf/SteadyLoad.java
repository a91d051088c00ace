package org.handrail.perf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Clients that ask at fixed times, whether or not the answer before was quick: each waits from when it should have asked. */
final class SteadyLoad {

  private static final int CLIENTS = 4;

  private final int port;
  private final int perSecond;
  private final List<byte[]> requests;

  /**
   * @param port the server's, on loopback
   * @param perSecond requests in a second, of all clients together
   * @param requests what they ask, in turn
   */
  SteadyLoad(int port, int perSecond, List<byte[]> requests) {
    this.port = port;
    this.perSecond = perSecond;
    this.requests = requests;
  }

  /**
   * What was measured.
   *
   * @param answered answers with status 200
   * @param failed other answers, and none
   * @param p99Ms 99 of 100 answers came within this time
   * @param worstMs all did
   */
  record Measured(int answered, int failed, double p99Ms, double worstMs) {}

  Measured run(Duration length) throws InterruptedException, ExecutionException {
    int each = Math.toIntExact(length.toSeconds() * perSecond / CLIENTS);
    long start = System.nanoTime();
    List<Future<long[]>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        int client = i;
        running.add(threads.submit(() -> ask(client, each, start)));
      }
    }
    List<long[]> all = new ArrayList<>();
    for (Future<long[]> one : running) {
      all.add(one.get());
    }
    long[] nanos =
        all.stream().flatMapToLong(Arrays::stream).filter(n -> n >= 0).sorted().toArray();
    int answered = nanos.length;
    return new Measured(
        answered,
        CLIENTS * each - answered,
        nanos[(int) (answered * 99L / 100)] / 1e6,
        nanos[answered - 1] / 1e6);
  }

  /** The time of each answer, or −1 for none. */
  private long[] ask(int client, int count, long start) throws IOException {
    long[] nanos = new long[count];
    HttpConnection connection = new HttpConnection(port);
    for (int i = 0; i < count; i++) {
      int number = i * CLIENTS + client;
      long due = start + number * 1_000_000_000L / perSecond;
      for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      try {
        connection.ask(requests.get(number % requests.size()));
        nanos[i] = System.nanoTime() - due;
      } catch (IOException e) {
        nanos[i] = -1;
        connection.close();
        connection = new HttpConnection(port);
      }
    }
    connection.close();
    return nanos;
  }
}
