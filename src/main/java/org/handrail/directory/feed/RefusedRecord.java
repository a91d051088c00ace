package org.handrail.directory.feed;

import java.io.Serial;

/** A record gives no meeting. Stays inside this room, where it becomes a {@link FeedIssue}. */
final class RefusedRecord extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final RawField field;
  private final String reason;

  RefusedRecord(RawField field, String reason) {
    super(
        reason, null, false,
        false); // a refusal is an outcome: no stack trace, hundreds of thousands are possible
    this.field = field;
    this.reason = reason;
  }

  RawField field() {
    return field;
  }

  String reason() {
    return reason;
  }
}
