package org.handrail.directory.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.search.Grid;
import org.handrail.search.WordIndex;

/**
 * What a search looks at, one array per property, by ordinal. Meetings with a point come first, sorted by cell of the
 * grid and then roughly by point, so that meetings of one building stand together; those without a point follow.
 */
final class MeetingColumns {

  private static final int MAX_SIZE = 1 << IndexEntry.RANK_BITS;

  final Meeting[] meetings;

  /** How many have a point: ordinals 0 to {@code pointed} − 1. */
  final int pointed;

  final Grid grid;
  final double[] latDeg;
  final double[] lonDeg;

  /** The point on a globe of radius 1. */
  final float[] x;

  final float[] y;
  final float[] z;

  /** Schedules, see {@link PackedSchedule}. */
  final int[] when;

  final byte[] weeks;

  /** The place in the order by name, then id. */
  final int[] rank;

  private final short[] clockOf;
  private final ZoneClock[] clocks;

  /**
   * @throws IllegalArgumentException when there are more than two million meetings
   */
  MeetingColumns(Collection<Meeting> unordered) {
    if (unordered.size() > MAX_SIZE) {
      throw new IllegalArgumentException("more than " + MAX_SIZE + " meetings");
    }
    IndexEntry[] byName = unordered.stream().map(IndexEntry::new).toArray(IndexEntry[]::new);
    Arrays.parallelSort(byName, IndexEntry.BY_NAME);
    rank = ranksByPlace(byName);
    IndexEntry[] entries = Arrays.stream(rank).mapToObj(r -> byName[r]).toArray(IndexEntry[]::new);
    int count = entries.length;
    meetings = new Meeting[count];
    when = new int[count];
    weeks = new byte[count];
    clockOf = new short[count];
    clocks = fill(entries);
    pointed = (int) Arrays.stream(entries).filter(IndexEntry::hasPoint).count();
    latDeg = new double[pointed];
    lonDeg = new double[pointed];
    x = new float[pointed];
    y = new float[pointed];
    z = new float[pointed];
    grid = fillPoints(entries);
  }

  private static int[] ranksByPlace(IndexEntry[] byName) {
    long[] keys = new long[byName.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = byName[i].placeKey(i);
    }
    Arrays.parallelSort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key & (MAX_SIZE - 1)).toArray();
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

  private Grid fillPoints(IndexEntry[] entries) {
    int[] cells = new int[pointed];
    for (int i = 0; i < pointed; i++) {
      latDeg[i] = entries[i].latDeg;
      lonDeg[i] = entries[i].lonDeg;
      x[i] = (float) Circle.unitX(latDeg[i], lonDeg[i]);
      y[i] = (float) Circle.unitY(latDeg[i], lonDeg[i]);
      z[i] = (float) Circle.unitZ(latDeg[i]);
      cells[i] = entries[i].cell;
    }
    return new Grid(cells);
  }

  int size() {
    return meetings.length;
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
