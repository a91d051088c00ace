package org.handrail.treatment.feed;

import java.io.Serial;

/** A record gives no listing. Stays inside this room, where it becomes a {@link ListingIssue}. */
final class RefusedListing extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final String field;
  private final String value;
  private final String reason;

  RefusedListing(String field, String value, String reason) {
    super(reason, null, false, false); // an outcome: no stack trace, thousands are possible
    this.field = field;
    this.value = value;
    this.reason = reason;
  }

  String field() {
    return field;
  }

  String value() {
    return value;
  }

  String reason() {
    return reason;
  }
}
