package org.handrail.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one compiled file was made of: the digests of the class files that went into it, of itself, and the options. A
 * file whose note still holds need not be made again. Libraries count by the names of their files, which carry versions.
 */
final class Note {

  private static final String OWN = "org.handrail.";

  private final Path file;
  private final String options;
  private final List<Path> folders;

  /**
   * @param file where the note stands
   * @param options everything else that the outcome depends on
   * @param folders where our class files are
   */
  Note(Path file, String options, List<Path> folders) {
    this.file = file;
    this.options = options;
    this.folders = folders;
  }

  /** Whether this output is there as it was made, and would come out the same. */
  boolean isOf(Path output) throws IOException {
    if (!Files.exists(file) || !Files.exists(output)) {
      return false;
    }
    List<String> noted = Files.readAllLines(file);
    List<String> classes =
        noted.stream().skip(2).map(line -> line.split(" ")[1]).toList();
    return noted.equals(lines(output, classes));
  }

  void write(Path output, Collection<String> classes) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> own =
        classes.stream().filter(name -> name.startsWith(OWN)).sorted().toList();
    Files.write(file, lines(output, own));
  }

  /** One digest of all files in a folder: the compiler's own program, its stand-ins and tables. */
  static String digestOf(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder digests = new StringBuilder();
    for (Path found : files) {
      digests.append(digest(Files.readAllBytes(found)));
    }
    return digest(digests.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines(Path output, List<String> classes) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(digest(options.getBytes(StandardCharsets.UTF_8)) + " options");
    lines.add(digest(Files.readAllBytes(output)) + " output");
    for (String name : classes) {
      lines.add(digest(name) + " " + name);
    }
    return lines;
  }

  private String digest(String className) {
    String path = className.replace('.', '/') + ".class";
    return folders.stream()
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst()
        .map(found -> {
          try {
            return digest(Files.readAllBytes(found));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .orElse("none");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
