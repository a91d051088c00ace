package org.handrail.cli.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.cli.EnglishPhrases;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.ical.CalendarWriter;
import org.handrail.planner.ConditionSentence;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekPlan;
import org.jspecify.annotations.Nullable;

/** A plan as entries for the person's calendar. */
final class EnglishPlanCalendar {

  private EnglishPlanCalendar() {}

  /** The bytes of an iCalendar file. */
  static byte[] of(WeekPlan plan, MeetingDoubts doubts) {
    return CalendarWriter.write(
        plan.picks().stream().map(pick -> entry(pick, plan, doubts)).toList(), doubts.now());
  }

  private static CalendarWriter.Entry entry(Pick pick, WeekPlan plan, MeetingDoubts doubts) {
    Meeting meeting = pick.occurrence().meeting();
    Place place = pick.venue() == VenueType.IN_PERSON ? meeting.place() : null;
    Instant start = pick.occurrence().start();
    return new CalendarWriter.Entry(
        meeting.id().value() + "-" + start.getEpochSecond() + "@handrail",
        start,
        pick.occurrence().end(),
        plan.zone(),
        meeting.name(),
        place == null ? "" : place.line(),
        place == null ? null : place.point(),
        description(pick, plan, doubts),
        link(pick, meeting),
        pick.way() == null ? start : pick.way().leaveAt(),
        "");
  }

  private static String description(Pick pick, WeekPlan plan, MeetingDoubts doubts) {
    List<String> lines = new ArrayList<>(List.of(PlanText.way(pick, plan)));
    String condition = ConditionSentence.of(plan);
    if (!condition.isEmpty()) {
      lines.add("This holds " + condition + ".");
    }
    lines.addAll(EnglishPhrases.doubts(pick.occurrence().meeting(), pick.venue(), doubts));
    return String.join("\n", lines);
  }

  private static @Nullable String link(Pick pick, Meeting meeting) {
    String url = meeting.online() == null ? null : meeting.online().url();
    return pick.venue() == VenueType.ONLINE && url != null ? url : meeting.url();
  }
}
