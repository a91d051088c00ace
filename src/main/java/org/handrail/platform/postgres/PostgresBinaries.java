package org.handrail.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.handrail.platform.StartRefused;

/** The programs of PostgreSQL, unpacked once from the class path into a folder whose name says which build they are. */
public final class PostgresBinaries {

  private static final String PREFIX = "postgres-";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  String initdb() {
    return folder.resolve("bin/initdb").toString();
  }

  String pgCtl() {
    return folder.resolve("bin/pg_ctl").toString();
  }

  String postgres() {
    return folder.resolve("bin/postgres").toString();
  }

  /**
   * The programs below this home, unpacked when they are not there yet; those of another build go.
   *
   * @throws StartRefused when this build of Handrail brings none for this machine
   */
  public static PostgresBinaries in(Path home) throws IOException {
    String platform = platform();
    String resource = PREFIX + platform + ".txz";
    URL archive = PostgresBinaries.class.getClassLoader().getResource(resource);
    if (archive == null) {
      throw new StartRefused("this build of Handrail brings no PostgreSQL for " + platform
          + ", since it was made on another kind of machine: build it here, or name a PostgreSQL of"
          + " your own in HANDRAIL_DATABASE_URL");
    }
    URLConnection connection = archive.openConnection();
    Path folder = home.resolve(PREFIX + platform + "-" + build(connection));
    if (!Files.isDirectory(folder)) {
      removeOthers(home);
      Path fresh = home.resolve("unpacking");
      Files.createDirectories(fresh);
      DataDirectory.restrict(fresh, "rwxr-xr-x");
      unpack(connection, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
    String machine = arch.equals("aarch64") ? "arm_64" : arch.equals("amd64") ? "x86_64" : arch;
    return system + "-" + machine;
  }

  /** Tells one build of the archive from another without reading its megabytes. */
  private static String build(URLConnection connection) throws IOException {
    long mark = connection instanceof JarURLConnection jar
        ? jar.getJarEntry().getCrc()
        : connection.getContentLengthLong();
    return Long.toHexString(mark);
  }

  private static void removeOthers(Path home) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(home)) {
      others = all.filter(PostgresBinaries::isUnpacked).toList();
    }
    for (Path other : others) {
      RecursiveDelete.of(other);
    }
  }

  private static boolean isUnpacked(Path path) {
    String name = path.getFileName().toString();
    return Files.isDirectory(path) && (name.startsWith(PREFIX) || name.equals("unpacking"));
  }

  private static void unpack(URLConnection connection, Path target) throws IOException {
    try (InputStream bytes = connection.getInputStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an entry of the archive leaves its folder");
        }
        unpack(entry, tar, path);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      DataDirectory.restrict(path, "rwxr-xr-x");
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      DataDirectory.restrict(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
  }
}
