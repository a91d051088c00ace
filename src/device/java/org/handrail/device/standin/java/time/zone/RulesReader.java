package org.handrail.device.standin.java.time.zone;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Reads one zone as the JDK writes it: the external form of {@link ZoneRules}. */
final class RulesReader {

  private static final int RULES = 1;
  private static final int QUARTER_S = 900;
  private static final long FIRST_SHORT_S = -4575744000L;

  private final DataInputStream in;

  RulesReader(DataInputStream in) {
    this.in = in;
  }

  ZoneRules rules() throws IOException {
    if (in.readByte() != RULES) {
      throw new IOException("no rules of a zone");
    }
    List<Change> standard = new ArrayList<>();
    ZoneOffset firstStandard = changes(standard);
    List<Change> wall = new ArrayList<>();
    ZoneOffset firstWall = changes(wall);
    List<ZoneOffsetTransitionRule> last = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      last.add(rule());
    }
    return ZoneRules.of(firstStandard, firstWall, transitions(standard), transitions(wall), last);
  }

  private record Change(long epochSecond, ZoneOffset before, ZoneOffset after) {}

  /** The changes into a list; returns the offset before the first. */
  private ZoneOffset changes(List<Change> found) throws IOException {
    long[] moments = new long[in.readInt()];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = moment();
    }
    ZoneOffset first = offset();
    ZoneOffset before = first;
    for (long moment : moments) {
      ZoneOffset after = offset();
      found.add(new Change(moment, before, after));
      before = after;
    }
    return first;
  }

  private static List<ZoneOffsetTransition> transitions(List<Change> changes) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    for (Change change : changes) {
      LocalDateTime local = LocalDateTime.ofEpochSecond(change.epochSecond, 0, change.before);
      found.add(ZoneOffsetTransition.of(local, change.before, change.after));
    }
    return found;
  }

  private long moment() throws IOException {
    int high = in.readUnsignedByte();
    if (high == 255) {
      return in.readLong();
    }
    int middle = in.readUnsignedByte();
    return ((high << 16) + (middle << 8) + in.readUnsignedByte()) * (long) QUARTER_S
        + FIRST_SHORT_S;
  }

  private ZoneOffset offset() throws IOException {
    int quarters = in.readByte();
    return ZoneOffset.ofTotalSeconds(quarters == 127 ? in.readInt() : quarters * QUARTER_S);
  }

  private ZoneOffsetTransitionRule rule() throws IOException {
    int data = in.readInt();
    int weekday = data >>> 19 & 7;
    int hour = data >>> 14 & 31;
    int standardQuarters = data >>> 4 & 255;
    LocalTime time =
        hour == 31 ? LocalTime.ofSecondOfDay(in.readInt()) : LocalTime.of(hour % 24, 0);
    int standard = standardQuarters == 255 ? in.readInt() : (standardQuarters - 128) * QUARTER_S;
    int before = after(standard, data >>> 2 & 3);
    int after = after(standard, data & 3);
    return ZoneOffsetTransitionRule.of(
        Month.of(data >>> 28),
        (data >>> 22 & 63) - 32,
        weekday == 0 ? null : DayOfWeek.of(weekday),
        time,
        hour == 24,
        TimeDefinition.values()[data >>> 12 & 3],
        ZoneOffset.ofTotalSeconds(standard),
        ZoneOffset.ofTotalSeconds(before),
        ZoneOffset.ofTotalSeconds(after));
  }

  private int after(int standard, int halfHours) throws IOException {
    return halfHours == 3 ? in.readInt() : standard + halfHours * 1800;
  }
}
