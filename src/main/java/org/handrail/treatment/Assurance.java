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
public record Assurance(FeedId source, @Nullable LocalDate day) {

  /** What stands for the directory where a provider speaks for itself; no directory has this name. */
  public static final FeedId PROVIDER = new FeedId("provider");

  /** The same in a demonstration. */
  public static final FeedId INVENTED_PROVIDER = new FeedId("provider (invented)");

  /** Whether this name stands for providers that speak for themselves. */
  public static boolean isReserved(FeedId source) {
    return source.equals(PROVIDER) || source.equals(INVENTED_PROVIDER);
  }

  /** Whether the provider itself says it. */
  public boolean isOwn() {
    return isReserved(source);
  }
}
