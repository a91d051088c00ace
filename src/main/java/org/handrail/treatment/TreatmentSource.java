package org.handrail.treatment;

import java.time.Instant;
import org.handrail.directory.FeedId;

/**
 * One directory of treatment and its age.
 *
 * @param source its name
 * @param listings how many listings it gives
 * @param refreshed when it was last read with success
 * @param invented whether its listings are made up, for a demonstration
 */
public record TreatmentSource(FeedId source, int listings, Instant refreshed, boolean invented) {}
