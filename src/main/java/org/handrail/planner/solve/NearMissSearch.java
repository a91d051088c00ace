package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Finds the candidates that came closest to being picked. */
public final class NearMissSearch {

  private final Problem problem;
  private final List<Integer> picks;
  private final Chains chains;
  private final List<List<Chains.Stop>> chainPerDay = new ArrayList<>();
  private final Set<Integer> picked;
  private final int[] picksPerDay;
  private final boolean homeCovered;
  private final boolean[] windowCovered;

  private NearMissSearch(Problem problem, List<Integer> picks) {
    this.problem = problem;
    this.picks = picks;
    this.chains = new Chains(problem);
    this.picked = new HashSet<>(picks);
    this.picksPerDay = new int[problem.days().size()];
    this.windowCovered = new boolean[problem.windows().size()];
    for (int day = 0; day < picksPerDay.length; day++) {
      chainPerDay.add(chains.chain(day, picks));
    }
    boolean home = false;
    for (int pick : picks) {
      Problem.Candidate c = problem.candidates().get(pick);
      picksPerDay[chains.dayOf(c.start())]++;
      home |= c.homeGroup();
      for (int i = 0; i < windowCovered.length; i++) {
        windowCovered[i] |= isIn(c, problem.windows().get(i));
      }
    }
    this.homeCovered = home;
  }

  /**
   * The unpicked candidates that would add the most points if no hard rule stood in the way; ties go to the earlier
   * start, then to the lower id.
   *
   * @param picks indexes of candidates, the best plan of this problem
   * @param most how many to return at most
   */
  public static List<BlockedCandidate> of(Problem problem, List<Integer> picks, int most) {
    return new NearMissSearch(problem, picks).find(most);
  }

  /**
   * How many candidates within waking hours each day has that a commitment stands in the way of, one number a day.
   */
  public static int[] blockedPerDay(Problem problem) {
    Chains chains = new Chains(problem);
    int[] blocked = new int[problem.days().size()];
    List<Obstacles> perDay = new ArrayList<>();
    for (int day = 0; day < blocked.length; day++) {
      perDay.add(new Obstacles(chains, day));
    }
    for (int i = 0; i < problem.candidates().size(); i++) {
      int day = chains.dayOf(problem.candidates().get(i).start());
      if (day >= 0 && perDay.get(day).isByCommitment(i)) {
        blocked[day]++;
      }
    }
    return blocked;
  }

  /** The minutes of the longest journey between neighbours of the days' chains with these picks. */
  public static int longestJourneyMin(Problem problem, List<Integer> picks) {
    Chains chains = new Chains(problem);
    int longest = 0;
    for (int day = 0; day < problem.days().size(); day++) {
      List<Chains.Stop> chain = chains.chain(day, picks);
      for (int i = 1; i < chain.size(); i++) {
        longest = Math.max(longest, chains.minutesAnyway(chain.get(i - 1), chain.get(i)));
      }
    }
    return longest;
  }

  private List<BlockedCandidate> find(int most) {
    List<BlockedCandidate> found = new ArrayList<>();
    for (Scored s : best(most)) {
      Obstacles.Found obstacle =
          new Obstacles(chains, s.day).first(s.index, picks, picksPerDay[s.day]);
      found.add(
          new BlockedCandidate(s.index, s.points, obstacle.obstacle(), obstacle.shortByMin()));
    }
    return found;
  }

  /** The unpicked candidates with the most points, the best first; there may be thousands, of which few are wanted. */
  private List<Scored> best(int most) {
    Comparator<Scored> order = Comparator.comparingLong((Scored s) -> -s.points)
        .thenComparingLong(Scored::start)
        .thenComparing(s -> candidate(s.index).meetingId(), CodePoints::compare)
        .thenComparingInt(Scored::index);
    PriorityQueue<Scored> best = new PriorityQueue<>(most + 1, order.reversed());
    for (int i = 0; i < problem.candidates().size(); i++) {
      int day = chains.dayOf(candidate(i).start());
      if (day < 0 || picked.contains(i)) {
        continue;
      }
      long points = points(i, day);
      if (best.size() < most || points >= best.element().points) {
        best.add(new Scored(i, day, candidate(i).start(), points));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    List<Scored> ordered = new ArrayList<>(best);
    ordered.sort(order);
    return ordered;
  }

  private record Scored(int index, int day, long start, long points) {}

  private long points(int index, int day) {
    Problem.Candidate c = candidate(index);
    long points = Points.own(c) - (long) Points.TRAVEL_MIN * detourMin(index, day);
    points += c.homeGroup() && !homeCovered ? Points.HOME_GROUP : 0;
    points += picksPerDay[day] == 0 ? Points.DAY : 0;
    for (int i = 0; i < windowCovered.length; i++) {
      Problem.Window window = problem.windows().get(i);
      if (!windowCovered[i] && isIn(c, window)) {
        points += (long) Points.WINDOW_WEIGHT * window.weight();
      }
    }
    return points;
  }

  /** Minutes that the day's journeys get longer by, with the candidate put into the chain by its start. */
  private int detourMin(int index, int day) {
    if (!chains.hasPlace(index)) {
      return 0;
    }
    Chains.Stop stop = chains.stop(index);
    Neighbours n = Neighbours.of(chainPerDay.get(day), stop.start());
    return chains.minutesAnyway(n.before(), stop)
        + chains.minutesAnyway(stop, n.after())
        - chains.minutesAnyway(n.before(), n.after());
  }

  private static boolean isIn(Problem.Candidate c, Problem.Window window) {
    return window.start() - Points.WINDOW_LEAD_MIN <= c.start() && c.start() < window.end();
  }

  private Problem.Candidate candidate(int index) {
    return problem.candidates().get(index);
  }
}
