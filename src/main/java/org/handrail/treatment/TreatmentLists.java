package org.handrail.treatment;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;

/** Takes directories of treatment in and out. */
public interface TreatmentLists {

  /**
   * Replaces what a directory held before, as a whole or not at all. Listings are compared by content; the day of their assurance is none.
   *
   * @param listings each with an id of its own, all of this source
   * @param options how careful to be
   * @return what changed
   * @throws org.handrail.directory.ListShrank when more than a fifth of its listings would vanish and that was not accepted; what was there
   *     stays
   */
  ImportOutcome replace(FeedId source, Collection<Listing> listings, ImportOptions options);

  /**
   * Takes a directory out, with all of its listings.
   *
   * @return how many listings it had; empty when there is no such directory
   */
  OptionalInt forget(FeedId source);

  /** The invented directories: out of sight as soon as there is a real one. */
  List<FeedId> listInvented();
}
