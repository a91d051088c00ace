package org.handrail.directory.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.search.PointColumns;
import org.handrail.search.WordIndex;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks at, one array per property, by ordinal, in the order of {@link PointColumns}; their ranks
 * are those by name, then id.
 */
final class MeetingColumns {

  final Meeting[] meetings;

  final PointColumns points;

  /** Schedules, see {@link PackedSchedule}. */
  final int[] when;

  final byte[] weeks;

  private final short[] clockOf;
  private final ZoneClock[] clocks;

  /**
   * @throws IllegalArgumentException when there are more than two million meetings
   */
  MeetingColumns(Collection<Meeting> unordered) {
    IndexEntry[] byName = unordered.stream().map(IndexEntry::new).toArray(IndexEntry[]::new);
    Arrays.parallelSort(byName, IndexEntry.BY_NAME);
    points = PointColumns.of(byName.length, rank -> point(byName[rank].meeting));
    IndexEntry[] entries = new IndexEntry[byName.length];
    Arrays.setAll(entries, ordinal -> byName[points.rank(ordinal)]);
    int count = entries.length;
    meetings = new Meeting[count];
    when = new int[count];
    weeks = new byte[count];
    clockOf = new short[count];
    clocks = fill(entries);
  }

  private static @Nullable GeoPoint point(Meeting meeting) {
    Place place = meeting.place();
    return place == null ? null : place.point();
  }

  private ZoneClock[] fill(IndexEntry[] entries) {
    Map<String, Short> clockIds = new HashMap<>();
    ZoneClock[] found = new ZoneClock[0];
    for (int i = 0; i < entries.length; i++) {
      Meeting meeting = entries[i].meeting;
      meetings[i] = meeting;
      when[i] = PackedSchedule.packed(meeting.schedule());
      weeks[i] = PackedSchedule.weeks(meeting.schedule());
      Short clock = clockIds.get(meeting.zone().getId());
      if (clock == null) {
        clock = (short) found.length;
        clockIds.put(meeting.zone().getId(), clock);
        found = Arrays.copyOf(found, clock + 1);
        found[clock] = new ZoneClock(meeting.zone());
      }
      clockOf[i] = clock;
    }
    return found;
  }

  int size() {
    return points.size();
  }

  /** The words of a meeting. */
  WordIndex.Texts texts(int ordinal) {
    Meeting meeting = meetings[ordinal];
    Place place = meeting.place();
    return new WordIndex.Texts(
        meeting.name() + " " + meeting.group(),
        place == null ? "" : place.name() + " " + place.address() + " " + place.region(),
        meeting.notes());
  }

  /** Start of the occurrence under way or next at {@code nowS}, in seconds, or {@link NextStart#NEVER}. */
  long nextStartS(int ordinal, long nowS) {
    ZoneClock.Changes clock = clocks[clockOf[ordinal]].around(nowS);
    return NextStart.find(when[ordinal], weeks[ordinal], clock, nowS);
  }
}
