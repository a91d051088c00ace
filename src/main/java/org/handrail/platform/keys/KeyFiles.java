package org.handrail.platform.keys;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.platform.StartRefused;

/** The files of keys: each 64 hexadecimal digits and a line's end, readable for the server's user alone. */
final class KeyFiles {

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final int MOST_BYTES = 200;

  private final Path folder;

  /** @param folder made when it is not there yet */
  KeyFiles(Path folder) {
    this.folder = folder;
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
      }
    } catch (IOException e) {
      throw refused("the directory of keys " + folder + " can't be made", e);
    }
  }

  Path file(KeyName name) {
    return folder.resolve(name.fileName());
  }

  /**
   * Reads a key.
   *
   * @throws StartRefused when the file holds none, or others may read it
   */
  Optional<ServerKey> find(KeyName name) {
    Path file = file(name);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw noKey(file);
      }
      requirePrivate(file);
      return Optional.of(
          ServerKey.of(HexFormat.of().parseHex(Files.readString(file).strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw noKey(file);
    } catch (IOException e) {
      throw refused("the key " + file + " can't be read", e);
    }
  }

  /** Makes a key, unless somebody else has just made it: nobody ever sees half of one. */
  void make(KeyName name) {
    try {
      Path fresh = written();
      try {
        Files.createLink(file(name), fresh);
      } catch (FileAlreadyExistsException e) {
        return; // another program was first, and both go on with its key
      } finally {
        Files.delete(fresh);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw refused("the key " + file(name) + " can't be written", e);
    }
  }

  /** Makes a key in the place of the one before. */
  void replace(KeyName name) {
    try {
      Files.move(
          written(),
          file(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused("the key " + file(name) + " can't be written", e);
    }
  }

  private Path written() throws IOException {
    byte[] key = new byte[ServerKey.LENGTH];
    new SecureRandom().nextBytes(key);
    Path fresh = folder.resolve("new-" + UUID.randomUUID());
    Files.createFile(fresh);
    restrict(fresh, "rw-------");
    Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
    return fresh;
  }

  private static void requirePrivate(Path file) throws IOException {
    if (hasPermissions(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new StartRefused("the key " + file + " can be read or changed by others: chmod 600 it");
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (hasPermissions(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static StartRefused noKey(Path file) {
    return new StartRefused(
        "the file " + file + " holds no key of Handrail: bring back the right one from where you"
            + " keep copies of keys");
  }

  private static StartRefused refused(String what, Exception e) {
    String why =
        e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    return new StartRefused(what + ": " + why, e);
  }
}
