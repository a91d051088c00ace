package org.handrail.planner.web;

import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.ical.CalendarWriter;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.site.Localizer;

/** A week's picks as an iCalendar file, with when to leave. */
final class LocalizedPlanCalendar {

  private LocalizedPlanCalendar() {}

  static byte[] of(PlanMaker.Week week, MeetingDoubts doubts, Localizer localizer) {
    PlanExplanations sentences =
        new PlanExplanations(week.plan(), week.question(), doubts, localizer);
    List<CalendarWriter.Entry> entries =
        week.plan().picks().stream().map(pick -> entry(pick, sentences)).toList();
    return CalendarWriter.write(entries, week.question().now());
  }

  private static CalendarWriter.Entry entry(Pick pick, PlanExplanations sentences) {
    Meeting meeting = pick.occurrence().meeting();
    boolean inPerson = pick.venue() == VenueType.IN_PERSON;
    Place place = meeting.place();
    OnlineAccess online = meeting.online();
    List<String> lines = new ArrayList<>(sentences.way(pick));
    lines.addAll(sentences.doubts(pick));
    if (!inPerson && online != null && online.phone() != null) {
      lines.add(online.phone());
    }
    String join = inPerson || online == null ? null : online.secureUrl();
    if (!inPerson && online != null && online.url() != null && join == null) {
      lines.add(online.url()); // in words, not as a link that one press opens
    }
    return new CalendarWriter.Entry(
        OccurrenceKeyCodec.text(OccurrenceKey.of(pick.occurrence())).replace('@', '-')
            + "@handrail",
        pick.occurrence().start(),
        pick.occurrence().end(),
        meeting.zone(),
        meeting.name(),
        sentences.where(meeting, pick.venue()),
        inPerson && place != null ? place.point() : null,
        String.join("\n", lines),
        join);
  }
}
