package org.handrail.atlas;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.handrail.shared.GeoPoint;

/**
 * The time zone of a place on land or in a country's own waters, from a quadtree whose smallest cell is about 1.2 km:
 * beside a border between two zones the answer may be the neighbour's. Immutable, safe for any thread; about 8 MB of
 * heap, so load it once and only when a coordinate's zone is asked for.
 *
 * <p>Derived from OpenStreetMap by way of timezone-boundary-builder; see {@code NOTICE}.
 */
public final class ZoneMap {

  private static final int TILES_ACROSS = 64;

  private final List<String> zones;
  /** First the tiles, then fours of children; a node is the index of its first child, or ~zone. */
  private final int[] nodes;

  private final int depth;

  ZoneMap(List<String> zones, int[] nodes, int depth) {
    this.zones = zones;
    this.nodes = nodes;
    this.depth = depth;
  }

  /**
   * Reads the map that is shipped with the program.
   *
   * @throws IllegalStateException when the program was packaged without it
   */
  public static ZoneMap load() {
    return new ZoneMapReader(AtlasResource.open("zones.bin")).read();
  }

  /**
   * The zone whose clocks a place keeps; empty on the high seas, where a coordinate is more likely a mistake than a
   * place where people meet.
   */
  public Optional<ZoneId> zoneAt(GeoPoint point) {
    int column = cell(point.lonDeg() + 180, 1 << depth);
    int row = cell(point.latDeg() + 90, 1 << (depth - 1));
    int below = depth - Integer.numberOfTrailingZeros(TILES_ACROSS);
    int node = nodes[(row >> below) * TILES_ACROSS + (column >> below)];
    while (node >= 0) {
      below--;
      node = nodes[node + ((row >> below) & 1) * 2 + ((column >> below) & 1)];
    }
    int zone = ~node;
    // made on demand: the rules of all zones at once would cost more time than the map
    return zone == 0 ? Optional.empty() : Optional.of(ZoneId.of(zones.get(zone)));
  }

  private int cell(double degFromEdge, int cells) {
    return Math.min(cells - 1, (int) (degFromEdge * (1 << depth) / 360));
  }
}
