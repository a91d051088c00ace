package org.handrail.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.PlatformSettings.Role;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.DataDirectory;
import org.handrail.platform.postgres.DataLock;
import org.handrail.platform.postgres.DatabaseHome;
import org.handrail.platform.postgres.EmbeddedPostgres;
import org.handrail.platform.postgres.FailureReason;
import org.handrail.platform.postgres.RunningDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to a database, held open: a server of our own that this program started, one that another program on the same
 * data directory runs, or the operator's. Closing it stops only what this program started.
 */
public final class DatabaseAccess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAccess.class);

  /** How long an import waits for another import, or for a server that is just starting. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** How long a server that is just starting is waited for without a word. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private final DatabaseEndpoint endpoint;
  private final @Nullable Owned owned;
  private @Nullable Thread hook;

  /** What is ours to let go of. */
  private record Owned(DataDirectory data, DataLock lock, EmbeddedPostgres postgres) {

    void close() {
      try {
        RunningDatabase.remove(data);
      } catch (IOException e) {
        LOG.warn("{} stays behind: {}", data.runningFile(), FailureReason.of(e));
      }
      postgres.close();
      lock.close();
    }
  }

  private DatabaseAccess(DatabaseEndpoint endpoint, @Nullable Owned owned) {
    this.endpoint = endpoint;
    this.owned = owned;
    if (owned != null) {
      hook = new Thread(owned::close, "handrail-database-stop");
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /**
   * Opens the database that the settings mean and waits until it answers. As {@link Role#SERVE} the data directory must
   * be free; as {@link Role#JOIN} a running program's database is used, and one of our own is started only when there is
   * none.
   *
   * @throws StartRefused when that is not possible
   */
  public static DatabaseAccess open(PlatformSettings settings) {
    return open(settings, LOG::info);
  }

  /**
   * The same, told while it goes on.
   *
   * @param notices hears what it waits for
   * @throws StartRefused when that is not possible
   */
  public static DatabaseAccess open(PlatformSettings settings, DatabaseNotices notices) {
    PlatformSettings.Database database = settings.database();
    try {
      if (database.url() != null && !database.url().isBlank()) {
        return new DatabaseAccess(DatabaseUrl.endpoint(database), null);
      }
      DataDirectory data = DataDirectory.at(settings.data());
      return switch (database.role()) {
        case SERVE -> serve(data);
        case JOIN -> join(data, notices);
      };
    } catch (IOException e) {
      throw new StartRefused("the database can't be started: " + FailureReason.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while starting the database", e);
    }
  }

  private static DatabaseAccess serve(DataDirectory data) throws IOException, InterruptedException {
    Optional<DataLock> lock = DataLock.tryTake(data);
    if (lock.isPresent()) {
      return own(data, lock.get(), Role.SERVE);
    }
    boolean shortly =
        RunningDatabase.find(data).filter(note -> note.owner() == Role.JOIN).isPresent();
    throw new StartRefused("the data directory " + data.root() + " is in use by "
        + (shortly
            ? "an import: start again when it is done"
            : "a running server: stop that one first, or choose another directory with --data"));
  }

  private static DatabaseAccess join(DataDirectory data, DatabaseNotices notices)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    boolean isTold = false;
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      Optional<DataLock> lock = DataLock.tryTake(data);
      if (lock.isPresent()) {
        return own(data, lock.get(), Role.JOIN);
      }
      Optional<RunningDatabase> running = RunningDatabase.find(data);
      if (running.isPresent() && running.get().owner() == Role.SERVE) {
        return new DatabaseAccess(running.get().endpoint(), null);
      }
      // Without a note somebody is just starting: a server, most likely, which is soon there.
      boolean isLong = System.nanoTime() - start > SOON.toNanos();
      if (!isTold && (running.isPresent() || isLong)) {
        notices.tell("Another command works with " + data.root() + ": waiting until it is done, for"
            + " at most " + PATIENCE.toMinutes() + " minutes. Ctrl-C ends the wait.");
        isTold = true;
      }
      Thread.sleep(200);
    }
    throw new StartRefused("the data directory " + data.root()
        + " has been in use by another command for " + PATIENCE.toMinutes() + " minutes");
  }

  private static DatabaseAccess own(DataDirectory data, DataLock lock, Role role)
      throws IOException, InterruptedException {
    EmbeddedPostgres postgres = null;
    try {
      RunningDatabase.remove(data); // a killed program's note must not lead anybody astray
      String password = password(data);
      postgres = EmbeddedPostgres.start(DatabaseHome.of(data, LOG::info), password);
      new RunningDatabase(role, postgres.port(), password).write(data);
      return new DatabaseAccess(postgres.endpoint(), new Owned(data, lock, postgres));
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (postgres != null) {
        postgres.close();
      }
      lock.close();
      throw e;
    }
  }

  private static String password(DataDirectory data) throws IOException {
    Path file = data.keys().resolve("database-password");
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      String password = HexFormat.of().formatHex(secret);
      DataDirectory.writePrivately(file, password + "\n");
      return password;
    }
  }

  /** Where the database answers. */
  public DatabaseEndpoint endpoint() {
    return endpoint;
  }

  /** The process id of the server that this program started and watches, or −1. */
  long serverPid() {
    return owned == null ? -1 : owned.postgres().pid();
  }

  /**
   * From now on the caller sees to {@link #close} when the program ends. Until then a hook does, and would stop the
   * database while others still finish their work.
   */
  synchronized void leaveStoppingToOwner() {
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
        hook = null;
      } catch (IllegalStateException ending) {
        LOG.debug("The program is ending already; the hook stops the database.");
      }
    }
  }

  @Override
  public synchronized void close() {
    leaveStoppingToOwner();
    if (owned != null) {
      owned.close();
    }
  }
}
