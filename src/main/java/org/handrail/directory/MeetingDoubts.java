package org.handrail.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is doubtful of meetings, told the same wherever a meeting is shown.
 *
 * @param invented the lists that are made up
 * @param now the moment at which it is told
 */
public record MeetingDoubts(Set<FeedId> invented, Instant now) {

  private static final Duration LONG_AGO = Duration.ofDays(2 * 365);

  public MeetingDoubts {
    invented = Set.copyOf(invented);
  }

  /** The doubts of a meeting, the gravest first; mostly none. */
  public List<MeetingDoubt> of(Meeting meeting) {
    List<MeetingDoubt> found = new ArrayList<>();
    if (invented.contains(meeting.feed())) {
      found.add(MeetingDoubt.INVENTED);
    }
    if (meeting.status() != MeetingStatus.ACTIVE) {
      found.add(MeetingDoubt.CLOSED);
    }
    if (meeting.venue() != VenueType.IN_PERSON && !meeting.isJoinable()) {
      found.add(MeetingDoubt.LINK_MISSING);
    }
    if (meeting.venue() != VenueType.ONLINE && !meeting.hasExactPoint()) {
      found.add(MeetingDoubt.PLACE_NOT_EXACT);
    }
    if (changedLongAgo(meeting) != null) {
      found.add(MeetingDoubt.CHANGED_LONG_AGO);
    }
    return found;
  }

  /** When the meeting was last changed in its list, if that is more than two years ago; else null. */
  public @Nullable Instant changedLongAgo(Meeting meeting) {
    Instant updated = meeting.updated();
    return updated != null && updated.isBefore(now.minus(LONG_AGO)) ? updated : null;
  }
}
