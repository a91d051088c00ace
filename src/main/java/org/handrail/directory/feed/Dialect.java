package org.handrail.directory.feed;

import java.util.Locale;

/** How a kind of list counts days and names its fields. */
enum Dialect {
  /** Sunday is 0. Format codes are the Meeting Guide's. */
  MEETING_GUIDE(FeedFormat.MEETING_GUIDE, 0),
  /** As the Meeting Guide, in columns. */
  TABLE(FeedFormat.CSV, 0),
  /** Sunday is 1. Format codes are each server's own. */
  BMLT(FeedFormat.BMLT, 1),
  /** Sunday is 0. Formats are bare numbers. */
  BMLT_ADMIN(FeedFormat.BMLT, 0);

  private final FeedFormat format;
  private final int sunday;

  Dialect(FeedFormat format, int sunday) {
    this.format = format;
    this.sunday = sunday;
  }

  FeedFormat format() {
    return format;
  }

  /** The number that stands for Sunday; Monday is one more. */
  int sunday() {
    return sunday;
  }

  boolean isBmlt() {
    return format == FeedFormat.BMLT;
  }

  /** What the field is called in such a list, for a record that lacks it. */
  String usualName(RawField field) {
    String plain = field.name().toLowerCase(Locale.ROOT);
    if (!isBmlt()) {
      return plain;
    }
    boolean admin = this == BMLT_ADMIN;
    return switch (field) {
      case NAME -> admin ? "name" : "meeting_name";
      case SLUG -> admin ? "id" : "id_bigint";
      case DAY -> admin ? "day" : "weekday_tinyint";
      case TIME -> admin ? "startTime" : "start_time";
      case DURATION, END_TIME -> admin ? "duration" : "duration_time";
      case TIMEZONE -> admin ? "timeZone" : "time_zone";
      case CONFERENCE_URL -> "virtual_meeting_link";
      case CONFERENCE_PHONE -> "phone_meeting_number";
      case ATTENDANCE -> admin ? "venueType" : "venue_type";
      case TYPES -> "formats";
      default -> plain;
    };
  }
}
