package org.handrail.treatment;

import org.jspecify.annotations.Nullable;

/**
 * A listing that was found.
 *
 * @param distanceM metres from the place asked for; null when none was, or when it is not known where the listing is
 */
public record TreatmentHit(Listing listing, @Nullable Double distanceM) {}
