package org.handrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that the command line names; {@code -} is standard input. */
public final class LocalFile {

  public static final String STANDARD_INPUT = "-";

  private final Path path;

  private LocalFile(Path path) {
    this.path = path;
  }

  /**
   * The file of this name; whether it is there shows when it is read.
   *
   * @throws CommandRefused when no file can have this name
   */
  public static LocalFile of(String name) {
    try {
      if (!name.isBlank()) {
        return new LocalFile(Path.of(name));
      }
    } catch (InvalidPathException e) {
      // told below, with the empty name
    }
    throw CommandRefused.usage("this cannot be the name of a file");
  }

  /**
   * The same for each way to write its name.
   *
   * @throws CommandRefused when there is no such file, or what is there cannot be read as one
   */
  public String identity() {
    requireFile();
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw CommandRefused.problem(path + " could not be found again", e);
    }
  }

  /** Its last names, such as {@code north/list.csv} for 2. */
  public String lastNames(int count) {
    Path absolute = path.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return absolute.subpath(Math.max(0, names - count), names).toString();
  }

  /**
   * All of it.
   *
   * @param maxBytes how large it may be, less than 2 GiB
   * @param standardInput what {@code -} stands for
   * @throws CommandRefused when it cannot be read, in one line that says why
   */
  public byte[] read(long maxBytes, InputStream standardInput) {
    boolean isStandardInput = path.toString().equals(STANDARD_INPUT);
    if (!isStandardInput) {
      requireFile();
    }
    try (InputStream in = isStandardInput ? standardInput : Files.newInputStream(path)) {
      long size = isStandardInput ? 0 : Files.size(path); // spares memory for what is refused
      byte[] bytes = size > maxBytes ? new byte[0] : in.readNBytes(Math.toIntExact(maxBytes + 1));
      if (Math.max(size, bytes.length) > maxBytes) {
        throw CommandRefused.usage((isStandardInput ? "standard input" : path.toString())
            + " is larger than " + (maxBytes >> 20) + " MiB: check that it is the right file");
      }
      return bytes;
    } catch (AccessDeniedException e) {
      throw CommandRefused.usage(path + " may not be read by you: change its permissions");
    } catch (IOException e) {
      throw CommandRefused.problem(path + " could not be read to its end", e);
    }
  }

  private void requireFile() {
    if (!Files.exists(path)) {
      throw CommandRefused.usage("there is no file " + path);
    }
    if (Files.isDirectory(path)) {
      throw CommandRefused.usage(path + " is a folder: name a file in it");
    }
    if (!Files.isRegularFile(path)) { // reading a device or a pipe might never end
      throw CommandRefused.usage(
          path + " is no ordinary file: send it to standard input and write -");
    }
  }

  /**
   * Replaces it, whole or not at all: another program may be watching it.
   *
   * @throws CommandRefused when it cannot be written
   */
  public void write(byte[] bytes) {
    Path target = path.toAbsolutePath();
    if (Files.isDirectory(target)) { // moving a file there would take an empty folder's place
      throw CommandRefused.usage(path + " is a folder: name a file in it");
    }
    try {
      Path part = Files.createTempFile(target.getParent(), ".handrail", ".part");
      try {
        Files.write(part, bytes);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw CommandRefused.problem(
          path + " could not be written: check that its folder exists and that you may write there",
          e);
    }
  }
}
