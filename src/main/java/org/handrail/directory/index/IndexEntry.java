package org.handrail.directory.index;

import java.util.Comparator;
import org.handrail.directory.Meeting;

/** One meeting on its way to its ordinal, with what it is sorted by at hand: sorting is most of building an index. */
final class IndexEntry {

  /** By name, then id, both by code unit. */
  static final Comparator<IndexEntry> BY_NAME = IndexEntry::compareNames;

  private static final int PREFIX_CHARS = 4;
  private static final int ID_DIGITS = 16;

  final Meeting meeting;

  private final long namePrefix;
  private final long idPrefix;

  IndexEntry(Meeting meeting) {
    this.meeting = meeting;
    namePrefix = prefix(meeting.name());
    idPrefix = Long.parseUnsignedLong(meeting.id().value(), 0, ID_DIGITS, 16);
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
}
