package org.handrail.directory.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.VenueType;
import org.handrail.search.BitFilter;
import org.handrail.search.OrdinalSet;
import org.handrail.search.OrdinalTable;
import org.jspecify.annotations.Nullable;

/** Which meetings carry a weekday, format, venue type, fellowship, language, feed or service body. */
final class FacetIndex {

  private final OrdinalTable<DayOfWeek> days;
  private final OrdinalTable<String> formats;
  private final OrdinalTable<VenueType> venues;
  private final OrdinalTable<String> fellowships;
  private final OrdinalTable<String> languages;
  private final OrdinalTable<FeedId> feeds;
  private final OrdinalTable<String> serviceBodies;

  private FacetIndex(int ordinals) {
    days = new OrdinalTable<>(ordinals);
    formats = new OrdinalTable<>(ordinals);
    venues = new OrdinalTable<>(ordinals);
    fellowships = new OrdinalTable<>(ordinals);
    languages = new OrdinalTable<>(ordinals);
    feeds = new OrdinalTable<>(ordinals);
    serviceBodies = new OrdinalTable<>(ordinals);
  }

  /** Reads the marks of meetings in order of their ordinals. */
  static FacetIndex of(Meeting[] meetings) {
    FacetIndex marks = new FacetIndex(meetings.length);
    for (int ordinal = 0; ordinal < meetings.length; ordinal++) {
      marks.add(ordinal, meetings[ordinal]);
    }
    return marks;
  }

  private void add(int ordinal, Meeting meeting) {
    DayOfWeek day = PackedSchedule.day(meeting.schedule());
    if (day != null) {
      days.add(day, ordinal);
    }
    meeting.formats().forEach(code -> formats.add(folded(code), ordinal));
    venues.add(meeting.venue(), ordinal);
    fellowships.add(folded(meeting.fellowship()), ordinal);
    meeting.languages().forEach(code -> languages.add(folded(code), ordinal));
    feeds.add(meeting.feed(), ordinal);
    serviceBodies.add(meeting.serviceBody(), ordinal);
  }

  /** The conditions of a query that are bits; {@code words} are the meetings that hold its words, or null for all. */
  BitFilter filter(MeetingQuery query, Hours hours, @Nullable OrdinalSet words) {
    BitFilter.Builder filter = new BitFilter.Builder();
    if (words != null) {
      filter.anyOf(List.of(words));
    }
    if (!hours.candidateDays().isEmpty()) {
      filter.anyOf(days.findAny(hours.candidateDays()));
    }
    for (String code : query.formats()) {
      filter.anyOf(formats.find(folded(code)));
    }
    if (!query.venues().isEmpty()) {
      filter.anyOf(venues.findAny(query.venues()));
    }
    if (!query.fellowships().isEmpty()) {
      filter.anyOf(fellowships.findAny(folded(query.fellowships())));
    }
    if (!query.languages().isEmpty()) {
      filter.anyOf(languages.findAny(folded(query.languages())));
    }
    if (!query.feeds().isEmpty()) {
      filter.anyOf(feeds.findAny(query.feeds()));
    }
    if (!query.serviceBody().isEmpty()) {
      filter.anyOf(serviceBodies.find(query.serviceBody()));
    }
    return filter.build();
  }

  private static String folded(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static List<String> folded(Collection<String> codes) {
    List<String> folded = new ArrayList<>(codes.size());
    for (String code : codes) {
      folded.add(folded(code));
    }
    return folded;
  }
}
