package org.handrail.planner.oracle;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * One day in the CP-SAT model. Between two anchors (base, blocks, base) the picks with a place form a path of journeys,
 * each with a departure: at the end of its first stop, or of a pick without place that lies under it. Picks with the
 * minutes of being early and journeys claim their minutes; no minute is claimed twice.
 */
final class CpSatDay {

  private static final int NO_WAY = -1;

  /** A stop on the path; {@code taken} is null for an anchor. */
  private record Node(
      @Nullable BoolVar taken,
      long start,
      long end,
      GeoPoint in,
      GeoPoint out,
      boolean inPerson,
      int early) {

    boolean isPick() {
      return taken != null;
    }
  }

  /** Somebody's minutes [from, to), if the literal is true. */
  private record Claim(Literal literal, long from, long to) {}

  /** A pick without place. */
  private record Placeless(BoolVar taken, long start, long end) {}

  private final Problem problem;
  private final Day day;
  private final CpModel model;
  private final LinearExprBuilder points;
  private final List<Node> anchors = new ArrayList<>();
  private final List<Node> placed = new ArrayList<>();
  private final List<Placeless> placeless = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  /** By minute, the journeys that depart at it because a pick without place ends there. */
  private final Map<Long, List<BoolVar>> afterPlaceless = new LinkedHashMap<>();

  CpSatDay(Problem problem, Day day, CpModel model, LinearExprBuilder points) {
    this.problem = problem;
    this.day = day;
    this.model = model;
    this.points = points;
    GeoPoint base = problem.base();
    anchors.add(new Node(null, day.wakeStart(), day.wakeStart(), base, base, false, 0));
    addBlocks();
    anchors.add(new Node(null, day.wakeEnd(), day.wakeEnd(), base, base, false, 0));
  }

  private void addBlocks() {
    List<Entry> open = new ArrayList<>(problem.entries());
    open.sort(Comparator.comparingLong(Entry::start)
        .thenComparingLong(Entry::end)
        .thenComparing(Entry::uid));
    while (!open.isEmpty()) {
      Entry first = open.removeFirst();
      Entry last = first;
      while (!open.isEmpty() && open.getFirst().start() <= last.end()) {
        Entry next = open.removeFirst();
        last = next.end() > last.end() ? next : last;
      }
      if (last.end() > day.start() && first.start() < day.end()) {
        anchors.add(new Node(null, first.start(), last.end(), at(first), at(last), false, 0));
      }
    }
  }

  private GeoPoint at(Entry entry) {
    GeoPoint place = entry.place();
    return place == null ? problem.base() : place;
  }

  /** Whether this candidate starts today and breaks no rule by itself. */
  boolean admits(Candidate candidate) {
    long from = candidate.start() - candidate.earlyMin();
    boolean today = candidate.start() >= day.start() && candidate.start() < day.end();
    return today
        && from >= day.wakeStart()
        && candidate.end() <= day.wakeEnd()
        && anchors.subList(1, anchors.size() - 1).stream()
            .noneMatch(block -> from < block.end() && block.start() < candidate.end());
  }

  /** Offers an admitted candidate to the day. */
  void add(Candidate candidate, BoolVar taken) {
    claims.add(new Claim(taken, candidate.start() - candidate.earlyMin(), candidate.end()));
    if (candidate.attendance() == Attendance.ANYWHERE) {
      placeless.add(new Placeless(taken, candidate.start(), candidate.end()));
      return;
    }
    GeoPoint place = candidate.place();
    GeoPoint at = place == null ? problem.base() : place;
    placed.add(new Node(
        taken, candidate.start(), candidate.end(), at, at, place != null, candidate.earlyMin()));
  }

  /** Adds the day's constraints and points; nothing can be offered afterwards. */
  void close() {
    LinearExprBuilder count = LinearExpr.newBuilder();
    claims.forEach(pick -> count.add(pick.literal()));
    model.addLessOrEqual(count, problem.limits().maxPerDay());
    BoolVar used = model.newBoolVar("");
    model.addLessOrEqual(used, count);
    points.addTerm(used, 50_000);
    for (int i = 1; i < anchors.size(); i++) {
      addPath(anchors.get(i - 1), anchors.get(i));
    }
    afterPlaceless.forEach(this::addDeparturesFollowAPick);
    claims.stream().mapToLong(Claim::from).distinct().forEach(this::addAtMostOneClaim);
  }

  private void addAtMostOneClaim(long minute) {
    model.addAtMostOne(claims.stream()
        .filter(claim -> claim.from() <= minute && minute < claim.to())
        .map(Claim::literal)
        .toList());
  }

