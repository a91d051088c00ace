package org.handrail.planner.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.QueryRoutingCHGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import java.util.Objects;
import java.util.Optional;
import org.handrail.shared.GeoPoint;

/** The roads of one profile. For any number of threads. */
final class RoadNet {

  /** From a door to the nearest road at most; beyond, the map is taken not to know the place. */
  private static final double MAX_GAP_M = 500;

  private final BaseGraph roads;
  private final RoutingCHGraph contracted;
  private final LocationIndex locations;
  private final EdgeFilter usable;

  RoadNet(GraphHopper hopper, RoadProfile profile) {
    String code = profile.code();
    roads = hopper.getBaseGraph();
    contracted = Objects.requireNonNull(hopper.getCHGraphs().get(code), "no roads for " + code);
    locations = hopper.getLocationIndex();
    usable = new DefaultSnapFilter(
        hopper.createWeighting(profile.profile(), new PMap()),
        hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(code)));
  }

  /**
   * A place on the map.
   *
   * @param gapM metres from the place to its road, straight
   * @param edge the road
   * @param away where one gets from here
   * @param towards whence one gets here
   */
  record Stop(GeoPoint place, double gapM, int edge, UpwardSearch away, UpwardSearch towards) {

    /** A mask: it holds where somebody goes. */
    @Override
    public String toString() {
      return "Stop[…]";
    }
  }

  /** The place's stop at the nearest road that can be used, if there is one near enough. */
  Optional<Stop> findStop(GeoPoint place) {
    Snap snap = snap(place);
    if (!snap.isValid() || snap.getQueryDistance() > MAX_GAP_M) {
      return Optional.empty();
    }
    QueryGraph withPlace = QueryGraph.create(roads, snap);
    RoutingCHGraph graph = new QueryRoutingCHGraph(contracted, withPlace);
    int node = snap.getClosestNode();
    return Optional.of(new Stop(
        place,
        snap.getQueryDistance(),
        snap.getClosestEdge().getEdge(),
        UpwardSearch.from(graph, node).below(roads.getNodes()),
        UpwardSearch.to(graph, node).below(roads.getNodes())));
  }

  /** Seconds of the fastest way, infinite when there is none. */
  double seconds(Stop from, Stop to) {
    double overCrossings = from.away.secondsTo(to.towards);
    return from.edge == to.edge
        ? Math.min(overCrossings, alongOneRoad(from.place, to.place))
        : overCrossings;
  }

  /** Two places on one stretch of road need not pass any crossing. */
  private double alongOneRoad(GeoPoint from, GeoPoint to) {
    Snap start = snap(from);
    Snap end = snap(to);
    QueryGraph withBoth = QueryGraph.create(roads, start, end);
    RoutingCHGraph graph = new QueryRoutingCHGraph(contracted, withBoth);
    return UpwardSearch.from(graph, start.getClosestNode())
        .secondsTo(UpwardSearch.to(graph, end.getClosestNode()));
  }

  private Snap snap(GeoPoint place) {
    return locations.findClosest(place.latDeg(), place.lonDeg(), usable);
  }
}
