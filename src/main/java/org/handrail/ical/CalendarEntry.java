package org.handrail.ical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT, read.
 *
 * @param line the line of the file on which it begins
 * @param uid never empty
 * @param what what it is and how it blocks
 * @param version which of two entries for the same thing holds
 * @param cancelled whether it does not take place
 * @param start when its first or only instance starts
 * @param end when that ends
 * @param repeats when it takes place again
 * @param replaces which instance of its series it stands for, or null
 * @param andFuture whether it also changes all later instances
 * @param notes what of it could not be used, each once
 */
record CalendarEntry(
    int line,
    String uid,
    What what,
    Version version,
    boolean cancelled,
    WallTime start,
    WallTime end,
    Repeats repeats,
    @Nullable WallTime replaces,
    boolean andFuture,
    List<Note> notes) {

  /**
   * Something of the entry that could not be used, although the entry could.
   *
   * @param fault what
   * @param kept what counts
   */
  record Note(EntryFault fault, RejectedEntry.Kept kept) {}

  /**
   * What an entry is.
   *
   * @param title may be empty
   * @param place what it says of where it is
   * @param free shown as free
   */
  record What(String title, EventPlace place, boolean free) {}

  /**
   * Orders entries that stand for the same thing.
   *
   * @param sequence counts changes
   * @param stamp when it was written, as digits that sort
   */
  record Version(int sequence, String stamp) implements Comparable<Version> {

    @Override
    public int compareTo(Version other) {
      int bySequence = Integer.compare(sequence, other.sequence);
      return bySequence != 0 ? bySequence : stamp.compareTo(other.stamp);
    }
  }

  /**
   * When an entry takes place again.
   *
   * @param rules RRULEs
   * @param exceptRules EXRULEs
   * @param dates RDATEs
   * @param exceptDates EXDATEs
   */
  record Repeats(
      List<RecurrenceRule> rules,
      List<RecurrenceRule> exceptRules,
      List<Extra> dates,
      List<WallTime> exceptDates) {}

  /**
   * One more instance.
   *
   * @param start when it starts
   * @param end when it ends, or null for the length of the first
   */
  record Extra(WallTime start, @Nullable WallTime end) {}

  /** How long the first instance lasts; exactly as long last all the others. Negative when it ends before it starts. */
  Duration length() {
    return Duration.between(start.instant(), end.instant());
  }

  /** This entry at other times. */
  CalendarEvent at(Instant from, Instant until) {
    boolean blocks = !what.free() && !start.isDate() && until.isAfter(from);
    return new CalendarEvent(uid, what.title(), from, until, what.place(), blocks);
  }

  /** A mask: an entry is nobody else's business. */
  @Override
  public String toString() {
    return "Entry[" + line + "]";
  }
}
