package org.handrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.handrail.directory.FeedId;

/** Opens what the command line names: files, URLs, and {@code -} for standard input. */
final class FeedSources {

  /** Larger than any list of the world's meetings; a guard against the wrong file. */
  private static final long MAX_FILE_BYTES = 1L << 30;

  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://?.*");

  private final Function<String, byte[]> gate;
  private final InputStream standardInput;

  /**
   * @param gate fetches a URL, refusing what must not be fetched
   */
  FeedSources(Function<String, byte[]> gate, InputStream standardInput) {
    this.gate = gate;
    this.standardInput = standardInput;
  }

  /**
   * One list, not yet read.
   *
   * @param name as the person wrote it
   * @param feed the name that its meetings carry
   */
  record Source(String name, FeedId feed) {}

  /** Names the sources; two files of one name in two folders keep their last folder to be told apart. */
  static List<Source> name(List<String> arguments) {
    Set<FeedId> taken = new HashSet<>();
    List<Source> sources = new ArrayList<>();
    for (String argument : arguments) {
      FeedId feed = feedOf(argument, 1);
      for (int folders = 2; taken.contains(feed) && folders < 50; folders++) {
        feed = feedOf(argument, folders);
      }
      if (!taken.add(feed)) {
        throw Refused.usage("the list " + argument + " is named twice");
      }
      sources.add(new Source(argument, feed));
    }
    return sources;
  }

  private static FeedId feedOf(String argument, int pathNames) {
    if (argument.equals("-")) {
      return new FeedId("stdin");
    }
    if (isUrl(argument)) {
      return new FeedId(argument);
    }
    Path path = pathOf(argument).toAbsolutePath().normalize();
    int names = path.getNameCount();
    if (names == 0) {
      throw Refused.usage(argument + " is a folder; name the list's file");
    }
    return new FeedId(path.subpath(Math.max(0, names - pathNames), names).toString());
  }

  /**
   * The bytes of a source.
   *
   * @throws Refused when it cannot be read, in one line that says why
   */
  byte[] read(Source source) {
    if (source.name().equals("-")) {
      return standardInput();
    }
    if (isUrl(source.name())) {
      return gate.apply(source.name());
    }
    return file(source.name());
  }

  static byte[] file(String name) {
    Path path = pathOf(name);
    try {
      if (!Files.exists(path)) {
        throw Refused.usage("there is no file " + path);
      }
      if (!Files.isRegularFile(path)) {
        throw Refused.usage(path + " is no file that can be read");
      }
      if (Files.size(path) > MAX_FILE_BYTES) {
        throw Refused.problem(path + " is larger than 1 GiB; no meeting list is");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw Refused.problem(path + " could not be read; check that you may read it");
    }
  }

  static Path pathOf(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw Refused.usage("this is no name of a file");
    }
  }

  private byte[] standardInput() {
    try {
      return standardInput.readNBytes(Math.toIntExact(MAX_FILE_BYTES));
    } catch (IOException e) {
      throw Refused.problem("standard input could not be read");
    }
  }

  private static boolean isUrl(String argument) {
    return URL.matcher(argument).matches() && !Files.exists(pathOf(argument));
  }
}
