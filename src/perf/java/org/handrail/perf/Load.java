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

/** Clients that each ask, read the answer and ask again, without a pause. */
final class Load {

  private static final int MOST_PER_CLIENT = 1 << 20;

  private static final int BUSY = 503;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final int port;
  private final int clients;
  private final List<byte[]> requests;
  private final boolean waits;

  /**
   * @param port the server's, on loopback
   * @param clients how many ask at the same time
   * @param requests what they ask, in turn; each client starts at another place
   */
  Load(int port, int clients, List<byte[]> requests) {
    this(port, clients, requests, false);
  }

  private Load(int port, int clients, List<byte[]> requests, boolean waits) {
    this.port = port;
    this.clients = clients;
    this.requests = requests;
    this.waits = waits;
  }

  /** The same clients, which ask again a little later when the server says that it is busy; that answer counts for nothing. */
  Load waiting() {
    return new Load(port, clients, requests, true);
  }

  /**
   * What was measured.
   *
   * @param count answers
   * @param perSecond answers of all clients together in a second
   * @param p50Ms the middle time of an answer, from sending to its last byte
   * @param p99Ms 99 of 100 took at most this long
   * @param bytes mean length of a body
   */
  record Measured(int count, double perSecond, double p50Ms, double p99Ms, double bytes) {}

  /** Asks for a while. Any refused or broken answer ends the run. */
  Measured run(Duration length) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<Future<Client>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        Client client = new Client(i * requests.size() / clients);
        running.add(threads.submit(() -> client.askUntil(end)));
      }
    }
    int count = 0;
    long bytes = 0;
    int[] micros = new int[0];
    for (Future<Client> one : running) {
      Client client = one.get();
      micros = Arrays.copyOf(micros, count + client.count);
      System.arraycopy(client.micros, 0, micros, count, client.count);
      count += client.count;
      bytes += client.bytes;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(micros);
    return new Measured(
        count,
        count / seconds,
        micros[count / 2] / 1e3,
        micros[(int) (count * 99L / 100)] / 1e3,
        (double) bytes / count);
  }

  private final class Client {

    private final int first;
    private final int[] micros = new int[MOST_PER_CLIENT];
    private int count;
    private long bytes;

    Client(int first) {
      this.first = first;
    }

    Client askUntil(long end) throws IOException, InterruptedException {
      try (HttpConnection connection = new HttpConnection(port)) {
        for (long from = System.nanoTime(); from < end && count < micros.length; count++) {
          bytes += ask(connection, requests.get((first + count) % requests.size()));
          long until = System.nanoTime();
          micros[count] = (int) ((until - from) / 1000);
          from = until;
        }
      }
      return this;
    }

    private int ask(HttpConnection connection, byte[] request)
        throws IOException, InterruptedException {
      while (true) {
        try {
          return connection.ask(request);
        } catch (HttpConnection.UnwantedAnswer e) {
          if (!waits || e.status() != BUSY) {
            throw e;
          }
          Thread.sleep(PAUSE);
        }
      }
    }
  }
}
