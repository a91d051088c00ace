package org.handrail.directory.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;

/** Looks at a finished meeting for what its list's keeper should know. */
final class MeetingQualityChecks {

  private static final Duration STALE = Duration.ofDays(366);
  private static final List<RawField> FREE_TEXTS = List.of(
      RawField.NOTES,
      RawField.GROUP_NOTES,
      RawField.LOCATION_NOTES,
      RawField.URL,
      RawField.CONFERENCE_URL,
      RawField.CONFERENCE_URL_NOTES,
      RawField.CONFERENCE_PHONE_NOTES,
      RawField.CONFERENCE_PHONE,
      RawField.LOCATION,
      RawField.ADDRESS);

  private final Instant now;

  MeetingQualityChecks(Instant now) {
    this.now = now;
  }

  void look(Meeting meeting, RecordWarnings notebook) {
    lookForAddresses(notebook);
    if (meeting.venue() != VenueType.IN_PERSON
        && meeting.online() == null
        && meeting.status() == MeetingStatus.ACTIVE) {
      notebook.add(FeedWarning.ONLINE_WITHOUT_LINK, RawField.CONFERENCE_URL);
    }
    Place place = meeting.place();
    if (place != null && meeting.status() == MeetingStatus.ACTIVE) {
      if (place.approximate()) {
        notebook.add(
            place.address().isEmpty() ? FeedWarning.ADDRESS_MISSING : FeedWarning.AREA_ONLY,
            RawField.FORMATTED_ADDRESS);
      } else if (place.point() == null) {
        notebook.add(FeedWarning.POINT_MISSING, RawField.LATITUDE);
      }
    }
    Instant updated = meeting.updated();
    if (updated != null && updated.isBefore(now.minus(STALE))) {
      notebook.add(FeedWarning.NOT_UPDATED, RawField.UPDATED);
    }
  }

  private static void lookForAddresses(RecordWarnings notebook) {
    for (RawField field : FREE_TEXTS) {
      for (String text : notebook.raw().all(field)) {
        if (PlainText.hasAddress(text)) {
          notebook.add(FeedWarning.EMAIL_LEFT_OUT, field);
          return;
        }
      }
    }
  }
}
