package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.feed.FeedAssembler.Taken;
import org.handrail.shared.Sha256;

/**
 * Gives every meeting a key of its own: a record that repeats another in everything is refused, one that shares only key
 * and day gets {@code -1}, {@code -2} after its key, in the order of the list.
 */
final class DuplicateResolver {

  private final FeedWarnings doubts;
  private final Consumer<FeedIssue> refuse;
  private final Set<MeetingId> ids = new HashSet<>();
  private final Map<MeetingId, Repeats> repeats = new HashMap<>();

  private static final class Repeats {
    // As digests: a list of nothing but one key would hold all of its texts for a second time.
    private final Set<String> contents = new HashSet<>();
    private int next = 1;
  }

  DuplicateResolver(FeedWarnings doubts, Consumer<FeedIssue> refuse) {
    this.doubts = doubts;
    this.refuse = refuse;
  }

  /** The meetings with unique ids, in order. */
  List<Meeting> resolve(List<Taken> taken) {
    Set<MeetingId> repeated = new HashSet<>();
    for (Taken t : taken) {
      if (!ids.add(t.meeting().id())) {
        repeated.add(t.meeting().id());
      }
    }
    List<Meeting> unique = new ArrayList<>(taken.size());
    for (Taken t : taken) {
      if (repeated.contains(t.meeting().id())) {
        resolve(t, unique);
      } else {
        unique.add(t.meeting());
      }
    }
    return unique;
  }

  private void resolve(Taken t, List<Meeting> unique) {
    Meeting meeting = t.meeting();
    Repeats same = repeats.computeIfAbsent(meeting.id(), id -> new Repeats());
    boolean first = same.contents.isEmpty();
    if (!same.contents.add(digest(withoutAge(meeting).toString()))) {
      refuse.accept(new FeedIssue(
          t.spot().line(),
          t.spot().index(),
          meeting.slug(),
          "slug",
          "double: an earlier record has the same key, day and content"));
    } else if (first) {
      unique.add(meeting);
    } else {
      unique.add(renamed(meeting, same));
      doubts.add(FeedWarning.SLUG_REPEATED, "slug", t.spot(), meeting.slug());
    }
  }

  private Meeting renamed(Meeting meeting, Repeats same) {
    while (true) {
      String slug = meeting.slug() + "-" + same.next++;
      Meeting renamed = meeting.with().slug(slug).build();
      if (ids.add(renamed.id())) {
        return renamed;
      }
    }
  }

  private static String digest(String content) {
    return Sha256.hex(content, 16);
  }

  /** When it was last touched makes no other meeting of it. */
  private static Meeting withoutAge(Meeting meeting) {
    return meeting.with().url(null).updated(null).build();
  }
}
