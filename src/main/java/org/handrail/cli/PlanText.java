package org.handrail.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.directory.Meeting;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.Advice;
import org.handrail.planner.Commitment;
import org.handrail.planner.NearMiss;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.calendar.CalendarWriter;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A plan as lines for a person at a terminal, and as entries for their calendar. */
final class PlanText {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private PlanText() {}

  static List<String> lines(WeekPlan plan) {
    List<String> lines = new ArrayList<>();
    int fitting = plan.picks().size();
    lines.add(
        fitting == plan.wanted()
            ? "Your week: " + fitting + (fitting == 1 ? " meeting fits." : " meetings fit.")
            : "Your week: " + fitting + " of " + plan.wanted() + " meetings fit.");
    for (Pick pick : plan.picks()) {
      lines.add("");
      lines.add(when(pick, plan.zone()) + "  " + pick.occurrence().meeting().name());
      String way = way(pick, plan);
      if (!way.isEmpty()) {
        lines.add("    " + way);
      }
    }
    addNearMisses(lines, plan);
    if (!plan.advice().isEmpty()) {
      lines.add("");
      plan.advice().stream().map(Advice::text).forEach(lines::add);
    }
    return lines;
  }

  static List<CalendarWriter.Entry> entries(WeekPlan plan) {
    return plan.picks().stream().map(pick -> entry(pick, plan)).toList();
  }

  private static CalendarWriter.Entry entry(Pick pick, WeekPlan plan) {
    Meeting meeting = pick.occurrence().meeting();
    Place place = pick.venue() == VenueType.IN_PERSON ? meeting.place() : null;
    GeoPoint point = place == null ? null : place.point();
    String uid = meeting.id() + "-" + pick.occurrence().start().getEpochSecond() + "@handrail";
    return new CalendarWriter.Entry(
        uid,
        pick.occurrence().start(),
        pick.occurrence().end(),
        plan.zone(),
        meeting.name(),
        place == null ? "" : placeInWords(place),
        point,
        way(pick, plan),
        link(pick, meeting));
  }

  private static @Nullable String link(Pick pick, Meeting meeting) {
    OnlineAccess online = meeting.online();
    return pick.venue() == VenueType.ONLINE && online != null ? online.url() : meeting.url();
  }

  private static String placeInWords(Place place) {
    return place.name().isEmpty() || place.address().isEmpty()
        ? place.name() + place.address()
        : place.name() + ", " + place.address();
  }

  private static String when(Pick pick, ZoneId zone) {
    Instant end = pick.occurrence().end();
    return DAY_AND_TIME.format(pick.occurrence().start().atZone(zone)) + "–"
        + TIME.format(end.atZone(zone));
  }

  private static String way(Pick pick, WeekPlan plan) {
    Pick.Way way = pick.way();
    if (way == null) {
      return "Online, from anywhere.";
    }
    if (pick.venue() == VenueType.ONLINE) {
      return "Online, at home.";
    }
    return "Leave " + from(way.leaveFrom(), plan) + " at "
        + TIME.format(way.leaveAt().atZone(plan.zone())) + ", " + way.minutesBefore() + " min"
        + (way.viaBase() ? " in all, by home" : "") + ". On from there: " + way.minutesAfter()
        + " min.";
  }

  private static String from(String leaveFrom, WeekPlan plan) {
    String uid = leaveFrom.startsWith("commitment:") ? leaveFrom.substring(11) : "";
    return plan.commitments().stream()
        .filter(c -> c.uid().equals(uid) && !c.title().isBlank())
        .map(Commitment::title)
        .findFirst()
        .orElse(leaveFrom.equals("base") ? "home" : "from there");
  }

  private static void addNearMisses(List<String> lines, WeekPlan plan) {
    if (plan.nearMisses().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Nearly fits:");
    for (NearMiss miss : plan.nearMisses()) {
      Integer shortBy = miss.shortByMin();
      lines.add("  " + DAY_AND_TIME.format(miss.occurrence().start().atZone(plan.zone())) + "  "
          + miss.occurrence().meeting().name() + " (" + miss.blockedBy()
          + (shortBy == null ? "" : ", " + shortBy + " min short") + ")");
    }
  }
}
