package org.handrail.planner.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a candidate of one day. First it is looked at as if nothing were picked: commitments,
 * travel, waking hours; then come the numbers, and last the picks.
 */
final class Obstacles {

  private final Chains chains;
  private final Problem problem;
  private final Shortfall shortfall;
  private final int dayIndex;
  private final List<Chains.Stop> emptyDay;

  Obstacles(Chains chains, int dayIndex) {
    this.chains = chains;
    this.problem = chains.problem;
    this.shortfall = new Shortfall(chains);
    this.dayIndex = dayIndex;
    this.emptyDay = chains.chain(dayIndex, List.of());
  }

  record Found(BlockedCandidate.Obstacle obstacle, @Nullable Integer shortByMin) {}

  /**
   * The first rule that stands in the way.
   *
   * @param picks the best plan
   * @param picksToday how many of them start on this day
   */
  Found first(int candidate, List<Integer> picks, int picksToday) {
    Chains.Stop stop = chains.stop(candidate);
    Found found = whenNothingIsPicked(stop);
    if (found != null) {
      return found;
    }
    if (picksToday >= problem.limits().maxPerDay()) {
      return new Found(new BlockedCandidate.Obstacle.PerDay(), null);
    }
    if (picks.size() >= problem.limits().wanted()) {
      return new Found(new BlockedCandidate.Obstacle.Wanted(), null);
    }
    return new PicksInTheWay(chains, picks, dayIndex).nearest(stop);
  }

  /** Whether a commitment stands in the way of a candidate of this day that lies within waking hours. */
  boolean isByCommitment(int candidate) {
    Chains.Stop stop = chains.stop(candidate);
    Problem.Day day = problem.days().get(dayIndex);
    return stop.start() >= day.wakeStart()
        && stop.end() <= day.wakeEnd()
        && commitmentInTheWay(stop, Neighbours.of(emptyDay, stop.start())) != null;
  }

  /** Whether nothing would stand in the way if nothing were picked. */
  boolean canBeAlone(int candidate) {
    return whenNothingIsPicked(chains.stop(candidate)) == null;
  }

  /** A block that stands in the way, and by how many minutes. */
  private record Clash(Block block, long minutes) {}

  private @Nullable Found whenNothingIsPicked(Chains.Stop stop) {
    Neighbours around = Neighbours.of(emptyDay, stop.start());
    Found found = byCommitment(stop, around);
    found = found == null ? byTravel(stop, around) : found;
    return found == null ? byWakingHours(stop, around) : found;
  }

  private @Nullable Found byCommitment(Chains.Stop stop, Neighbours around) {
    Clash clash = commitmentInTheWay(stop, around);
    return clash == null
        ? null
        : new Found(new BlockedCandidate.Obstacle.Commitment(entry(clash.block, stop)), (int)
            clash.minutes);
  }

  private @Nullable Clash commitmentInTheWay(Chains.Stop stop, Neighbours around) {
    for (Chains.Stop next : List.of(around.before(), around.after())) {
      Block block = next.block();
      long clash = block == null ? 0 : shortfall.clash(stop, next);
      if (block != null && clash > 0) {
        return new Clash(block, clash);
      }
    }
    long owed = hasPlace(stop) ? 0 : shortfall.owed(around.before(), around.after(), List.of(stop));
    Block block = around.before().block() != null
        ? around.before().block()
        : around.after().block();
    return owed > 0 && block != null ? new Clash(block, owed) : null;
  }

  private @Nullable Found byTravel(Chains.Stop stop, Neighbours around) {
    int over = 0;
    if (hasPlace(stop)) {
      over = Math.max(
          shortfall.overrun(around.before(), stop), shortfall.overrun(stop, around.after()));
    }
    return over > 0 ? new Found(new BlockedCandidate.Obstacle.Travel(), over) : null;
  }

  private @Nullable Found byWakingHours(Chains.Stop stop, Neighbours around) {
    Problem.Day day = problem.days().get(dayIndex);
    long tooLong =
        Math.max(day.wakeStart() + stop.earlyMin() - stop.start(), stop.end() - day.wakeEnd());
    if (around.before().isBase()) {
      tooLong = Math.max(tooLong, shortfall.tooEarly(around.before(), stop));
    }
    if (around.after().isBase()) {
      tooLong = Math.max(tooLong, shortfall.tooLate(stop, around.after()));
    }
    return tooLong > 0
        ? new Found(new BlockedCandidate.Obstacle.WakingHours(), (int) tooLong)
        : null;
  }

  /** The entry of a block that stands nearest: the first that overlaps, else the block's last or first. */
  private Problem.Entry entry(Block block, Chains.Stop stop) {
    if (block.end() <= stop.start()) {
      return block.last();
    }
    Problem.Entry found = null;
    for (Problem.Entry entry : problem.entries()) {
      boolean overlaps = entry.start() < stop.end() && entry.end() > stop.start();
      if (overlaps && (found == null || Block.ORDER.compare(entry, found) < 0)) {
        found = entry;
      }
    }
    return found == null ? block.first() : found;
  }

  private boolean hasPlace(Chains.Stop stop) {
    return chains.hasPlace(stop.candidate());
  }
}
