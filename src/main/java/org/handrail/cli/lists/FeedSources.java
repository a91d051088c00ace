package org.handrail.cli.lists;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.LocalFile;
import org.handrail.cli.Terminal;
import org.handrail.directory.FeedId;

/** What the command line names as lists: files, URLs, and {@code -} for standard input. */
public final class FeedSources {

  /** Larger than any list of the world's meetings; a guard against the wrong file. */
  private static final long MAX_FILE_BYTES = 1L << 29;

  private static final int MAX_FEED_LENGTH = 2000;
  private static final int DEEPEST_FOLDER = 50;

  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/(?s:.*)");
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9+.-]+:/+[^/?#]*@(?s:.*)");

  /** What a publisher gives out to single readers must not show on a page, where a list's name does. */
  private static final Pattern SECRETS = Pattern.compile(
      "(?i)(?<=[?&])([a-z_-]*(?:key|token|secret|password|passwd|signature|sig))=[^&#]*");

  private final Function<String, byte[]> gate;
  private final InputStream standardInput;

  /**
   * @param gate fetches a URL, refusing what must not be fetched
   */
  public FeedSources(Function<String, byte[]> gate, InputStream standardInput) {
    this.gate = gate;
    this.standardInput = standardInput;
  }

  /**
   * One list, not yet read.
   *
   * @param argument as the person wrote it; may hold a secret
   * @param name the same as it can be shown
   * @param feed the name that its meetings carry
   */
  public record Source(String argument, String name, FeedId feed) {

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Names the sources; the second of two files of one name keeps its folder, to be told apart.
   *
   * @throws CommandRefused when one is named twice or cannot be a list
   */
  public static List<Source> name(List<String> arguments) {
    Set<String> named = new HashSet<>();
    Set<FeedId> taken = new HashSet<>();
    List<Source> sources = new ArrayList<>();
    for (String argument : arguments) {
      String name = shown(argument);
      if (!named.add(identity(argument))) {
        throw CommandRefused.usage("the list " + name + " is named twice");
      }
      FeedId feed = feedOf(argument, name, 1);
      for (int folders = 2; !taken.add(feed); folders++) {
        if (folders > DEEPEST_FOLDER) {
          throw CommandRefused.usage("the list " + name + " and one before it have the same name");
        }
        feed = feedOf(argument, name, folders);
      }
      sources.add(new Source(argument, name, feed));
    }
    return sources;
  }

  private static String identity(String argument) {
    return isStandardInput(argument) || isUrl(argument)
        ? argument
        : LocalFile.of(argument).identity();
  }

  private static FeedId feedOf(String argument, String name, int pathNames) {
    if (isStandardInput(argument)) {
      return new FeedId("stdin");
    }
    if (!isUrl(argument)) {
      return new FeedId(Terminal.line(LocalFile.of(argument).lastNames(pathNames)));
    }
    if (LOGIN.matcher(argument).matches()) {
      throw CommandRefused.usage(
          "a name or password does not belong into an address: others who use this"
              + " machine can read it there");
    }
    if (name.length() > MAX_FEED_LENGTH) {
      throw CommandRefused.usage("an address has at most " + MAX_FEED_LENGTH + " characters");
    }
    return new FeedId(name);
  }

  private static String shown(String argument) {
    String line = Terminal.line(argument);
    return isUrl(argument) ? SECRETS.matcher(line).replaceAll("$1=…") : line;
  }

  /**
   * The bytes of a source.
   *
   * @throws CommandRefused when it cannot be read, in one line that says why
   * @throws org.handrail.platform.outbound.FetchRefused when a URL may not or cannot be fetched
   */
  public byte[] read(Source source) {
    return isUrl(source.argument())
        ? gate.apply(source.argument())
        : LocalFile.of(source.argument()).read(MAX_FILE_BYTES, standardInput);
  }

  private static boolean isStandardInput(String argument) {
    return argument.equals(LocalFile.STANDARD_INPUT);
  }

  private static boolean isUrl(String argument) {
    return URL.matcher(argument).matches();
  }
}