  /** Only if the pick that ends then is taken; of the journeys over one minute there is at most one anyway. */
  private void addDeparturesFollowAPick(long minute, List<BoolVar> departures) {
    LinearExprBuilder taken = LinearExpr.newBuilder();
    placeless.stream().filter(p -> p.end() == minute).forEach(p -> taken.add(p.taken()));
    LinearExprBuilder departing = LinearExpr.newBuilder();
    departures.forEach(departing::add);
    model.addLessOrEqual(departing, taken);
  }

  private void addPath(Node first, Node last) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : placed) {
      if (node.start() >= first.end() && node.end() <= last.start()) {
        nodes.add(node);
      }
    }
    nodes.sort(Comparator.comparingLong(Node::start));
    nodes.addFirst(first);
    nodes.addLast(last);
    Map<Node, List<Literal>> in = new LinkedHashMap<>();
    Map<Node, List<Literal>> out = new LinkedHashMap<>();
    for (int a = 0; a < nodes.size(); a++) {
      for (int b = a + 1; b < nodes.size(); b++) {
        Node from = nodes.get(a);
        Node to = nodes.get(b);
        int journeyMin = journeyMin(from, to);
        if (isArc(from, to, journeyMin)) {
          List<Literal> arcs = addArcs(from, to, journeyMin);
          out.computeIfAbsent(from, node -> new ArrayList<>()).addAll(arcs);
          in.computeIfAbsent(to, node -> new ArrayList<>()).addAll(arcs);
        }
      }
    }
    points.add(10L * journeyMin(first, last));
    nodes.subList(1, nodes.size()).forEach(node -> addFlow(node, in.get(node)));
    nodes.subList(0, nodes.size() - 1).forEach(node -> addFlow(node, out.get(node)));
  }

  /** Exactly one arc if the node is visited; an anchor always is. */
  private void addFlow(Node node, @Nullable List<Literal> arcs) {
    List<Literal> oneOf = new ArrayList<>(arcs == null ? List.of() : arcs);
    if (node.taken() != null) {
      oneOf.add(node.taken().not());
    }
    model.addExactlyOne(oneOf);
  }

  private static boolean isArc(Node from, Node to, int journeyMin) {
    if (!from.isPick() && !to.isPick()) {
      return true;
    }
    return journeyMin != NO_WAY && from.end() + journeyMin + to.early() <= to.start();
  }

  private int journeyMin(Node from, Node to) {
    int longest = problem.limits().maxTravelMin();
    int direct = problem.travel().minutes(from.out(), to.in());
    if (direct <= longest || !(from.inPerson() || to.inPerson())) {
      return direct;
    }
    int home = problem.travel().minutes(from.out(), problem.base());
    int away = problem.travel().minutes(problem.base(), to.in());
    if (from.inPerson() && home > longest) {
      return NO_WAY;
    }
    return to.inPerson() && away > longest ? NO_WAY : home + away;
  }

  /** The journey once for each departure that it can have; exactly one is made if it is on the path. */
  private List<Literal> addArcs(Node from, Node to, int journeyMin) {
    List<Placeless> under = placeless.stream()
        .filter(pick -> pick.start() >= from.end() && pick.end() <= to.start())
        .toList();
    List<Literal> arcs = new ArrayList<>();
    if (!from.isPick() && !to.isPick()) {
      arcs.add(addUncheckedArc(journeyMin, under));
    }
    Set<Long> departures = new LinkedHashSet<>();
    departures.add(from.end());
    under.forEach(pick -> departures.add(pick.end()));
    for (long departure : departures) {
      if (departure + journeyMin + to.early() <= to.start()) {
        BoolVar arc = addArc(journeyMin);
        claims.add(new Claim(arc, departure, departure + journeyMin));
        arcs.add(arc);
        if (departure > from.end()) {
          afterPlaceless.computeIfAbsent(departure, minute -> new ArrayList<>()).add(arc);
        }
      }
    }
    return arcs;
  }

  private BoolVar addArc(int journeyMin) {
    BoolVar arc = model.newBoolVar("");
    points.addTerm(arc, -10L * journeyMin);
    return arc;
  }

  /** Between two anchors, with no pick at all between them, a journey is only counted and needs no time. */
  private BoolVar addUncheckedArc(int journeyMin, List<Placeless> under) {
    BoolVar arc = addArc(journeyMin);
    under.forEach(pick -> model.addImplication(arc, pick.taken().not()));
    return arc;
  }
}
