package org.handrail.directory.index;

import java.util.Comparator;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.search.Grid;
import org.handrail.shared.GeoPoint;

/** One meeting on its way to its ordinal, with what it is sorted by at hand: sorting is most of building an index. */
final class IndexEntry {

  /** By name, then id, both by code unit. */
  static final Comparator<IndexEntry> BY_NAME = IndexEntry::compareNames;

  static final int RANK_BITS = 21;

  private static final int NO_CELL = (1 << 21) - 1; // cells are fewer: 21 bits
  private static final int LAT_BITS = 10;
  private static final int LON_BITS = 11;
  private static final int LAT_STEPS_PER_DEGREE = 4 << LAT_BITS; // a cell is a quarter of a degree
  private static final int LON_STEPS_PER_DEGREE = 4 << LON_BITS;
  private static final int PREFIX_CHARS = 4;
  private static final int ID_DIGITS = 16;

  final Meeting meeting;
  final int cell;
  final double latDeg;
  final double lonDeg;

  private final long namePrefix;
  private final long idPrefix;

  IndexEntry(Meeting meeting) {
    this.meeting = meeting;
    Place place = meeting.place();
    GeoPoint point = place == null ? null : place.point();
    latDeg = point == null ? 0 : point.latDeg();
    lonDeg = point == null ? 0 : point.lonDeg();
    cell = point == null ? NO_CELL : Grid.cell(latDeg, lonDeg);
    namePrefix = prefix(meeting.name());
    idPrefix = Long.parseUnsignedLong(meeting.id().value(), 0, ID_DIGITS, 16);
  }

  boolean hasPoint() {
    return cell != NO_CELL;
  }

  private static long prefix(String name) {
    long packed = 0;
    for (int i = 0; i < PREFIX_CHARS; i++) {
      packed = packed << Character.SIZE | (i < name.length() ? name.charAt(i) : 0);
    }
    return packed;
  }

  private int compareNames(IndexEntry other) {
    int byPrefix = Long.compareUnsigned(namePrefix, other.namePrefix);
    int byName = byPrefix != 0 ? byPrefix : meeting.name().compareTo(other.meeting.name());
    int byId = byName != 0 ? byName : Long.compareUnsigned(idPrefix, other.idPrefix);
    return byId != 0 ? byId : meeting.id().value().compareTo(other.meeting.id().value());
  }

  /**
   * A number that sorts by cell, then roughly by point, and holds the rank in its low {@link #RANK_BITS} bits. Without a
   * point last.
   */
  long placeKey(int rank) {
    long row = (long) ((latDeg + 90) * LAT_STEPS_PER_DEGREE) & ((1 << LAT_BITS) - 1);
    long column = (long) ((lonDeg + 180) * LON_STEPS_PER_DEGREE) & ((1 << LON_BITS) - 1);
    long place = (((long) cell << LAT_BITS) | row) << LON_BITS | column;
    return place << RANK_BITS | rank;
  }
}
