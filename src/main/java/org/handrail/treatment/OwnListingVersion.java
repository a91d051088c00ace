package org.handrail.treatment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a provider says of its listing.
 *
 * @param version 1 for the first
 * @param listing what it says, or null when it gave the listing back to its directory
 */
public record OwnListingVersion(
    int version, Instant savedAt, @Nullable Listing listing) {}
