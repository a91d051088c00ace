package org.handrail.directory.feed;

import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, or a doubt about one that was taken.
 *
 * @param line the line of the file on which the record starts (CSV), from 1, or null
 * @param index the record's place in the list (JSON), from 0, or null
 * @param slug the record's key, or empty when it has none; already stripped of what {@link
 *     org.handrail.directory.Meeting} forbids
 * @param field the field that is at fault, in the list's own spelling
 * @param reason one sentence that says what is wrong and what to do; holds nothing personal
 */
public record FeedIssue(
    @Nullable Integer line, @Nullable Integer index, String slug, String field, String reason) {}
