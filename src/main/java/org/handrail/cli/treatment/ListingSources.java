package org.handrail.cli.treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.FeedFetcher;
import org.handrail.cli.LocalFile;
import org.handrail.cli.Terminal;
import org.handrail.cli.lists.FeedSources;
import org.handrail.directory.FeedId;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.platform.outbound.FetchRefused;
import org.handrail.treatment.feed.ListingFeedOptions;
import org.handrail.treatment.feed.ListingFeedResult;
import org.handrail.treatment.feed.ListingFormat;
import org.handrail.treatment.feed.ListingReader;
import org.jspecify.annotations.Nullable;

/** Reads what the command line names as directories of treatment: files, URLs, standard input, and folders of tables. */
final class ListingSources {

  private static final int MAX_TABLES = 100;
  private static final long MAX_TABLE_BYTES = 64L << 20;

  private final @Nullable FeedId source;
  private final @Nullable ListingFormat format;
  private final Collection<String> allowedHosts;
  private final ListingReader reader = new ListingReader(Clock.systemUTC());

  /**
   * @param source what ids follow from where a directory gives none, or null for its own name
   * @param format what to read them as, or null to find out
   */
  ListingSources(
      @Nullable FeedId source, @Nullable ListingFormat format, Collection<String> allowedHosts) {
    this.source = source;
    this.format = format;
    this.allowedHosts = allowedHosts;
  }

  /**
   * Reads all, in the order in which they were named; one that is bad does not keep others from being read.
   *
   * @throws CommandRefused when one is no readable file or is named twice
   */
  List<ListingReading> read(List<String> arguments, Console console) {
    List<FeedSources.Source> files = new ArrayList<>(
        FeedSources.name(arguments.stream().filter(a -> findFolder(a).isEmpty()).toList()));
    List<ListingReading> readings = new ArrayList<>();
    for (String argument : arguments) {
      Optional<Path> folder = findFolder(argument);
      FeedSources.Source named =
          folder.isPresent() ? ofFolder(argument, folder.get()) : files.removeFirst();
      readings.add(read(named, folder, console));
    }
    return readings;
  }

  private ListingReading read(FeedSources.Source named, Optional<Path> folder, Console console) {
    try {
      ListingFeedOptions options =
          new ListingFeedOptions(source == null ? named.feed() : source, format);
      ListingFeedResult result = folder.isPresent()
          ? reader.readPackage(tables(folder.get()), options)
          : reader.read(bytes(named), options);
      return new ListingReading(result, ListingReport.of(named.name(), result));
    } catch (UnreadableFeed | FetchRefused e) {
      String reason = String.valueOf(e.getMessage());
      console.message(named.name() + " was refused: " + reason);
      return new ListingReading(null, ListingReport.refused(named.name(), reason));
    }
  }

  private byte[] bytes(FeedSources.Source source) {
    return new FeedSources(new FeedFetcher(allowedHosts)::fetch, System.in).read(source);
  }

  private static Optional<Path> findFolder(String argument) {
    try {
      Path path = Path.of(argument);
      return !argument.isBlank() && Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // told when it is read
    }
  }

  private static FeedSources.Source ofFolder(String argument, Path folder) {
    String name = Terminal.line(argument);
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new FeedSources.Source(
        argument, name, new FeedId(last == null ? "tables" : Terminal.line(last.toString())));
  }

  private static Map<String, byte[]> tables(Path folder) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.equals("datapackage.json")) {
          continue;
        }
        if (tables.size() == MAX_TABLES) {
          throw CommandRefused.usage(folder + " holds more than " + MAX_TABLES + " tables");
        }
        tables.put(name, LocalFile.of(file.toString()).read(MAX_TABLE_BYTES, System.in));
      }
    } catch (IOException e) {
      throw CommandRefused.problem(folder + " could not be read to its end", e);
    }
    return tables;
  }
}
