package org.handrail.planner.oracle;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.handrail.planner.OtherWeek;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The weeks to choose from, each by the brute force over its own candidates. */
final class OfferedWeeks {

  private final AskedWeek week;
  private final Edge edge;

  OfferedWeeks(AskedWeek week, Edge edge) {
    this.week = week;
    this.edge = edge;
  }

  /** A week, its candidates, and its best plan as indexes of these. */
  private record Offered(String kind, Edge edge, BruteForce.Plan plan) {

    /** Whose meetings start when. */
    List<String> picks() {
      return plan.picks().stream()
          .map(edge.problem().candidates()::get)
          .map(c -> c.meetingId() + " " + c.start())
          .toList();
    }
  }

  /** Candidates of one group or place. */
  private record Circle(double distanceM, String name, Set<Integer> candidates) {}

  /**
   * The first thing that is wrong with the weeks that are offered besides a plan, or null.
   *
   * @param picks the plan's, by index
   */
  @Nullable
  String breach(WeekPlan plan, List<Integer> picks) {
    List<Offered> expected = new ArrayList<>();
    add(expected, offered("mornings", edge.only(i -> !ownEnd(i).isAfter(clock(i, 13)))));
    add(expected, offered("after-work", edge.only(i -> !start(i).isBefore(clock(i, 17)))));
    add(expected, sameFaces());
    Set<List<String>> seen = new HashSet<>();
    seen.add(picks.stream()
        .map(this::candidate)
        .map(c -> c.meetingId() + " " + c.start())
        .toList());
    expected.removeIf(offered -> !seen.add(offered.picks()));

    List<String> kinds = plan.weeks().stream().map(other -> other.kind().code()).toList();
    if (!kinds.equals(expected.stream().map(Offered::kind).toList())) {
      return "weeks " + expected + " are offered, not " + kinds;
    }
    PlanDocument document = PlanDocument.of(plan, "", 0, List.of(), meeting -> List.of());
    return IntStream.range(0, expected.size())
        .mapToObj(
            i -> breach(expected.get(i), plan.weeks().get(i), document.weeks().get(i)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void add(List<Offered> offered, @Nullable Offered one) {
    if (one != null) {
      offered.add(one);
    }
  }

  private @Nullable String breach(Offered expected, OtherWeek told, PlanDocument.WeekJson written) {
    List<String> picks = told.picks().stream()
        .map(p -> p.occurrence().meeting().id().value() + " "
            + p.occurrence().start().getEpochSecond() / 60)
        .toList();
    long dropped = week.settings().pinned().size()
        - expected.edge().problem().candidates().stream()
            .filter(Candidate::pinned)
            .count();
    long addedMin =
        new BruteForce(expected.edge().problem()).addedMin(expected.plan().picks());
    if (!picks.equals(expected.picks())
        || told.travelMin() != addedMin
        || told.score() != expected.plan().score()
        || told.droppedPins() != dropped) {
      return "the week is " + expected + " without " + dropped + ", not " + told;
    }
    return new ToldWeek(week, expected.edge(), expected.plan().picks())
        .breach(told.picks(), written.picks());
  }

  private static @Nullable Offered offered(String kind, Edge some) {
    BruteForce bruteForce = new BruteForce(some.problem());
    BruteForce.Plan best = bruteForce.best(bruteForce.pins());
    return best == null || best.picks().isEmpty() ? null : new Offered(kind, some, best);
  }

  private @Nullable Offered sameFaces() {
    Offered most = null;
    for (Circle circle : circles()) {
      Offered offered = offered("same-faces", edge.only(circle.candidates()::contains));
      if (offered != null
          && (most == null || offered.plan().score() > most.plan().score())) {
        most = offered;
      }
    }
    return most;
  }

  /** The nearest first; a week of an oracle has fewer than twenty. */
  private List<Circle> circles() {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < edge.meetings().size(); i++) {
      names.add(group(i));
      if (place(i) != null) {
        names.add(place(i));
      }
    }
    List<Circle> circles = new ArrayList<>();
    for (String name : names) {
      Set<Integer> of = new HashSet<>();
      double distanceM = Double.POSITIVE_INFINITY;
      for (int i = 0; i < edge.meetings().size(); i++) {
        if (name.equals(group(i)) || name.equals(place(i))) {
          of.add(i);
          GeoPoint point = candidate(i).place();
          distanceM = point == null
              ? distanceM
              : Math.min(distanceM, edge.problem().base().distanceM(point));
        }
      }
      circles.add(new Circle(distanceM, name, of));
    }
    circles.sort(Comparator.comparingDouble(Circle::distanceM).thenComparing(Circle::name));
    return circles;
  }

  private String group(int i) {
    Meeting meeting = edge.meetings().get(i);
    String name = meeting.group().isEmpty() ? meeting.name() : meeting.group();
    return "group " + meeting.feed().value() + " " + name.toLowerCase(Locale.ROOT);
  }

  private @Nullable String place(int i) {
    GeoPoint point = candidate(i).place();
    return point == null ? null : "place " + point.latDeg() + " " + point.lonDeg();
  }

  private Candidate candidate(int i) {
    return edge.problem().candidates().get(i);
  }

  private Instant start(int i) {
    return Instant.ofEpochSecond(candidate(i).start() * 60);
  }

  /** When the meeting itself ends, whoever stays. */
  private Instant ownEnd(int i) {
    Schedule.Weekly weekly = (Schedule.Weekly) edge.meetings().get(i).schedule();
    return start(i).plusSeconds(60L * weekly.lengthMin());
  }

  private Instant clock(int i, int hour) {
    ZonedDateTime day = start(i).atZone(week.settings().zone());
    return day.toLocalDate()
        .atTime(LocalTime.of(hour, 0))
        .atZone(week.settings().zone())
        .toInstant();
  }
}
