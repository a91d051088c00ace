package org.handrail.platform.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.handrail.platform.StartRefused;
import org.handrail.shared.Sha256;

/**
 * The folder of the database's programs, files and log. Stands in the data directory, unless the user who runs the
 * database can't get there, as below root's home; then it stands under {@code /var/lib/handrail}, and a file in the data
 * directory remembers where.
 */
public final class DatabaseHome {

  private static final Path ELSEWHERE = Path.of("/var/lib/handrail");
  private static final String MEMO = "database.elsewhere";

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
  public static DatabaseHome of(DataDirectory data, Consumer<String> tell)
      throws IOException, InterruptedException {
    ChildUser user = ChildUser.current();
    Path memo = data.root().resolve(MEMO);
    if (Files.exists(memo)) {
      DatabaseHome outside = new DatabaseHome(remembered(memo), user).made();
      outside.requireNoCopy(data);
      return outside;
    }
    DatabaseHome inside = new DatabaseHome(data.root().resolve("database"), user).made();
    if (user.canEnter(inside.root)) {
      return inside;
    }
    inside.removeEmpty();
    Files.createDirectories(ELSEWHERE);
    DataDirectory.restrict(ELSEWHERE, "rwxr-xr-x");
    DatabaseHome outside = new DatabaseHome(unused(data, tell), user).made();
    DataDirectory.writePrivately(outside.belongsTo(), data.root() + "\n");
    DataDirectory.writePrivately(memo, outside.root + "\n");
    tell.accept("PostgreSQL does not run as root, and user nobody can't enter " + data.root()
        + ": the database stands under " + outside.root);
    return outside;
  }

  /** A folder for this data directory; what an earlier one of the same name left behind is not touched. */
  private static Path unused(DataDirectory data, Consumer<String> tell) {
    String name = hash(data.root());
    Path folder = ELSEWHERE.resolve(name);
    for (int number = 2; Files.exists(folder.resolve("cluster")); number++) {
      tell.accept(folder + " holds the database of a data directory that stood at " + data.root()
          + " before; it stays as it is, delete it if nobody needs it");
      folder = ELSEWHERE.resolve(name + "-" + number);
    }
    return folder;
  }

  /** A copied data directory names the same home as its model: two servers must never share the files. */
  private void requireNoCopy(DataDirectory data) throws IOException {
    if (Files.exists(belongsTo())) {
      Path model = Path.of(Files.readString(belongsTo()).strip());
      Path memo = model.resolve(MEMO);
      if (!model.equals(data.root()) && Files.exists(memo) && remembered(memo).equals(root)) {
        throw new StartRefused(data.root() + " is a copy of " + model
            + ", whose database stands under " + root + ": copy that folder, too, and write where"
            + " it stands into " + data.root().resolve(MEMO));
      }
    }
    DataDirectory.writePrivately(belongsTo(), data.root() + "\n");
  }

  private static Path remembered(Path memo) throws IOException {
    return Path.of(Files.readString(memo).strip());
  }

  private Path belongsTo() {
    return root.resolve("belongs-to");
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

  public Path root() {
    return root;
  }

  ChildUser user() {
    return user;
  }

  public Path cluster() {
    return root.resolve("cluster");
  }

  public Path log() {
    return root.resolve("postgres.log");
  }

  private static String hash(Path path) {
    return Sha256.hex(path.toString(), 8);
  }
}
