package org.handrail.perf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, mounted over a folder, that can be filled to the last byte. For root only. */
final class FullDisk implements AutoCloseable {

  private static final int BLOCK = 1 << 12;

  private final Path folder;

  private FullDisk(Path folder) {
    this.folder = folder;
  }

  static boolean isPossible() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Mounts it over the folder; what was in it stays, and keeps owner and mode. */
  static FullDisk over(Path folder, int sizeMb) throws IOException {
    shell(
        "set -e; before=$(mktemp -d); cp -a '%1$s/.' \"$before\"; mount -t tmpfs -o size=%2$dm tmpfs '%1$s';"
            + " cp -a \"$before/.\" '%1$s'; chown --reference=\"$before\" '%1$s';"
            + " chmod --reference=\"$before\" '%1$s'; rm -rf \"$before\"",
        folder, sizeMb);
    return new FullDisk(folder);
  }

  void fill() throws IOException {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      byte[] block = new byte[BLOCK];
      while (true) {
        ballast.write(block);
      }
    } catch (IOException e) {
      if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
        throw e;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    shell("! mountpoint -q '%1$s' || umount --lazy '%1$s'", folder, 0);
  }

  private static void shell(String script, Path folder, int sizeMb) throws IOException {
    String command = String.format(script, folder.toAbsolutePath(), sizeMb);
    Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("the disk in memory can't be made or removed: " + folder);
    }
  }
}
