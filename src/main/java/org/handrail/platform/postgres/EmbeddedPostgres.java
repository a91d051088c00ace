package org.handrail.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL: a direct child process on a free port of the loopback interface. When it dies it is started again
 * on the same port, as often as it takes, with pauses that grow to five seconds: a server whose disk is full panics and
 * comes back once there is room. Safe for several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** How long the database must have lived for its next death to count as a new trouble. */
  private static final Duration STEADY = Duration.ofSeconds(30);

  private static final int TRIES_AT_START = 40;
  private static final long LARGEST_LOG_BYTES = 1 << 20;

  private final PostgresCluster cluster;
  private final String password;
  private final int port;
  private final Object lock = new Object();

  /** Guarded by {@code lock}, as is {@code stopping}. */
  private @Nullable Process server;

  private boolean stopping;

  private EmbeddedPostgres(PostgresCluster cluster, String password, int port) {
    this.cluster = cluster;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts the server and waits until it answers. An earlier run's server that still runs on the same files is stopped
   * first. The caller must hold the {@link DataLock}.
   *
   * @throws StartRefused when it does not come up
   */
  public static EmbeddedPostgres start(DatabaseHome home, String password)
      throws IOException, InterruptedException {
    PostgresCluster cluster = new PostgresCluster(home, PostgresBinaries.in(home.root()));
    cluster.initialise(password);
    setLogAside(home);
    EmbeddedPostgres postgres = new EmbeddedPostgres(cluster, password, freePort());
    try {
      postgres.startFirst();
    } catch (IOException | InterruptedException | RuntimeException e) {
      postgres.close();
      throw e;
    }
    Thread.ofPlatform().name("handrail-database-watch").daemon().start(postgres::watch);
    return postgres;
  }

  private static void setLogAside(DatabaseHome home) throws IOException {
    if (Files.exists(home.log()) && Files.size(home.log()) > LARGEST_LOG_BYTES) {
      Files.move(
          home.log(),
          home.log().resolveSibling("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  public DatabaseEndpoint endpoint() {
    return endpointAt(port, password);
  }

  static DatabaseEndpoint endpointAt(int port, String password) {
    return new DatabaseEndpoint(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnDatabase.NAME, OwnDatabase.ROLE, password);
  }

  public int port() {
    return port;
  }

  /** The process id of the server, or −1 while there is none. */
  public long pid() {
    synchronized (lock) {
      return server == null ? -1 : server.pid();
    }
  }

  private void startFirst() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      if (launchAndAwait()) {
        OwnDatabase.ensure(port, password);
        return;
      }
      if (attempt == TRIES_AT_START) {
        throw new StartRefused("PostgreSQL does not start: " + cluster.complaint());
      }
      Thread.sleep(pause(Math.min(attempt, 3)));
    }
  }

  /** Whether the server came up; it did not when its process ended before it answered, or it is to stop. */
  private boolean launchAndAwait() throws IOException, InterruptedException {
    cluster.stopServer();
    Process process;
    synchronized (lock) {
      if (stopping) {
        return false;
      }
      process = cluster.launch(port);
      server = process;
    }
    while (process.isAlive()) {
      if (OwnDatabase.answers(port, password)) {
        return true;
      }
      process.waitFor(30, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private void watch() {
    try {
      int deaths = 0;
      while (true) {
        long since = System.nanoTime();
        int exit = current().waitFor();
        // Ctrl-C reaches the server as well as us: give our own stop time to say so.
        Thread.sleep(exit == 0 ? Duration.ofSeconds(1) : Duration.ZERO);
        if (isStopping()) {
          return;
        }
        boolean steady = System.nanoTime() - since > STEADY.toNanos();
        deaths = steady ? 1 : deaths + 1;
        LOG.warn("The database stopped by itself (exit code {}); starting it again.", exit);
        restart(deaths);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(int deaths) throws InterruptedException {
    for (int attempt = deaths; !isStopping(); attempt++) {
      Thread.sleep(pause(attempt));
      try {
        if (launchAndAwait()) {
          LOG.info("The database answers again.");
          return;
        }
        LOG.warn("The database does not start: {}", cluster.complaint());
      } catch (IOException | StartRefused e) {
        LOG.warn("The database does not start: {}", e.getMessage());
      }
    }
  }

  private static Duration pause(int attempt) {
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
    return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
  }

  private Process current() {
    synchronized (lock) {
      if (server == null) {
        throw new IllegalStateException("the server was never started");
      }
      return server;
    }
  }

  private boolean isStopping() {
    synchronized (lock) {
      return stopping;
    }
  }

  /** Stops the server: open transactions end, connections close, everything committed is on disk. */
  @Override
  public void close() {
    Process last;
    synchronized (lock) {
      stopping = true;
      last = server;
    }
    if (last == null || !last.isAlive()) {
      return;
    }
    boolean interrupted = Thread.interrupted(); // a child must not outlive us for our hurry
    try {
      stop(last);
    } catch (IOException e) {
      last.destroyForcibly();
    } catch (InterruptedException e) {
      interrupted = true;
      last.destroyForcibly();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(Process process) throws IOException, InterruptedException {
    cluster.stopServer();
    if (process.waitFor(1, TimeUnit.SECONDS)) {
      return;
    }
    process.destroy(); // it was so young that it had left no note of itself
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** A port that nobody listens on, below those that the system lends to outgoing connections. */
  private static int freePort() throws IOException {
    SecureRandom random = new SecureRandom();
    for (int attempt = 0; attempt < 200; attempt++) {
      int candidate = 21_000 + random.nextInt(11_000);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
        return candidate;
      } catch (IOException taken) {
        LOG.debug("Port {} is taken.", candidate);
      }
    }
    throw new StartRefused("no free port for the database on the loopback interface");
  }
}
