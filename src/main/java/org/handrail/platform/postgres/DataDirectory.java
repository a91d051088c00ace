package org.handrail.platform.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.handrail.platform.StartRefused;

/** Where everything that the program keeps stands. Only the user who runs the program may read in it. */
public final class DataDirectory {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  /**
   * The data directory at this path, made when it is not there yet.
   *
   * @throws StartRefused when it can't be made or written to
   */
  public static DataDirectory at(Path path) {
    Path root = path.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(root);
        // Root's database runs as another user, who must pass through here but need not look
        // around.
        restrict(root, ChildUser.current().isOther() ? "rwx--x--x" : "rwx------");
      }
      if (!Files.isWritable(root)) {
        throw new StartRefused("the data directory " + root + " is not writable for this user");
      }
      return new DataDirectory(root.toRealPath());
    } catch (IOException e) {
      throw new StartRefused(
          "the data directory " + root + " can't be made: " + FailureReason.of(e), e);
    }
  }

  public Path root() {
    return root;
  }

  /** The directory of secrets, mode 0700; made when it is not there yet. */
  public Path keys() throws IOException {
    Path keys = root.resolve("keys");
    Files.createDirectories(keys);
    restrict(keys, "rwx------");
    return keys;
  }

  Path lockFile() {
    return root.resolve("serve.lock");
  }

  public Path runningFile() {
    return root.resolve("database.running");
  }

  /** Writes a file of mode 0600 so that nobody ever sees half of it. */
  public static void writePrivately(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    restrict(fresh, "rw-------");
    Files.writeString(fresh, text);
    Files.move(
        fresh,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  static void restrict(Path path, String permissions) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
