package org.handrail.directory;

import java.time.Instant;

/**
 * One meeting at one time.
 *
 * @param meeting the meeting
 * @param start when it starts
 * @param end when it ends; after {@code start}
 */
public record Occurrence(Meeting meeting, Instant start, Instant end) {}
