package org.handrail.planner.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Everything that can be reached from one crossing by only going on to more important ones, with the seconds to get
 * there. In a contracted graph every fastest way climbs from its start and, read backwards, from its end to one common
 * crossing; so two climbs give the fastest way of their pair, and n places take n searches and not n².
 */
final class UpwardSearch {

  /** Crossings by number, ascending. */
  private final int[] nodes;

  /** Seconds to the crossing at the same index of {@link #nodes}. */
  private final double[] seconds;

  private UpwardSearch(int[] nodes, double[] seconds) {
    this.nodes = nodes;
    this.seconds = seconds;
  }

  /** Climbs from a crossing in the direction of travel. */
  static UpwardSearch from(RoutingCHGraph graph, int start) {
    return new Search(graph, graph.createOutEdgeExplorer(), false).run(start);
  }

  /** Climbs against the direction of travel: the seconds are those from there to the crossing. */
  static UpwardSearch to(RoutingCHGraph graph, int end) {
    return new Search(graph, graph.createInEdgeExplorer(), true).run(end);
  }

  /** This climb without the crossings that have this number or a higher one. */
  UpwardSearch below(int limit) {
    int found = Arrays.binarySearch(nodes, limit);
    int length = found < 0 ? -found - 1 : found;
    return new UpwardSearch(Arrays.copyOf(nodes, length), Arrays.copyOf(seconds, length));
  }

  /** Seconds of the fastest way up here and down the other, infinite when there is none. */
  double secondsTo(UpwardSearch other) {
    double best = Double.POSITIVE_INFINITY;
    int here = 0;
    int there = 0;
    while (here < nodes.length && there < other.nodes.length) {
      int order = Integer.compare(nodes[here], other.nodes[there]);
      if (order == 0) {
        best = Math.min(best, seconds[here] + other.seconds[there]);
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return best;
  }

  private static final class Search {

    private final RoutingCHGraph graph;
    private final RoutingCHEdgeExplorer explorer;
    private final boolean backwards;
    private final int realNodes;
    private final Map<Integer, Double> reached = new HashMap<>();
    private final PriorityQueue<Step> open =
        new PriorityQueue<>(Comparator.comparingDouble(Step::seconds));

    private record Step(int node, double seconds) {}

    Search(RoutingCHGraph graph, RoutingCHEdgeExplorer explorer, boolean backwards) {
      this.graph = graph;
      this.explorer = explorer;
      this.backwards = backwards;
      realNodes = graph.getBaseGraph().getBaseGraph().getNodes();
    }

    UpwardSearch run(int start) {
      reach(start, 0);
      for (Step step = open.poll(); step != null; step = open.poll()) {
        if (step.seconds <= reached.getOrDefault(step.node, Double.POSITIVE_INFINITY)) {
          goOn(step);
        }
      }
      int[] nodes =
          reached.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      double[] seconds = Arrays.stream(nodes)
          .mapToDouble(node -> reached.getOrDefault(node, Double.POSITIVE_INFINITY))
          .toArray();
      return new UpwardSearch(nodes, seconds);
    }

    private void goOn(Step step) {
      RoutingCHEdgeIterator edge = explorer.setBaseNode(step.node);
      while (edge.next()) {
        if (isUp(step.node, edge.getAdjNode())) {
          reach(edge.getAdjNode(), step.seconds + edge.getWeight(backwards));
        }
      }
    }

    /** Crossings that exist for one question only have no importance: ways over them lead anywhere. */
    private boolean isUp(int from, int to) {
      return from >= realNodes || to >= realNodes || graph.getLevel(from) < graph.getLevel(to);
    }

    private void reach(int node, double seconds) {
      if (seconds < reached.getOrDefault(node, Double.POSITIVE_INFINITY)) {
        reached.put(node, seconds);
        open.add(new Step(node, seconds));
      }
    }
  }
}
