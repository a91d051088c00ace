package org.handrail.cli.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.Counts;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.SearchResult;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.directory.index.MeetingIndex;
import org.handrail.platform.outbound.FetchRefused;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where {@code find} and {@code plan} take meetings from: files, or what has been imported. */
public final class MeetingSource {

  private static final MeetingQuery EVERYTHING =
      MeetingQuery.ALL.with().limit(MeetingQuery.MAX_LIMIT).build();

  /** The command that this is part of. */
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--feed",
      paramLabel = "FILE|URL",
      description = "A meeting list to read instead of what has been imported; - is standard input."
          + " Repeatable.")
  private List<String> feeds = new ArrayList<>();

  @Mixin
  private DataOption data = new DataOption();

  /**
   * Meetings to choose from.
   *
   * @param meetings those that can be attended
   * @param rejectedRecords how many records of the files gave none; 0 for what has been imported
   * @param doubts what is doubtful of them
   */
  public record Meetings(List<Meeting> meetings, int rejectedRecords, MeetingDoubts doubts) {}

  /**
   * What a search found.
   *
   * @param doubts what is doubtful of the meetings
   */
  public record Found(SearchResult result, MeetingDoubts doubts) {}

  /**
   * Searches.
   *
   * @param query what is asked, once the meetings are known
   * @param now the instant that counts as now
   * @throws CommandRefused when a list cannot be read or nothing has been imported
   */
  public Found find(
      Function<List<Meeting>, MeetingQuery> query,
      Instant now,
      FeedOptionsGroup options,
      Console console) {
    if (feeds.isEmpty()) {
      return DataSession.read(
          data.path(), now, console, d -> new Found(find(d::find, query), d.doubts(now)));
    }
    MeetingIndex index = MeetingIndex.of(fromFiles(now, options, console).meetings());
    return new Found(find(asked -> index.search(asked, now), query), ofFiles(now));
  }

  private static SearchResult find(
      Function<MeetingQuery, SearchResult> search, Function<List<Meeting>, MeetingQuery> query) {
    return search.apply(query.apply(search.apply(EVERYTHING).meetings()));
  }

  /**
   * Where worked-up road maps are kept: in the data directory when one was named or is there, else among the caches of
   * the user, so that planning with a list leaves nothing in the folder where somebody happens to stand.
   */
  public Path roadsFolder() {
    boolean isNamed = spec.commandLine().getParseResult().hasMatchedOption("--data")
        || System.getenv("HANDRAIL_DATA") != null;
    return (isNamed || Files.isDirectory(data.path()) ? data.path() : userCache()).resolve("roads");
  }

  private static Path userCache() {
    String named = System.getenv("XDG_CACHE_HOME");
    Path caches = named != null && named.startsWith("/")
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".cache");
    return caches.resolve("handrail");
  }

  /**
   * All meetings.
   *
   * @throws CommandRefused when a list cannot be read or nothing has been imported
   */
  public Meetings all(Instant now, FeedOptionsGroup options, Console console) {
    return feeds.isEmpty()
        ? DataSession.read(
            data.path(),
            now,
            console,
            d -> new Meetings(d.find(EVERYTHING).meetings(), 0, d.doubts(now)))
        : fromFiles(now, options, console);
  }

  /** Of a file nobody says that it is made up. */
  private static MeetingDoubts ofFiles(Instant now) {
    return new MeetingDoubts(Set.of(), now);
  }

  private Meetings fromFiles(Instant now, FeedOptionsGroup options, Console console) {
    List<Meeting> meetings = new ArrayList<>();
    int rejected = 0;
    for (FeedSources.Source source : FeedSources.name(feeds)) {
      try {
        FeedResult result = options.read(source, "");
        meetings.addAll(result.meetings());
        rejected += result.rejected().size();
      } catch (UnreadableFeed | FetchRefused e) {
        throw CommandRefused.problem(source.name() + " was not read: " + e.getMessage());
      }
    }
    if (rejected > 0) {
      console.message(Counts.of(rejected, "record was", "records were")
          + " left out of the list; handrail check says which and why.");
    }
    return new Meetings(meetings, rejected, ofFiles(now));
  }
}
