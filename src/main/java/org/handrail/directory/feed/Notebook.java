package org.handrail.directory.feed;

/**
 * Notes doubts about one record.
 *
 * @param raw the record
 * @param slug its key
 * @param doubts those of the whole list
 */
record Notebook(RawMeeting raw, String slug, Doubts doubts) {

  void add(Doubt doubt, RawField field) {
    doubts.add(doubt, raw.spelling(field), raw.spot(), slug);
  }
}
