package org.handrail.planner.oracle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.NearMiss;
import org.handrail.planner.Pick;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.oracle.DayChain.Kind;
import org.handrail.planner.oracle.DayChain.Station;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Window;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;

/** What a plan has to tell besides its picks: ways, reasons, near misses, advice; each found by trying. */
final class ToldWeek {

  private final AskedWeek week;
  private final PlanSettings settings;
  private final Edge edge;
  private final Problem problem;
  private final List<Integer> picks;
  private final Hindrance hindrance;

  ToldWeek(AskedWeek week, Edge edge, List<Integer> picks) {
    this.week = week;
    this.settings = week.settings();
    this.edge = edge;
    this.problem = edge.problem();
    this.picks = picks;
    this.hindrance = new Hindrance(problem);
  }

  /** The first thing that a plan of these picks tells wrongly, or null. */
  @Nullable
  String breach(WeekPlan plan) {
    PlanDocument document = PlanDocument.of(plan, "", 0, List.of(), meeting -> List.of());
    String breach = breach(plan.picks(), document.picks());
    if (breach != null) {
      return breach;
    }
    String misses = differenceOfMisses(plan.nearMisses(), document.nearMisses());
    return misses == null ? differenceOfAdvice(document.advice()) : misses;
  }

  /** The first thing that is told wrongly of these picks, or null. */
  @Nullable
  String breach(List<Pick> told, List<PlanDocument.PickJson> written) {
    for (int i = 0; i < picks.size(); i++) {
      Pick pick = told.get(i);
      ToldWay way = ToldWay.told(pick.way(), written.get(i).leaveFrom());
      if (!Objects.equals(way, way(picks.get(i)))) {
        return "the way to " + slug(picks.get(i)) + " is " + way(picks.get(i)) + ", not " + way;
      }
      List<List<Integer>> others = otherWays(picks.get(i));
      long saved = others.stream().mapToLong(this::addedMin).min().orElse(0) - addedMin(picks);
      if (pick.otherWays() != others.size()
          || pick.savedMin() != (others.isEmpty() ? 0 : Math.max(0, saved))) {
        return "the other ways for " + slug(picks.get(i)) + " are " + others + " and save " + saved
            + ", not " + pick;
      }
      Set<String> reasons = reasons(i);
      Set<String> given = new HashSet<>();
      pick.reasons().forEach(reason -> given.add(folded(reason.code())));
      if (!given.equals(reasons) || given.size() != pick.reasons().size()) {
        return "the reasons of " + slug(picks.get(i)) + " are " + reasons + ", not "
            + pick.reasons();
      }
    }
    return null;
  }

  private static String folded(String reason) {
    return reason.startsWith("language:") ? reason.toLowerCase(Locale.ROOT) : reason;
  }

  private String slug(int index) {
    return edge.meetings().get(index).slug();
  }

  /** How the contract names a pick: by the meeting and when it starts on the person's clock. */
  private String named(int pick) {
    Instant start = Instant.ofEpochSecond(candidate(pick).start() * 60);
    return "pick:" + candidate(pick).meetingId() + "/" + clock(start);
  }

