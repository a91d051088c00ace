package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a candidate of one day. First it is looked at as if nothing were picked: commitments,
 * travel, waking hours; then come the numbers, and last the picks. A journey that is impossible counts as no minutes
 * where time is looked at: it is distance that stands in the way, not a commitment.
 */
final class Obstacles {

  private final Chains chains;
  private final Problem problem;
  private final List<Integer> picks;
  private final int dayIndex;
  private final int picksToday;

  Obstacles(Chains chains, List<Integer> picks, int dayIndex, int picksToday) {
    this.chains = chains;
    this.problem = chains.problem;
    this.picks = picks;
    this.dayIndex = dayIndex;
    this.picksToday = picksToday;
  }

  record Found(Miss.Obstacle obstacle, @Nullable Integer shortByMin) {}

  /** The first rule that stands in the way. */
  Found first(int candidate) {
    Chains.Stop stop = chains.stop(candidate);
    Neighbours around = Neighbours.of(chains.chain(dayIndex, List.of()), stop.start());
    Found found = byCommitment(stop, around);
    found = found == null ? byTravel(stop, around) : found;
    found = found == null ? byWakingHours(stop, around) : found;
    if (found != null) {
      return found;
    }
    if (picksToday >= problem.limits().maxPerDay()) {
      return new Found(new Miss.Obstacle.PerDay(), null);
    }
    if (picks.size() >= problem.limits().wanted()) {
      return new Found(new Miss.Obstacle.Wanted(), null);
    }
    return byPick(stop);
  }

  private @Nullable Found byCommitment(Chains.Stop stop, Neighbours around) {
    for (Chains.Stop next : List.of(around.before(), around.after())) {
      Block block = next.block();
      if (block != null) {
        long overlap = Math.min(tooEarly(next, stop), tooLate(stop, next));
        if (overlap > 0) {
          return new Found(new Miss.Obstacle.Commitment(entry(block, stop)), (int) overlap);
        }
      }
    }
    long owed = hasPlace(stop) ? 0 : owed(around.before(), around.after(), List.of(stop));
    Block block = around.before().block() != null
        ? around.before().block()
        : around.after().block();
    return owed > 0 && block != null
        ? new Found(new Miss.Obstacle.Commitment(entry(block, stop)), (int) owed)
        : null;
  }

  private @Nullable Found byTravel(Chains.Stop stop, Neighbours around) {
    int over = 0;
    if (hasPlace(stop)) {
      over = Math.max(overrun(around.before(), stop), overrun(stop, around.after()));
    }
    return over > 0 ? new Found(new Miss.Obstacle.Travel(), over) : null;
  }

  /** By how many minutes the longest travel would have to grow for this pair to be possible. */
  private int overrun(Chains.Stop from, Chains.Stop to) {
    if (chains.minutes(from, to) != Journeys.IMPOSSIBLE) {
      return 0;
    }
    int direct = chains.journeys.leg(from.placeAtEnd(), to.placeAtStart());
    int home = from.inPerson() ? chains.journeys.leg(from.placeAtEnd(), Places.BASE) : 0;
    int out = to.inPerson() ? chains.journeys.leg(Places.BASE, to.placeAtStart()) : 0;
    return Math.min(direct, Math.max(home, out)) - chains.journeys.longestMin();
  }

  private @Nullable Found byWakingHours(Chains.Stop stop, Neighbours around) {
    Problem.Day day = problem.days().get(dayIndex);
    long tooLong =
        Math.max(day.wakeStart() + Points.BUFFER_MIN - stop.start(), stop.end() - day.wakeEnd());
    if (isBase(around.before())) {
      tooLong = Math.max(tooLong, tooEarly(around.before(), stop));
    }
    if (isBase(around.after())) {
      tooLong = Math.max(tooLong, tooLate(stop, around.after()));
    }
    return tooLong > 0 ? new Found(new Miss.Obstacle.WakingHours(), (int) tooLong) : null;
  }

