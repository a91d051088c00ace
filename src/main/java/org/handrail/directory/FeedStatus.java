package org.handrail.directory;

import java.time.Instant;

/**
 * One list and its age.
 *
 * @param feed its name
 * @param meetings how many meetings it gives
 * @param refreshed when it was last read with success
 * @param invented whether its meetings are made up, for a demonstration
 */
public record FeedStatus(FeedId feed, int meetings, Instant refreshed, boolean invented) {}
