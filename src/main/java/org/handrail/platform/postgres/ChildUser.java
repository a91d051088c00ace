package org.handrail.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handrail.platform.StartRefused;

/** Who runs the database's programs: this program's own user, or {@code nobody} when that is root, whom they refuse. */
final class ChildUser {

  private static final String NOBODY = "nobody";
  private static final List<Path> SETPRIV =
      List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"), Path.of("/sbin/setpriv"));

  private final boolean other;

  private ChildUser(boolean other) {
    this.other = other;
  }

  static ChildUser current() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    return new ChildUser(!windows && new UnixSystem().getUid() == 0);
  }

  /** Whether that is somebody else than this program's own user. */
  boolean isOther() {
    return other;
  }

  /**
   * The command that runs {@code command} as that user, in the same process.
   *
   * @throws StartRefused as root on a machine without setpriv
   */
  List<String> running(List<String> command) {
    if (!other) {
      return command;
    }
    List<String> whole = new ArrayList<>();
    whole.add(setpriv());
    whole.add("--reuid=" + NOBODY);
    whole.add("--regid=" + group());
    whole.add("--clear-groups");
    whole.addAll(command);
    return whole;
  }

  /** Gives a file or a whole directory to that user. */
  void own(Path path) throws IOException {
    if (!other) {
      return;
    }
    UserPrincipalLookupService names = path.getFileSystem().getUserPrincipalLookupService();
    UserPrincipal user = names.lookupPrincipalByName(NOBODY);
    GroupPrincipal group = names.lookupPrincipalByGroupName(group());
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.toList();
    }
    for (Path each : all) {
      PosixFileAttributeView view = Files.getFileAttributeView(each, PosixFileAttributeView.class);
      view.setGroup(group);
      view.setOwner(user);
    }
  }

  /** Whether that user can pass through all folders above this one and into it. */
  boolean canEnter(Path directory) throws IOException, InterruptedException {
    if (!other) {
      return true;
    }
    Process test = new ProcessBuilder(running(List.of("test", "-x", directory + "/.")))
        .directory(Path.of("/").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (!test.waitFor(10, TimeUnit.SECONDS)) {
      test.destroyForcibly();
      return false;
    }
    return test.exitValue() == 0;
  }

  private static String setpriv() {
    return SETPRIV.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(() -> new StartRefused("PostgreSQL does not run as root, and this machine has"
            + " no setpriv (util-linux) to run it as " + NOBODY + ": install it, run Handrail as an"
            + " ordinary user, or set HANDRAIL_DATABASE_URL"));
  }

  /** Debian's name for the group, else that of the others. */
  private static String group() {
    try {
      Path.of("/")
          .getFileSystem()
          .getUserPrincipalLookupService()
          .lookupPrincipalByGroupName("nogroup");
      return "nogroup";
    } catch (UserPrincipalNotFoundException e) {
      return NOBODY;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
