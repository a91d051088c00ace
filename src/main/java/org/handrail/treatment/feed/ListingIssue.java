package org.handrail.treatment.feed;

import org.handrail.directory.feed.FeedIssue;
import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, or a doubt about one that was taken.
 *
 * @param line the line on which the record starts (tables), from 1, or null
 * @param index the record's place in the directory (JSON), from 0, or null
 * @param name what the place is called, or empty
 * @param field the field that is at fault, in the directory's own spelling
 * @param value the beginning of what stands there; may be empty
 * @param reason one sentence that says what is wrong and what to do
 */
public record ListingIssue(
    @Nullable Integer line,
    @Nullable Integer index,
    String name,
    String field,
    String value,
    String reason) {

  static ListingIssue of(FeedIssue warning) {
    return new ListingIssue(
        warning.line(), warning.index(), warning.slug(), warning.field(), "", warning.reason());
  }
}
