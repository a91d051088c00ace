package org.handrail.cli.lists;

import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.platform.outbound.FetchRefused;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one list.
 *
 * @param result what it gave, or null when it could not be had or was refused whole
 */
record ListReading(
    FeedSources.Source source, ListReport report, @Nullable FeedResult result) {

  /**
   * Reads a list; one that is bad does not keep others from being read.
   *
   * @throws CommandRefused when the command line names what is no readable file
   */
  static ListReading of(
      FeedSources.Source source, FeedOptionsGroup options, String fellowship, Console console) {
    try {
      FeedResult result = options.read(source, fellowship);
      return new ListReading(source, ListReport.of(source, result), result);
    } catch (UnreadableFeed | FetchRefused e) {
      String reason = String.valueOf(e.getMessage());
      console.message(source.name() + " was refused: " + reason);
      return new ListReading(source, ListReport.refused(source, reason), null);
    }
  }
}
