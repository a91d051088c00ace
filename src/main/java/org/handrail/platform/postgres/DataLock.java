package org.handrail.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** Held by the one program that has a data directory for itself. The system lets go of it when that program dies. */
public final class DataLock implements AutoCloseable {

  /**
   * What this JVM holds. POSIX drops a process's lock as soon as the process closes any descriptor of the file: a second
   * try in the same JVM must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DataLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, or gives nothing when another program, or another part of this one, holds it.
   *
   * @throws StartRefused when this user may not write the lock's file
   */
  public static Optional<DataLock> tryTake(DataDirectory data) {
    Path file = data.lockFile();
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new DataLock(file, channel));
      }
      letGo(file, channel);
      return Optional.empty();
    } catch (IOException e) {
      letGo(file, channel);
      throw new StartRefused(
          "the data directory " + data.root() + " can't be locked: " + FailureReason.of(e), e);
    }
  }

  private static void letGo(Path file, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException ignored) {
      // Nothing was written through it.
    } finally {
      HELD.remove(file);
    }
  }

  @Override
  public void close() {
    letGo(file, channel);
  }
}
