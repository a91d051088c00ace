package org.handrail.planner.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.ical.CalendarWriter;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.site.Localizer;

/** A week's picks as an iCalendar file, with when to leave, and the ways between where they are wanted. */
final class LocalizedPlanCalendar {

  /** So long before somebody joins who goes nowhere. */
  private static final Duration TO_JOIN = Duration.ofMinutes(5);

  private final PlanExplanations sentences;
  private final CalendarWishes wishes;
  private final Localizer localizer;

  private LocalizedPlanCalendar(
      PlanExplanations sentences, CalendarWishes wishes, Localizer localizer) {
    this.sentences = sentences;
    this.wishes = wishes;
    this.localizer = localizer;
  }

  static byte[] of(PlanMaker.Week week, MeetingDoubts doubts, Localizer localizer) {
    PlanExplanations sentences =
        new PlanExplanations(week.plan(), week.question(), doubts, localizer);
    LocalizedPlanCalendar calendar =
        new LocalizedPlanCalendar(sentences, week.question().form().calendar(), localizer);
    List<CalendarWriter.Entry> entries =
        week.plan().picks().stream().flatMap(calendar::entries).toList();
    return CalendarWriter.write(entries, week.question().now());
  }

  private Stream<CalendarWriter.Entry> entries(Pick pick) {
    Pick.Way way = pick.way();
    List<CalendarWriter.Entry> entries = new ArrayList<>();
    if (wishes.ways() && way != null) {
      Instant start = pick.occurrence().start();
      way(pick, "there", way.leaveAt(), start, way.lastLegMin()).ifPresent(entries::add);
      Instant back = way.onwardAt().plusSeconds(way.minutesAfter() * 60L);
      way(pick, "back", way.onwardAt(), back, way.minutesAfter()).ifPresent(entries::add);
    }
    entries.add(entry(pick));
    return entries.stream();
  }

  /** The time on the way; none where somebody is there already. */
  private Optional<CalendarWriter.Entry> way(
      Pick pick, String which, Instant from, Instant until, int minutes) {
    Meeting meeting = pick.occurrence().meeting();
    return minutes == 0
        ? Optional.empty()
        : Optional.of(new CalendarWriter.Entry(
            uid(pick, "-" + which),
            from,
            until,
            meeting.zone(),
            localizer.sentence("plan.ics.way." + which, meeting.name()),
            "",
            null,
            "",
            null,
            null,
            wayRule(pick, from)));
  }

  private boolean isRepeated(Pick pick) {
    return !rule(pick).isEmpty();
  }

  private String rule(Pick pick) {
    return wishes.weekly() ? pick.occurrence().meeting().schedule().repeatRule() : "";
  }

  /** A way in the night before a meeting has another weekday than its rule: it stands there once, but every week it can. */
  private String wayRule(Pick pick, Instant from) {
    Meeting meeting = pick.occurrence().meeting();
    LocalDate day = pick.occurrence().start().atZone(meeting.zone()).toLocalDate();
    boolean sameDay = from.atZone(meeting.zone()).toLocalDate().equals(day);
    String everyWeek = meeting.schedule() instanceof Schedule.Weekly ? "FREQ=WEEKLY" : "";
    return isRepeated(pick) ? sameDay ? rule(pick) : everyWeek : "";
  }

  /** The same as long as the meeting and the kind of entry are, so that a calendar puts the new in the old one's place. */
  private String uid(Pick pick, String more) {
    OccurrenceKey key = OccurrenceKey.of(pick.occurrence());
    String name = isRepeated(pick)
        ? key.meeting().value() + "-repeated"
        : OccurrenceKeyCodec.text(key).replace('@', '-');
    return name + more + "@handrail";
  }

  private static Instant alarm(Pick pick) {
    Pick.Way way = pick.way();
    return way == null ? pick.occurrence().start().minus(TO_JOIN) : way.leaveAt();
  }

  private CalendarWriter.Entry entry(Pick pick) {
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
        uid(pick, ""),
        pick.occurrence().start(),
        pick.occurrence().end(),
        meeting.zone(),
        meeting.name(),
        sentences.where(meeting, pick.venue()),
        inPerson && place != null ? place.point() : null,
        String.join("\n", lines),
        join,
        wishes.alarm() ? alarm(pick) : null,
        rule(pick));
  }
}
