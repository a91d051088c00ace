package org.handrail.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.SearchResult;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.directory.index.MeetingIndex;
import picocli.CommandLine.Option;

/** Where {@code find} and {@code plan} take meetings from: files, or what has been imported. */
final class MeetingSource {

  @Option(
      names = "--feed",
      paramLabel = "FILE|URL",
      description = "A list to read instead of what has been imported. Repeatable.")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data directory of what has been imported. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  /** Meetings to search; {@code rejectedRecords} is 0 for what has been imported. */
  interface Meetings {

    SearchResult find(MeetingQuery query);

    List<Meeting> all();

    int rejectedRecords();
  }

  /** The data directory, which need not exist. */
  Path data() {
    return data;
  }

  /**
   * Opens the meetings.
   *
   * @param now the instant that counts as now
   * @throws Refused when a list cannot be read or there is no data directory
   */
  Meetings open(FeedOptionsGroup options, Instant now, Console console) {
    return feeds.isEmpty() ? imported(now) : fromFiles(options, now, console);
  }

  private Meetings fromFiles(FeedOptionsGroup options, Instant now, Console console) {
    List<Meeting> meetings = new ArrayList<>();
    int rejected = 0;
    for (FeedSources.Source source : FeedSources.name(feeds)) {
      try {
        FeedResult result = options.read(source, "");
        meetings.addAll(result.meetings());
        rejected += result.rejected().size();
      } catch (UnreadableFeed e) {
        throw Refused.problem(source.name() + ": " + e.getMessage());
      }
    }
    if (rejected > 0) {
      console.message(rejected + " records were refused; handrail check says why.");
    }
    return new FromFiles(meetings, rejected, now);
  }

  private Meetings imported(Instant now) {
    return Store.with(data, now, store -> {
      List<Meeting> all = store.allMeetings();
      if (all.isEmpty()) {
        throw Refused.problem(
            "nothing has been imported into " + data + " yet; use --feed, or handrail import");
      }
      return new FromFiles(all, 0, now);
    });
  }

  /** Meetings in memory; the index is built at the first search, which a plan never asks for. */
  private static final class FromFiles implements Meetings {
    private final List<Meeting> meetings;
    private final int rejectedRecords;
    private final Instant now;

    FromFiles(List<Meeting> meetings, int rejectedRecords, Instant now) {
      this.meetings = meetings;
      this.rejectedRecords = rejectedRecords;
      this.now = now;
    }

    @Override
    public SearchResult find(MeetingQuery query) {
      return MeetingIndex.of(meetings).search(query, now);
    }

    @Override
    public List<Meeting> all() {
      return meetings;
    }

    @Override
    public int rejectedRecords() {
      return rejectedRecords;
    }
  }
}
