package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Problems by hand. All places lie on one street through the base: a place is so many minutes up the street, or down it
 * when negative. Times are minutes of the first day; the person is up from 06:30 to 22:30.
 */
final class Town {

  static final int DAY_MIN = 24 * 60;
  static final int WAKE_MIN = time(6, 30);
  static final int SLEEP_MIN = time(22, 30);
  static final TravelTimes STREET = new TravelTimes() {
    @Override
    public int minutes(GeoPoint from, GeoPoint to) {
      return (int) Math.round(Math.abs(from.latDeg() - to.latDeg()) * 1000);
    }

    @Override
    public String model() {
      return "street";
    }
  };

  private int days = 1;
  private int wanted = 7;
  private int maxPerDay = 3;
  private int maxTravelMin = 45;
  private final List<Problem.Entry> entries = new ArrayList<>();
  private final List<Problem.Candidate> candidates = new ArrayList<>();
  private final List<Problem.Window> windows = new ArrayList<>();

  static int time(int hour, int minute) {
    return hour * 60 + minute;
  }

  static @Nullable GeoPoint at(int minutesUpTheStreet) {
    return new GeoPoint(minutesUpTheStreet / 1000.0, 0).rounded();
  }

  Town days(int value) {
    days = value;
    return this;
  }

  Town wanted(int value) {
    wanted = value;
    return this;
  }

  Town maxPerDay(int value) {
    maxPerDay = value;
    return this;
  }

  Town maxTravelMin(int value) {
    maxTravelMin = value;
    return this;
  }

  Town busy(String uid, int start, int end, int place) {
    entries.add(new Problem.Entry(uid, start, end, at(place)));
    return this;
  }

  /** A meeting in person. */
  Town meeting(String id, int start, int end, int place) {
    return add(id, start, end, Problem.Attendance.IN_PERSON, at(place));
  }

  /** A meeting online, attended at the base. */
  Town online(String id, int start, int end) {
    return add(id, start, end, Problem.Attendance.AT_BASE, null);
  }

  /** A meeting online, joined from anywhere. */
  Town anywhere(String id, int start, int end) {
    return add(id, start, end, Problem.Attendance.ANYWHERE, null);
  }

  private Town add(
      String id, int start, int end, Problem.Attendance attendance, @Nullable GeoPoint place) {
    candidates.add(
        new Problem.Candidate(id, start, end, 5, attendance, place, 0, false, false, false));
    return this;
  }

  /** Gives the meeting named last so many wishes. */
  Town wishes(int wishes) {
    Problem.Candidate c = candidates.removeLast();
    candidates.add(copy(c, wishes, c.homeGroup(), c.kept(), c.pinned()));
    return this;
  }

  /** Makes the meeting named last the home group's. */
  Town homeGroup() {
    Problem.Candidate c = candidates.removeLast();
    candidates.add(copy(c, c.wishes(), true, c.kept(), c.pinned()));
    return this;
  }

  /** Makes the meeting named last one of the earlier plan. */
  Town kept() {
    Problem.Candidate c = candidates.removeLast();
    candidates.add(copy(c, c.wishes(), c.homeGroup(), true, c.pinned()));
    return this;
  }

  /** Pins the meeting named last. */
  Town pinned() {
    Problem.Candidate c = candidates.removeLast();
    candidates.add(copy(c, c.wishes(), c.homeGroup(), c.kept(), true));
    return this;
  }

  private static Problem.Candidate copy(
      Problem.Candidate c, int wishes, boolean homeGroup, boolean kept, boolean pinned) {
    return new Problem.Candidate(
        c.meetingId(),
        c.start(),
        c.end(),
        c.earlyMin(),
        c.attendance(),
        c.place(),
        wishes,
        homeGroup,
        kept,
        pinned);
  }

  Town window(int start, int end, int weight) {
    windows.add(new Problem.Window(start, end, weight));
    return this;
  }

  Problem problem() {
    List<Problem.Day> span = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      int start = i * DAY_MIN;
      span.add(new Problem.Day(start, start + DAY_MIN, start + WAKE_MIN, start + SLEEP_MIN));
    }
    return new Problem(
        span,
        new GeoPoint(0, 0),
        entries,
        candidates,
        windows,
        new Problem.Limits(wanted, maxPerDay, maxTravelMin),
        STREET);
  }

  Outcome solve() {
    return Solver.solve(problem());
  }

  Outcome.Solved solved() {
    if (solve() instanceof Outcome.Solved solved) {
      return solved;
    }
    throw new AssertionError("the pins are impossible");
  }

  /** The ids of the best plan's picks. */
  List<String> picks() {
    return solved().picks().stream().map(i -> candidates.get(i).meetingId()).toList();
  }

  long score() {
    return solved().score();
  }
}
