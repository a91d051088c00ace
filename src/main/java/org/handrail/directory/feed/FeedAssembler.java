package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.feed.RawMeeting.Spot;

/** Takes the records of one list as they come, and makes the result of them at the end. For one reading. */
final class FeedAssembler {

  /** More refusals than anybody can act on. */
  private static final int MAX_REJECTED = 100_000;

  private static final int MAX_RECORDS = 2_000_000;
  /** Half as many again as there are in the whole world. */
  private static final int MAX_MEETINGS = 500_000;

  /** However short the list. */
  private static final int MEETINGS_ANY_LIST_MAY_HOLD = 50_000;

  /** Real lists have 60 and more; what is denser was made to fill the memory, seven meetings by each "daily". */
  private static final int BYTES_OF_A_MEETING = 20;

  private static final int NAMELESS_BEFORE_GIVING_UP = 20_000;
  private static final int MAX_SUSPECTS = 5_000;

  private final MeetingMaker maker;
  private final FeedWarnings doubts;
  private final int maxMeetings;
  private final UnexplainedKeys keys = new UnexplainedKeys();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private final List<FeedIssue> rejected = new ArrayList<>();
  private int records;
  private boolean anyName;

  /**
   * A meeting and where its record stands.
   *
   * @param meeting the meeting
   * @param spot the record's place
   */
  record Taken(Meeting meeting, Spot spot) {}

  /**
   * A meeting whose coordinates may be the server's and not its own.
   *
   * @param at its place in {@code taken}
   * @param count how many meetings the record gave
   * @param raw the record
   * @param formats the formats of its answer
   */
  private record Suspect(int at, int count, RawMeeting raw, BmltFormats formats) {}

  /**
   * An intake.
   *
   * @param maker makes the meetings
   * @param doubts where they are noted
   * @param bytes the length of the list, which bounds how many meetings it may hold
   */
  FeedAssembler(MeetingMaker maker, FeedWarnings doubts, int bytes) {
    this.maker = maker;
    this.doubts = doubts;
    this.maxMeetings =
        Math.clamp(bytes / BYTES_OF_A_MEETING, MEETINGS_ANY_LIST_MAY_HOLD, MAX_MEETINGS);
  }

  FeedWarnings doubts() {
    return doubts;
  }

  /** Makes one or several meetings of the record, or a refusal. */
  void take(RawMeeting raw, BmltFormats formats) {
    anyName |= raw.has(RawField.NAME);
    try {
      List<Meeting> made = maker.make(raw, formats, doubts);
      countRecord();
      requireRoomFor(made);
      if (raw.dialect() == Dialect.BMLT && formats.isEmpty()) {
        keys.note(raw);
      }
      if (MeetingMaker.mayCarryForeignPoint(raw, made.getFirst())
          && suspects.size() < MAX_SUSPECTS) {
        suspects.add(new Suspect(taken.size(), made.size(), raw, formats));
      }
      made.forEach(m -> taken.add(new Taken(m, raw.spot())));
    } catch (RefusedRecord e) {
      reject(raw, raw.spelling(e.field()), e.reason());
    }
  }

  /** Refuses a record that could be read as such. */
  void reject(RawMeeting raw, String field, String reason) {
    anyName |= raw.has(RawField.NAME);
    countRecord();
    String slug = SlugText.own(raw);
    add(new FeedIssue(raw.spot().line(), raw.spot().index(), slug, field, reason));
  }

  /** Refuses what is no record at all. */
  void reject(Spot spot, String field, String reason) {
    countRecord();
    add(new FeedIssue(spot.line(), spot.index(), "", field, reason));
  }

  private void add(FeedIssue one) {
    rejected.add(one);
    if (rejected.size() > MAX_REJECTED) {
      throw new UnreadableFeed(
          "more than " + MAX_REJECTED + " of its records are refused; is it a list of meetings?");
    }
  }

  private void countRecord() {
    records++;
    if (records > MAX_RECORDS) {
      throw new UnreadableFeed("more than " + MAX_RECORDS + " records; split the list");
    }
    if (records == NAMELESS_BEFORE_GIVING_UP && !anyName) {
      throw noMeetings();
    }
  }

  private void requireRoomFor(List<Meeting> made) {
    if (taken.size() + made.size() <= maxMeetings) {
      return;
    }
    throw new UnreadableFeed(
        maxMeetings == MAX_MEETINGS
            ? "more than " + MAX_MEETINGS + " meetings; split the list"
            : "more than " + maxMeetings + " meetings, each of fewer than " + BYTES_OF_A_MEETING
                + " bytes; no list is that short, check how it was made");
  }

  private static UnreadableFeed noMeetings() {
    return new UnreadableFeed(
        "its records carry no names of meetings, so it is no list of meetings; a search answer must"
            + " hold names, days and times (leave data_field_key out)");
  }

  /**
   * The result.
   *
   * @throws UnreadableFeed when no record looks like a meeting at all
   */
  FeedResult finish(FeedFormat format) {
    if (records > 0 && !anyName) {
      throw noMeetings();
    }
    if (records == 0) {
      doubts.addAboutList(FeedWarning.LIST_EMPTY, "");
    }
    OutlierPoints.ListRegion ground = OutlierPoints.ground(taken);
    dropForeignPoints(ground);
    explainKeys();
    ground.warnOfFarOnes(taken, doubts);
    List<Meeting> meetings = new DuplicateResolver(doubts, this::add).resolve(taken);
    return new FeedResult(format, meetings, rejected, doubts.toWarnings(), records);
  }

  private void explainKeys() {
    if (keys.isEmpty()) {
      return;
    }
    boolean standard = keys.areStandard();
    if (standard) {
      keys.explain(taken);
    }
    doubts.addAboutList(
        standard ? FeedWarning.FORMATS_STANDARD : FeedWarning.FORMATS_MISSING, "formats");
  }

  /** Makes those anew, without the point, that sit where no other meeting of the list is. From the last to the first. */
  private void dropForeignPoints(OutlierPoints.ListRegion ground) {
    for (Suspect suspect : suspects.reversed()) {
      List<Taken> own = taken.subList(suspect.at, suspect.at + suspect.count);
      RawMeeting raw = suspect.raw;
      boolean far = PointText.of(raw).point().filter(ground::isFar).isPresent();
      if (!far) {
        continue;
      }
      doubts.add(
          FeedWarning.POINT_NOT_ITS_OWN,
          raw.spelling(RawField.LATITUDE),
          raw.spot(),
          own.getFirst().meeting().slug());
      raw.remove(RawField.LATITUDE);
      raw.remove(RawField.LONGITUDE);
      raw.remove(RawField.COORDINATES);
      own.clear();
      try {
        maker
            .make(raw, suspect.formats, new FeedWarnings())
            .forEach(m -> own.add(new Taken(m, raw.spot())));
      } catch (RefusedRecord e) {
        String slug = SlugText.own(raw);
        add(new FeedIssue(
            raw.spot().line(), raw.spot().index(), slug, raw.spelling(e.field()), e.reason()));
      }
    }
  }
}