  private String clock(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(settings.zone()));
  }

  private Candidate candidate(int index) {
    return problem.candidates().get(index);
  }

  private List<Candidate> picksOn(Day day) {
    return PlanChecker.on(day, picks.stream().map(this::candidate).toList());
  }

  private @Nullable ToldWay way(int index) {
    Candidate c = candidate(index);
    if (!Hindrance.hasPlace(c)) {
      return null;
    }
    DayChain chain = new DayChain(problem);
    Day day = hindrance.dayOf(c);
    List<Station> stations = chain.of(day, picksOn(day));
    int at = 1;
    while (!stations.get(at).isPick() || stations.get(at).start() != c.start()) {
      at++;
    }
    Station a = stations.get(at - 1);
    Station here = stations.get(at);
    int before = chain.journeyMin(a, here).orElseThrow();
    int direct = problem.travel().minutes(a.leaveFrom(), here.arriveAt());
    boolean limited = a.isInPerson() || here.isInPerson();
    boolean viaBase = limited && direct > problem.limits().maxTravelMin();
    long arrival = c.start() - c.earlyMin();
    while (!isFree(arrival - before, arrival, picksOn(day))) {
      arrival--;
    }
    long free = arrival - before;
    while (free > a.end() && isFree(free - 1, arrival, picksOn(day))) {
      free--;
    }
    int home = problem.travel().minutes(a.leaveFrom(), problem.base());
    int out = problem.travel().minutes(problem.base(), here.arriveAt());
    int longest = problem.limits().maxTravelMin();
    boolean mayGoHome =
        (!a.isInPerson() || home <= longest) && (!here.isInPerson() || out <= longest);
    boolean atHome = viaBase
        || a.kind() == Kind.BASE
        || (mayGoHome && arrival - free - direct >= home + out + 30);
    int lastLeg = atHome ? out : direct;
    long spare = arrival - free - (atHome ? home + out : direct);
    boolean onFoot =
        problem.travel().isOnFoot(atHome ? problem.base() : a.leaveFrom(), here.arriveAt());
    String from = atHome
        ? "base"
        : a.isPick()
            ? named(picks.stream()
                .filter(p -> PlanChecker.name(candidate(p)).equals(a.name()))
                .findFirst()
                .orElseThrow())
            : "commitment:" + a.name().substring(a.name().lastIndexOf('+') + 1);
    int after = chain.journeyMin(here, stations.get(at + 1)).orElseThrow();
    long onward = c.end();
    while (!isFree(onward, onward + after, picksOn(day))) {
      onward++;
    }
    return new ToldWay(
        (arrival - lastLeg) * 60,
        lastLeg,
        onFoot,
        from,
        spare,
        before,
        onward * 60,
        after,
        viaBase);
  }

  private static boolean isFree(long from, long to, List<Candidate> picks) {
    return picks.stream()
        .filter(p -> !Hindrance.hasPlace(p))
        .noneMatch(p -> from < p.end() && p.start() - p.earlyMin() < to);
  }

  /** Of the candidates of its day those with which in its place the checker finds nothing wrong. */
  private List<List<Integer>> otherWays(int pick) {
    Problem free = Bent.withoutPins(problem);
    return IntStream.range(0, problem.candidates().size())
        .filter(i -> !picks.contains(i))
        .filter(i -> hindrance.dayOf(candidate(i)).equals(hindrance.dayOf(candidate(pick))))
        .mapToObj(i -> picks.stream()
            .map(p -> p == pick ? (Integer) i : p)
            .sorted(Comparator.comparingLong(p -> candidate(p).start()))
            .toList())
        .filter(changed -> PlanChecker.violations(free, new Outcome.Solved(changed, 0)).stream()
            .allMatch(violation -> violation.startsWith("the score is")))
        .toList();
  }

  /** What the brute force counts as minutes that these picks add. */
  private long addedMin(List<Integer> some) {
    return new BruteForce(Bent.withoutPins(problem)).addedMin(some);
  }

  private Set<String> reasons(int at) {
    Candidate c = candidate(picks.get(at));
    Set<String> reasons =
        new HashSet<>(Edge.wishes(settings, edge.meetings().get(picks.get(at)), c.attendance()));
    if (c.pinned()) {
      reasons.add("pinned");
    }
    if (c.kept()) {
      reasons.add("kept");
    }
    if (c.homeGroup()) {
      reasons.add("home-group");
    }
    for (TimeWindow window : settings.windows()) {
      long start = window.start().getEpochSecond() - 90 * 60;
      if (c.start() * 60 >= start && c.start() * 60 < window.end().getEpochSecond()) {
        reasons.add("risk-window:" + clock(window.start()));
      }
    }
    if (picksOn(hindrance.dayOf(c)).getFirst().equals(c)) {
      reasons.add("day");
    }
    return reasons.isEmpty() ? Set.of("fits") : reasons;
  }

  private @Nullable String differenceOfMisses(
      List<NearMiss> told, List<PlanDocument.NearMissJson> written) {
    List<Integer> expected = IntStream.range(0, problem.candidates().size())
        .boxed()
        .filter(i -> !picks.contains(i))
        .sorted(Comparator.comparingLong((Integer i) -> -wouldAdd(i))
            .thenComparingLong(i -> candidate(i).start())
            .thenComparing(i -> candidate(i).meetingId()))
        .limit(10)
        .toList();
    if (told.size() != expected.size()) {
      return expected.size() + " near misses, not " + told.size();
    }
    return IntStream.range(0, told.size())
        .mapToObj(i -> differenceOfMiss(told.get(i), written.get(i).blockedBy(), expected.get(i)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String differenceOfMiss(NearMiss miss, String blockedBy, int index) {
    Hindrance.Found found = hindrance.of(index, picks);
    String rule = found.rule().startsWith("pick:")
        ? named(Integer.parseInt(found.rule().substring(5)))
        : found.rule();
    boolean same = miss.occurrence().meeting().equals(edge.meetings().get(index))
        && miss.occurrence().start().getEpochSecond() == candidate(index).start() * 60
        && miss.points() == wouldAdd(index)
        && blockedBy.equals(rule)
        && isSame(miss.shortByMin(), found.minutes(), rule);
    if (!same) {
      return "a near miss is " + slug(index) + " " + candidate(index) + " +" + wouldAdd(index) + " "
          + rule + " " + found.minutes() + ", not "
          + miss.occurrence().meeting().slug() + " +"
          + miss.points() + " " + blockedBy + " " + miss.shortByMin();
    }
    boolean ownFault =
        Set.of("travel", "waking-hours").contains(rule) || rule.startsWith("commitment:");
    return ownFault == hindrance.canBeAlone(index)
        ? slug(index) + " is said to be hindered by " + rule + " when alone"
        : null;
  }

  /** By how many minutes several picks together stand in the way is not told the same by everybody. */
  private static boolean isSame(@Nullable Integer told, @Nullable Long expected, String rule) {
    boolean together = rule.startsWith("pick:") && expected == null;
    return together
        ? told != null && told > 0
        : Objects.equals(expected, told == null ? null : told.longValue());
  }

  private long wouldAdd(int index) {
    Candidate c = candidate(index);
    List<Candidate> chosen = picks.stream().map(this::candidate).toList();
    Day day = hindrance.dayOf(c);
    long points = 1_000_000 + 1_000L * c.wishes() + (c.kept() ? 5_000 : 0);
    points += c.homeGroup() && chosen.stream().noneMatch(Candidate::homeGroup) ? 500_000 : 0;
    points += picksOn(day).isEmpty() ? 50_000 : 0;
    for (Window w : problem.windows()) {
      boolean covered = chosen.stream().anyMatch(p -> covers(w, p));
      points += !covered && covers(w, c) ? 20_000L * w.weight() : 0;
    }
    if (Hindrance.hasPlace(c)) {
      List<Station> around = hindrance.around(c, picksOn(day));
      Station here = hindrance.station(c);
      points -= 10
          * (hindrance.minutesAnyway(around.get(0), here)
              + hindrance.minutesAnyway(here, around.get(1))
              - hindrance.minutesAnyway(around.get(0), around.get(1)));
    }
    return points;
  }

  private static boolean covers(Window w, Candidate c) {
    return w.start() - 90 <= c.start() && c.start() < w.end();
  }

  private @Nullable String differenceOfAdvice(List<PlanDocument.AdviceJson> told) {
    List<String> expected = new ArrayList<>();
    if (picks.size() < problem.limits().wanted()) {
      PlanSettings s = settings;
      gain(
          expected, "max-travel", s.change().maxTravelMin(s.maxTravelMin() + 15).build());
      gain(expected, "per-day", s.change().maxPerDay(s.maxPerDay() + 1).build());
      if (s.venue() == VenueType.IN_PERSON) {
        gain(expected, "online", s.change().venue(null).build());
      }
      int from = s.awake().fromMin();
      int until = s.awake().untilMin();
      WakingHours earlier = new WakingHours(Math.max(0, from - 60), until);
      WakingHours later = new WakingHours(from, Math.min(24 * 60, until + 60));
      gain(expected, "awake-earlier", s.change().awake(earlier).build());
      gain(expected, "awake-later", s.change().awake(later).build());
      for (Commitment commitment : ofTheMostBlockedDay()) {
        List<Commitment> others = new ArrayList<>(week.commitments());
        others.remove(commitment);
        gain(expected, "commitment:" + commitment.uid(), s, others);
      }
    }
    List<String> found = new ArrayList<>();
    int last = Integer.MAX_VALUE;
    for (PlanDocument.AdviceJson advice : told) {
      found.add(advice.change() + " +" + advice.gainPicks());
      if (advice.gainPicks() > last) {
        return "what gains most is not told first: " + told;
      }
      last = advice.gainPicks();
    }
    expected.sort(Comparator.naturalOrder());
    found.sort(Comparator.naturalOrder());
    return expected.equals(found) ? null : "the advice is " + expected + ", not " + found;
  }

  private void gain(List<String> expected, String change, PlanSettings changed) {
    gain(expected, change, changed, week.commitments());
  }

  private void gain(
      List<String> expected, String change, PlanSettings changed, List<Commitment> commitments) {
    Edge other = Edge.of(changed, commitments, week.meetings());
    BruteForce bruteForce = new BruteForce(other.problem());
    BruteForce.Plan best = bruteForce.best(bruteForce.pins());
    if (best != null && best.picks().size() > picks.size()) {
      expected.add(change + " +" + (best.picks().size() - picks.size()));
    }
  }

  private List<Commitment> ofTheMostBlockedDay() {
    long most = 0;
    List<Commitment> found = List.of();
    for (Day day : problem.days()) {
      long blocked = problem.candidates().stream()
          .filter(c -> hindrance.dayOf(c).equals(day))
          .filter(c -> day.wakeStart() <= c.start() && c.end() <= day.wakeEnd())
          .map(hindrance::alone)
          .filter(hindered -> hindered != null && hindered.rule().startsWith("commitment:"))
          .count();
      if (blocked > most) {
        most = blocked;
        found = edge.blocking().stream()
            .filter(c -> c.start().isBefore(Instant.ofEpochSecond(day.end() * 60))
                && c.end().isAfter(Instant.ofEpochSecond(day.start() * 60)))
            .toList();
      }
    }
    return found;
  }
}
