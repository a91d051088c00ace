package org.handrail.directory.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks at, one array per property, by ordinal. Meetings with a point come first, sorted by cell of the
 * grid and then by point, so that meetings of one building stand together; those without a point follow.
 */
final class Columns {

  private static final Comparator<Meeting> BY_NAME =
      Comparator.comparing(Meeting::name).thenComparing(meeting -> meeting.id().value());

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

  /** Schedules, see {@link When}. */
  final int[] when;

  final byte[] weeks;

  /** The place in the order by name, then id. */
  final int[] rank;

  private final short[] clockOf;
  private final ZoneClock[] clocks;

  Columns(Collection<Meeting> unordered) {
    Meeting[] byName = unordered.toArray(Meeting[]::new);
    Arrays.parallelSort(byName, BY_NAME);
    Entry[] entries = new Entry[byName.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Entry.of(byName[i], i);
    }
    Arrays.parallelSort(entries);
    int count = entries.length;
    meetings = new Meeting[count];
    rank = new int[count];
    when = new int[count];
    weeks = new byte[count];
    clockOf = new short[count];
    clocks = fill(entries);
    pointed = (int) Arrays.stream(entries).filter(entry -> entry.point != null).count();
    latDeg = new double[pointed];
    lonDeg = new double[pointed];
    x = new float[pointed];
    y = new float[pointed];
    z = new float[pointed];
    grid = fillPoints(entries);
  }

  private ZoneClock[] fill(Entry[] entries) {
    Map<String, Short> clockIds = new HashMap<>();
    ZoneClock[] found = new ZoneClock[0];
    for (int i = 0; i < entries.length; i++) {
      Meeting meeting = entries[i].meeting;
      meetings[i] = meeting;
      rank[i] = entries[i].rank;
      when[i] = When.packed(meeting.schedule());
      weeks[i] = When.weeks(meeting.schedule());
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

  private Grid fillPoints(Entry[] entries) {
    int[] cells = new int[pointed];
    for (int i = 0; i < pointed; i++) {
      latDeg[i] = entries[i].latDeg();
      lonDeg[i] = entries[i].lonDeg();
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

  /** Start of the occurrence under way or next at {@code nowS}, in seconds, or {@link NextStart#NEVER}. */
  long nextStartS(int ordinal, long nowS) {
    ZoneClock.Changes clock = clocks[clockOf[ordinal]].around(nowS);
    return NextStart.find(when[ordinal], weeks[ordinal], clock, nowS);
  }

  /** One meeting on its way to its ordinal. */
  private record Entry(
      Meeting meeting, int rank, int cell, @Nullable GeoPoint point) implements Comparable<Entry> {

    static Entry of(Meeting meeting, int rank) {
      Place place = meeting.place();
      GeoPoint point = place == null ? null : place.point();
      int cell = point == null ? Integer.MAX_VALUE : Grid.cell(point.latDeg(), point.lonDeg());
      return new Entry(meeting, rank, cell, point);
    }

    double latDeg() {
      return point == null ? 0 : point.latDeg();
    }

    double lonDeg() {
      return point == null ? 0 : point.lonDeg();
    }

    @Override
    public int compareTo(Entry other) {
      int byCell = Integer.compare(cell, other.cell);
      int byLat = byCell != 0 ? byCell : Double.compare(latDeg(), other.latDeg());
      int byLon = byLat != 0 ? byLat : Double.compare(lonDeg(), other.lonDeg());
      return byLon != 0 ? byLon : Integer.compare(rank, other.rank);
    }
  }
}
