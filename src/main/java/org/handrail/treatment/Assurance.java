package org.handrail.treatment;

import java.time.LocalDate;
import org.handrail.directory.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * Who says what a listing says.
 *
 * @param source the directory that it was read from
 * @param day the day in UTC on which somebody made sure of it, or on which a directory that does not say so was read; null when a directory
 *     that could say it does not
 */
public record Assurance(FeedId source, @Nullable LocalDate day) {}
