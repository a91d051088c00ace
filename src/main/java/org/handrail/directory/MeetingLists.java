package org.handrail.directory;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes lists in and out. Each call is one transaction: either the whole list is there, or gone, afterwards or nothing
 * changed.
 */
public interface MeetingLists {

  /**
   * Replaces what is known of one feed by a new reading of it.
   *
   * @param feed the list
   * @param meetings all of its meetings, with unique ids
   * @param options how careful to be
   * @return what changed
   * @throws ListShrank when more than a fifth of the list's meetings would vanish and that was not accepted; the last
   *     good list stays
   */
  ImportOutcome replace(FeedId feed, Collection<Meeting> meetings, ImportOptions options);

  /**
   * Takes a list out, with all of its meetings.
   *
   * @return how many meetings it had; empty when there is no such list
   */
  OptionalInt forget(FeedId feed);

  /** The invented lists: out of sight as soon as there is a real one. */
  List<FeedId> listInvented();

  /**
   * How careful to be.
   *
   * @param invented whether the meetings are made up, for a demonstration
   * @param acceptShrink whether a list may lose more than a fifth of its meetings
   */
  record ImportOptions(boolean invented, boolean acceptShrink) {}

  /**
   * What changed of a list's entries.
   *
   * @param added those that were not there
   * @param changed those that differ from what was there
   * @param unchanged those that are the same
   * @param gone those that the list no longer has
   */
  record ImportOutcome(int added, int changed, int unchanged, int gone) {

    /** Lists with fewer entries may lose any number of them, but must not come back empty. */
    private static final int SMALL_LIST = 10;

    /** How many entries there were before. */
    public int before() {
      return changed + unchanged + gone;
    }

    /** Whether so much would vanish that somebody should look first: more than a fifth, or all. */
    public boolean losesTooMuch() {
      boolean isEmpty = added + changed + unchanged == 0;
      return isEmpty ? before() > 0 : before() >= SMALL_LIST && gone * 5L > before();
    }

    /**
     * Goes on only when the list keeps enough, or may lose it.
     *
     * @throws ListShrank else
     */
    public void requireKept(ImportOptions options) {
      if (losesTooMuch() && !options.acceptShrink()) {
        throw new ListShrank(before(), gone);
      }
    }
  }
}
