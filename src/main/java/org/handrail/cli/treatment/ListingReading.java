package org.handrail.cli.treatment;

import org.handrail.treatment.feed.ListingFeedResult;
import org.jspecify.annotations.Nullable;

/**
 * One directory as it was read.
 *
 * @param result what it gave, or null when it could not be had or read
 * @param report what is said of it
 */
record ListingReading(@Nullable ListingFeedResult result, ListingReport report) {}
