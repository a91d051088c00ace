package org.handrail.planner.solve;

import java.util.Arrays;
import java.util.List;

/**
 * The candidates of a problem in columns, by their index in {@link Problem#candidates()}. Minutes count from the span's
 * first one, so that they fit an int.
 */
final class CandidateColumns {

  /** Times further away than this (1,900 years) are as good as never. */
  private static final long FAR_MIN = 1_000_000_000;

  private final long origin;
  final int size;
  final int[] start;
  final int[] end;
  /** How many minutes before its start one is there. */
  final int[] early;
  /** The number of the place; the base for online there, {@link Places#NOWHERE} for online from anywhere. */
  final int[] place;

  final boolean[] inPerson;
  /** What each brings by itself, see {@link Points#own}. */
  final int[] points;

  final boolean[] homeGroup;
  final boolean[] pinned;
  final String[] meetingId;

  CandidateColumns(Problem problem, Places places) {
    List<Problem.Candidate> candidates = problem.candidates();
    origin = problem.days().get(0).start();
    size = candidates.size();
    start = new int[size];
    end = new int[size];
    early = new int[size];
    place = new int[size];
    inPerson = new boolean[size];
    points = new int[size];
    homeGroup = new boolean[size];
    pinned = new boolean[size];
    meetingId = new String[size];
    for (int i = 0; i < size; i++) {
      fill(i, candidates.get(i), places);
    }
  }

  private void fill(int i, Problem.Candidate candidate, Places places) {
    start[i] = minute(candidate.start());
    end[i] = minute(candidate.end());
    early[i] = candidate.earlyMin();
    inPerson[i] = candidate.attendance() == Problem.Attendance.IN_PERSON;
    place[i] = candidate.attendance() == Problem.Attendance.ANYWHERE
        ? Places.NOWHERE
        : places.number(candidate.place());
    points[i] = Points.own(candidate);
    homeGroup[i] = candidate.homeGroup();
    pinned[i] = candidate.pinned();
    meetingId[i] = candidate.meetingId();
  }

  /** An epoch minute counted from the span's first minute. */
  int minute(long epochMinute) {
    return (int) Math.max(-FAR_MIN, Math.min(FAR_MIN, epochMinute - origin));
  }

  /** The candidates in order of start, then index. */
  int[] byStart() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (start[i] + FAR_MIN) << 31 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) (keys[i] & Integer.MAX_VALUE);
    }
    return order;
  }
}
