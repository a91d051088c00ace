package org.handrail.directory.feed;

import java.util.List;
import org.handrail.directory.Meeting;

/**
 * What a list gave. A bad record is a value in here, never an exception.
 *
 * @param format what the list was read as
 * @param meetings the meetings, in the list's order; ids are unique
 * @param rejected records that gave no meeting, each with its reason
 * @param warnings doubts about records that were taken, for the list keeper
 * @param records how many records the list held
 */
public record FeedResult(
    FeedFormat format,
    List<Meeting> meetings,
    List<FeedIssue> rejected,
    List<FeedIssue> warnings,
    int records) {

  public FeedResult {
    meetings = List.copyOf(meetings);
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
  }
}
