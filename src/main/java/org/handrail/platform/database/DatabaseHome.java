package org.handrail.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.handrail.platform.StartRefused;

/**
 * The folder of the database's programs, files and log. Stands in the data directory, unless the user who runs the
 * database can't get there, as below root's home; then it stands under {@code /var/lib/handrail}, and a file in the data
 * directory remembers where.
 */
final class DatabaseHome {

  private static final Path ELSEWHERE = Path.of("/var/lib/handrail");

  private final Path root;
  private final ChildUser user;

  private DatabaseHome(Path root, ChildUser user) {
    this.root = root;
    this.user = user;
  }

  /**
   * Finds the home of a data directory, or makes one.
   *
   * @param tell hears one line when the home stands elsewhere
   */
  static DatabaseHome of(DataDirectory data, Consumer<String> tell)
      throws IOException, InterruptedException {
    ChildUser user = ChildUser.current();
    Path memo = data.root().resolve("database.elsewhere");
    if (Files.exists(memo)) {
      return new DatabaseHome(Path.of(Files.readString(memo).strip()), user).made();
    }
    DatabaseHome inside = new DatabaseHome(data.root().resolve("database"), user).made();
    if (user.canEnter(inside.root)) {
      return inside;
    }
    inside.removeEmpty();
    Files.createDirectories(ELSEWHERE);
    DataDirectory.restrict(ELSEWHERE, "rwxr-xr-x");
    DatabaseHome outside = new DatabaseHome(ELSEWHERE.resolve(hash(data.root())), user).made();
    DataDirectory.writePrivately(memo, outside.root + "\n");
    tell.accept("PostgreSQL does not run as root, and user nobody can't enter " + data.root()
        + ": the database stands under " + outside.root);
    return outside;
  }

  private DatabaseHome made() throws IOException {
    Files.createDirectories(root);
    DataDirectory.restrict(root, user.isOther() ? "rwxr-xr-x" : "rwx------");
    return this;
  }

  private void removeEmpty() throws IOException {
    try {
      Files.delete(root);
    } catch (DirectoryNotEmptyException e) {
      throw new StartRefused(
          "user nobody, who runs the database, can no longer enter " + root + ": open the folders"
              + " above it for passing through (chmod o+x)",
          e);
    }
  }

  Path root() {
    return root;
  }

  ChildUser user() {
    return user;
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  private static String hash(Path path) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(path.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