  /** Something does stand in the way, or the plan would not be the best; what is left is one of the day's picks. */
  private Found byPick(Chains.Stop stop) {
    List<Chains.Stop> today = picksToday();
    if (today.isEmpty()) {
      throw new IllegalArgumentException("the plan is not the best: one more pick fits");
    }
    for (Chains.Stop pick : today) {
      long overlap = Math.min(
          pick.end() + Points.BUFFER_MIN - stop.start(),
          stop.end() + Points.BUFFER_MIN - pick.start());
      if (overlap > 0) {
        return new Found(new Miss.Obstacle.Pick(pick.candidate()), (int) overlap);
      }
    }
    Neighbours around = Neighbours.of(chains.chain(dayIndex, picks), stop.start());
    List<Chains.Stop> placeless = new ArrayList<>(today);
    placeless.removeIf(this::hasPlace);
    long owed = hasPlace(stop)
        ? Math.max(
            owedOrOver(around.before(), stop, placeless),
            owedOrOver(stop, around.after(), placeless))
        : owed(around.before(), around.after(), with(placeless, stop));
    return new Found(
        new Miss.Obstacle.Pick(nearest(today, stop).candidate()), (int) Math.max(1, owed));
  }

  private long owedOrOver(Chains.Stop from, Chains.Stop to, List<Chains.Stop> placeless) {
    int over = overrun(from, to);
    return over > 0 ? over : owed(from, to, placeless);
  }

  /** By how many minutes the widest stretch that those without place leave is too short for the journey. */
  private long owed(Chains.Stop from, Chains.Stop to, List<Chains.Stop> placeless) {
    int journey = minutes(from, to);
    long least = Long.MAX_VALUE;
    long freeFrom = from.end();
    for (Chains.Stop stop : placeless) {
      if (stop.start() >= from.end() && stop.end() <= to.start()) {
        least = Math.min(least, journey + Points.BUFFER_MIN - (stop.start() - freeFrom));
        freeFrom = stop.end();
      }
    }
    return Math.min(least, journey + buffer(to) - (to.start() - freeFrom));
  }

  /** By how many minutes {@code stop} starts too early to follow {@code before}. */
  private long tooEarly(Chains.Stop before, Chains.Stop stop) {
    return before.end() + minutes(before, stop) + Points.BUFFER_MIN - stop.start();
  }

  /** By how many minutes {@code stop} ends too late to be followed by {@code after}, which is no pick. */
  private long tooLate(Chains.Stop stop, Chains.Stop after) {
    return stop.end() + minutes(stop, after) - after.start();
  }

  private int minutes(Chains.Stop from, Chains.Stop to) {
    if ((from.isPick() && !hasPlace(from)) || (to.isPick() && !hasPlace(to))) {
      return 0;
    }
    int minutes = chains.minutes(from, to);
    return minutes == Journeys.IMPOSSIBLE ? 0 : minutes;
  }

  private List<Chains.Stop> picksToday() {
    List<Chains.Stop> today = new ArrayList<>();
    for (int pick : picks) {
      if (chains.dayOf(problem.candidates().get(pick).start()) == dayIndex) {
        today.add(chains.stop(pick));
      }
    }
    return today;
  }

  private static List<Chains.Stop> with(List<Chains.Stop> stops, Chains.Stop more) {
    List<Chains.Stop> all = new ArrayList<>(stops);
    all.add(more);
    all.sort((a, b) -> Long.compare(a.start(), b.start()));
    return all;
  }

  private static Chains.Stop nearest(List<Chains.Stop> picks, Chains.Stop stop) {
    Chains.Stop nearest = picks.getFirst();
    for (Chains.Stop pick : picks) {
      if (Math.abs(pick.start() - stop.start()) < Math.abs(nearest.start() - stop.start())) {
        nearest = pick;
      }
    }
    return nearest;
  }

  /** The entry of a block that stands nearest: the first that overlaps, else the block's last or first. */
  private Problem.Entry entry(Block block, Chains.Stop stop) {
    if (block.end() <= stop.start()) {
      return block.last();
    }
    Problem.Entry found = block.first();
    boolean overlaps = false;
    for (Problem.Entry entry : problem.entries()) {
      if (entry.start() < stop.end() && entry.end() > stop.start()) {
        found = !overlaps || entry.start() < found.start() ? entry : found;
        overlaps = true;
      }
    }
    return found;
  }

  private boolean hasPlace(Chains.Stop stop) {
    return chains.hasPlace(stop.candidate());
  }

  private static boolean isBase(Chains.Stop stop) {
    return stop.block() == null && !stop.isPick();
  }

  private static int buffer(Chains.Stop stop) {
    return stop.isPick() ? Points.BUFFER_MIN : 0;
  }
}
