package org.handrail.treatment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * How many places are open, as providers say it of their own listings. Only the newest word is kept. Nobody's right is asked here: who calls this has
 * made sure of it.
 */
public interface OpenPlaces {

  /**
   * What is said.
   *
   * @param available how many are open, 0 to {@link #MAX_PLACES}
   * @param maximum of how many, {@code available} to {@link #MAX_PLACES}; null when it is not said
   * @param note anything more, at most {@link #MAX_NOTE_LENGTH} characters; may be empty
   */
  record Capacity(int available, @Nullable Integer maximum, String note) {

    public static final int MAX_PLACES = 9_999;
    public static final int MAX_NOTE_LENGTH = 200;

    /**
     * @throws IllegalArgumentException when a number is out of its range or the note too long
     */
    public Capacity {
      int most = maximum == null ? MAX_PLACES : maximum;
      if (available < 0 || available > most || most > MAX_PLACES) {
        throw new IllegalArgumentException("0 to " + MAX_PLACES + " places, and no more open");
      }
      if (note.length() > MAX_NOTE_LENGTH) {
        throw new IllegalArgumentException("a note has at most " + MAX_NOTE_LENGTH);
      }
    }
  }

  /** What was said, and when. */
  record Said(Capacity capacity, Instant at) {

    /** So long the number counts. */
    public static final Duration FRESH = Duration.ofHours(24);

    /** So long people are told that something was said. */
    public static final Duration TOLD = Duration.ofDays(7);

    /** Whether the number is too old to go by, which it is from {@link #FRESH} on. */
    public boolean isStale(Instant now) {
      return !now.isBefore(at.plus(FRESH));
    }

    /** Whether people are told of it at all. */
    public boolean isTold(Instant now) {
      return now.isBefore(at.plus(TOLD));
    }

    /** Whether somebody may find a place there, as far as is known now. */
    public boolean isOpen(Instant now) {
      return capacity.available() > 0 && !isStale(now);
    }
  }

  /** What was said last, of any age. Answers from memory, also while the database is down. */
  Optional<Said> find(ListingId id);

  /** What was said last of each, of any age. Answers from memory likewise; as long as nothing changes it is the same map. */
  Map<ListingId, Said> listAll();

  /** What was said last of some, as the database has it at this moment: for those who say it. */
  Map<ListingId, Said> latest(Collection<ListingId> ids);

  /**
   * Says it, in the place of what was said before, unless the note breaks a promise.
   *
   * @return what has to change before it can be said; empty when it is said
   */
  List<TrialFinding> say(ListingId id, Capacity capacity, StaffId by);

  /**
   * Says nothing any more.
   *
   * @return whether anything had been said
   */
  boolean unsay(ListingId id);
}
