package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the person gets to each pick of a plan and away from it. */
public final class Itinerary {

  /** Nobody is told to go home for less. */
  private static final int LEAST_AT_HOME_MIN = 30;

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
   * @param onFoot whether the last leg is walked
   * @param from where the last leg begins; the base also where there is time to go there first, though the chain does not
   * @param spareMin minutes between the earliest moment at which that leg could begin, in the stretch in which it is made,
   *     and {@code leaveAt}
   * @param after where the person is before, by the day's chain
   * @param minutesBefore minutes of the whole journey to the pick
   * @param onwardAt epoch minute of the first moment from which on the whole journey to what comes next fits
   * @param minutesAfter minutes of the whole journey from the pick to what comes next
   * @param viaBase whether the journey to the pick leads home in between
   */
  public record Way(
      long leaveAt,
      int lastLegMin,
      boolean onFoot,
      Origin from,
      int spareMin,
      Origin after,
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
    boolean fromBase = viaBase || before.isBase();
    Stretch stretch = lastStretch(before, here);
    int home = chains.journeys.leg(before.placeAtEnd(), Places.BASE);
    int out = chains.journeys.leg(Places.BASE, here.placeAtStart());
    int direct = chains.journeys.leg(before.placeAtEnd(), here.placeAtStart());
    if (!fromBase && hasTimeAtHome(before, here, stretch.minutes() - direct, home, out)) {
      fromBase = true;
    }
    int lastLeg = fromBase ? out : direct;
    int legsMin = fromBase ? home + out : direct;
    return new Way(
        stretch.until - lastLeg,
        lastLeg,
        chains.isOnFoot(fromBase ? Places.BASE : before.placeAtEnd(), here.placeAtStart()),
        fromBase ? new Origin.Base() : origin(before),
        (int) (stretch.minutes() - legsMin),
        origin(before),
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

  /** Whether the person may as well go home first: there is time for both legs and half an hour there. */
  private boolean hasTimeAtHome(
      Chains.Stop before, Chains.Stop here, long spareMin, int home, int out) {
    int longest = chains.journeys.longestMin();
    boolean near = (home <= longest || !before.inPerson()) && (out <= longest || !here.inPerson());
    return near && spareMin >= home + out + LEAST_AT_HOME_MIN;
  }

  /** A time between two stops in which nothing is. */
  private record Stretch(long from, long until) {

    long minutes() {
      return until - from;
    }
  }

  /** The last free stretch between two neighbours that holds the whole journey. */
  private Stretch lastStretch(Chains.Stop before, Chains.Stop here) {
    int journey = chains.minutes(before, here);
    Stretch last = new Stretch(before.end(), before.end());
    long freeFrom = before.end();
    for (Problem.Candidate between : placelessBetween(before, here)) {
      Stretch stretch = new Stretch(freeFrom, between.start() - between.earlyMin());
      last = stretch.minutes() >= journey ? stretch : last;
      freeFrom = between.end();
    }
    Stretch stretch = new Stretch(freeFrom, here.start() - here.earlyMin());
    return stretch.minutes() >= journey ? stretch : last;
  }

  /** The start of the first free stretch between two neighbours that holds the whole journey. */
  private long firstDeparture(Chains.Stop here, Chains.Stop after) {
    int journey = chains.minutes(here, after);
    long freeFrom = here.end();
    for (Problem.Candidate between : placelessBetween(here, after)) {
      if (between.start() - between.earlyMin() - freeFrom >= journey) {
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
