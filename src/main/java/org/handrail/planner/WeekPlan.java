package org.handrail.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.directory.VenueType;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;

/**
 * The best plan for a span of days: proven, the same on every run.
 *
 * @param from the first day
 * @param days how many days
 * @param zone the person's zone
 * @param base where each day starts and ends
 * @param travelModel how ways were measured, see {@link org.handrail.planner.travel.TravelTimes#model}
 * @param wanted picks in the span at most
 * @param score the plan's points under the planning contract
 * @param travelMin minutes on the way that the picks add to their days
 * @param picks in order of start
 * @param commitments what was already in the span and blocks, in order of start
 * @param kind which of the weeks to choose from it is
 * @param weeks the others, in order of their kinds: those that have other picks
 * @param nearMisses what came closest to being picked, closest first; ten at most
 * @param advice single changes that would make room for more picks, the one that gains most first; empty when as many
 *     as wanted fit, or when no single change helps
 */
public record WeekPlan(
    LocalDate from,
    int days,
    ZoneId zone,
    GeoPoint base,
    String travelModel,
    int wanted,
    long score,
    int travelMin,
    List<Pick> picks,
    List<Commitment> commitments,
    WeekKind kind,
    List<OtherWeek> weeks,
    List<NearMiss> nearMisses,
    List<Advice> advice) {

  public WeekPlan {
    picks = List.copyOf(picks);
    commitments = List.copyOf(commitments);
    weeks = List.copyOf(weeks);
    nearMisses = List.copyOf(nearMisses);
    advice = List.copyOf(advice);
  }

  /**
   * The pick of an occurrence, as an origin or an obstacle names it, of this week or another one to choose from.
   *
   * @throws IllegalArgumentException when that is not picked
   */
  public Pick getPick(OccurrenceKey key) {
    return Stream.concat(picks.stream(), weeks.stream().flatMap(week -> week.picks().stream()))
        .filter(pick -> OccurrenceKey.of(pick.occurrence()).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pick of this plan"));
  }

  /** Those of the commitments of which nobody knows where they are, in order of start. */
  public List<Commitment> unplaced() {
    return commitments.stream().filter(c -> c.source() == PlaceSource.UNKNOWN).toList();
  }

  /** Where the plan takes those to be, each once; what is told of it holds only if they are there. */
  public List<PlaceAssumption> assumptions() {
    return PlaceAssumption.of(commitments);
  }

  /** Whether somebody who comes from there comes from home: also after what is online at home, or what counts as there. */
  public boolean isAtHome(LegOrigin origin) {
    return switch (origin) {
      case LegOrigin.AtBase ignored -> true;
      case LegOrigin.AtCommitment at -> {
        GeoPoint place = at.commitment().place();
        yield place == null || place.rounded().equals(base.rounded());
      }
      case LegOrigin.AtPick at -> getPick(at.pick()).venue() == VenueType.ONLINE;
    };
  }

  /** How many picks fewer than wanted fit. */
  public int missing() {
    return wanted - picks.size();
  }
}
