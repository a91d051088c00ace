package org.handrail.directory.feed;

import java.time.ZoneId;
import org.handrail.directory.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told beside the bytes.
 *
 * @param feed the list's name
 * @param format what to read it as, or null to find out from its content
 * @param fellowship the fellowship of records that do not name their own; empty for none
 * @param zone the zone of records whose zone neither the record nor its coordinates give, or null
 */
public record FeedOptions(
    FeedId feed,
    @Nullable FeedFormat format,
    String fellowship,
    @Nullable ZoneId zone) {}
