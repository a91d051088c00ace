package org.handrail.planner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.ical.CalendarArchive;
import org.handrail.ical.CalendarReader;
import org.handrail.ical.CalendarResult;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.calendar.PlaceResolver;

/**
 * What calendars say is already in the week.
 *
 * @param commitments in order of start, end, uid within each calendar
 * @param rejected entries that could not be used, or not as they are written, in the order of their file
 */
public record CalendarCommitments(List<Commitment> commitments, List<RejectedEntry> rejected) {

  public CalendarCommitments {
    commitments = List.copyOf(commitments);
    rejected = List.copyOf(rejected);
  }

  /**
   * What a calendar file says of [from, until); also what began before.
   *
   * @param ics a file with one or more calendars, at most {@link CalendarReader#MAX_BYTES}
   * @param personZone the zone of times without zone, and whose days whole days are
   * @param places where its entries are
   * @throws org.handrail.ical.UnreadableCalendar when it is refused whole
   */
  public static CalendarCommitments read(
      byte[] ics, Instant from, Instant until, ZoneId personZone, PlaceResolver places) {
    CalendarResult result = new CalendarReader().read(ics, from, until, personZone);
    return new CalendarCommitments(
        result.events().stream().map(event -> Commitment.of(event, places)).toList(),
        result.rejected());
  }

  /**
   * The same of a file that may also be an archive of calendars; their entries in the order of the archive. An empty file beside others is
   * told and left out, since nothing can be missing that was in it.
   *
   * @throws org.handrail.ical.UnreadableCalendar when it, or a calendar in it, is refused whole
   */
  public static CalendarCommitments readFile(
      byte[] file, Instant from, Instant until, ZoneId personZone, PlaceResolver places) {
    List<Commitment> commitments = new ArrayList<>();
    List<RejectedEntry> rejected = new ArrayList<>();
    List<CalendarArchive.Part> parts = CalendarArchive.calendars(file);
    boolean areAllEmpty = parts.stream().allMatch(CalendarArchive.Part::isEmpty);
    for (CalendarArchive.Part part : parts) {
      if (part.isEmpty() && !areAllEmpty) {
        rejected.add(RejectedEntry.emptyFile(part.name()));
        continue;
      }
      try {
        CalendarCommitments read = read(part.ics(), from, until, personZone, places);
        commitments.addAll(read.commitments());
        read.rejected().stream().map(entry -> entry.in(part.name())).forEach(rejected::add);
      } catch (UnreadableCalendar e) {
        throw e.in(part.name()); // what it holds would be missing from the week without a word
      }
    }
    if (places.takeOverflow()) {
      rejected.add(new RejectedEntry(1, EntryFault.TOO_MANY_PLACES, RejectedEntry.Kept.PLACES, ""));
    }
    return new CalendarCommitments(commitments, rejected);
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "CalendarCommitments[…]";
  }
}
