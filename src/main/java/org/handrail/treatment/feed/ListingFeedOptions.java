package org.handrail.treatment.feed;

import org.handrail.directory.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told beside the bytes.
 *
 * @param source the directory's name; ids that it does not give itself follow from it
 * @param format what to read it as, or null to find out from its content
 */
public record ListingFeedOptions(FeedId source, @Nullable ListingFormat format) {}
