package org.handrail.directory.feed;

/**
 * Notes doubts about one record.
 *
 * @param raw the record
 * @param slug its key
 * @param doubts those of the whole list
 */
record RecordWarnings(RawMeeting raw, String slug, FeedWarnings doubts) {

  void add(FeedWarning doubt, RawField field) {
    doubts.add(doubt, raw.spelling(field), raw.spot(), slug);
  }
}
