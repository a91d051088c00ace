package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the person gets to each pick of a plan and away from it. */
public final class Itinerary {

  private final Chains chains;
  private final List<Integer> picks;

  private Itinerary(Problem problem, List<Integer> picks) {
    this.chains = new Chains(problem);
    this.picks = picks;
  }

  /**
   * The way to one pick and on from it.
   *
   * @param leaveAt epoch minute of the last moment at which the last leg may begin
   * @param lastLegMin minutes of the last leg; those of the whole journey unless it leads home in between
   * @param from where the last leg begins
   * @param minutesBefore minutes of the whole journey to the pick
   * @param onwardAt epoch minute of the first moment from which on the whole journey to what comes next fits
   * @param minutesAfter minutes of the whole journey from the pick to what comes next
   * @param viaBase whether the journey to the pick leads home in between
   */
  public record Way(
      long leaveAt,
      int lastLegMin,
      Origin from,
      int minutesBefore,
      long onwardAt,
      int minutesAfter,
      boolean viaBase) {}

  /** Where a leg begins. */
  public sealed interface Origin {

    /** At the base. */
    record Base() implements Origin {}

    /**
     * At a commitment.
     *
     * @param entry the entry that ends last before the leg
     */
    record Commitment(Problem.Entry entry) implements Origin {}

    /**
     * At an earlier pick.
     *
     * @param candidate its index
     */
    record Pick(int candidate) implements Origin {}
  }

  /**
   * The ways of a solved plan.
   *
   * @param picks indexes of candidates, a plan that keeps the rules
   * @return as many as there are picks; null for a pick that has no place
   */
  public static List<@Nullable Way> of(Problem problem, List<Integer> picks) {
    Itinerary itinerary = new Itinerary(problem, picks);
    List<@Nullable Way> ways = new ArrayList<>();
    for (int pick : picks) {
      ways.add(itinerary.chains.hasPlace(pick) ? itinerary.way(pick) : null);
    }
    return ways;
  }

  private Way way(int pick) {
    int day = chains.dayOf(chains.problem.candidates().get(pick).start());
    List<Chains.Stop> chain = chains.chain(day, picks);
    int at = 1;
    while (chain.get(at).candidate() != pick) {
      at++;
    }
    Chains.Stop before = chain.get(at - 1);
    Chains.Stop here = chain.get(at);
    boolean viaBase = chains.isViaBase(before, here);
    int lastLeg = viaBase
        ? chains.journeys.leg(Places.BASE, here.placeAtStart())
        : chains.minutes(before, here);
    return new Way(
        latestArrival(before, here) - lastLeg,
        lastLeg,
        viaBase ? new Origin.Base() : origin(before),
        chains.minutes(before, here),
        firstDeparture(here, chain.get(at + 1)),
        chains.minutes(here, chain.get(at + 1)),
        viaBase);
  }

  private static Origin origin(Chains.Stop stop) {
    Block block = stop.block();
    if (block != null) {
      return new Origin.Commitment(block.last());
    }
    return stop.isPick() ? new Origin.Pick(stop.candidate()) : new Origin.Base();
  }

  /** The end of the last free stretch between two neighbours that holds the whole journey. */
  private long latestArrival(Chains.Stop before, Chains.Stop here) {
    int journey = chains.minutes(before, here);
    long freeFrom = before.end();
    long latest = here.start() - Points.BUFFER_MIN;
    for (Problem.Candidate between : placelessBetween(before, here)) {
      long until = between.start() - Points.BUFFER_MIN;
      if (until - freeFrom >= journey) {
        latest = until;
      }
      freeFrom = between.end();
    }
    return here.start() - Points.BUFFER_MIN - freeFrom >= journey
        ? here.start() - Points.BUFFER_MIN
        : latest;
  }

  /** The start of the first free stretch between two neighbours that holds the whole journey. */
  private long firstDeparture(Chains.Stop here, Chains.Stop after) {
    int journey = chains.minutes(here, after);
    long freeFrom = here.end();
    for (Problem.Candidate between : placelessBetween(here, after)) {
      if (between.start() - Points.BUFFER_MIN - freeFrom >= journey) {
        return freeFrom;
      }
      freeFrom = between.end();
    }
    return freeFrom;
  }

  private List<Problem.Candidate> placelessBetween(Chains.Stop before, Chains.Stop after) {
    List<Problem.Candidate> between = new ArrayList<>();
    for (int pick : picks) {
      Problem.Candidate c = chains.problem.candidates().get(pick);
      if (!chains.hasPlace(pick) && c.start() >= before.end() && c.end() <= after.start()) {
        between.add(c);
      }
    }
    return between;
  }
}
