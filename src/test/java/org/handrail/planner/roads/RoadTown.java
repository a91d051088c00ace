package org.handrail.planner.roads;

import com.google.protobuf.ByteString;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handrail.shared.GeoPoint;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/**
 * An invented town in the middle of an ocean: 15 × 15 crossings, 200 m apart, the first in the south-west. A river runs
 * from north to south behind column 7, with one bridge in row 0, the southernmost. Cars may follow row 14, the
 * northernmost, eastwards only. 6 km south of the town lies an island with one road.
 */
public final class RoadTown {

  static final int SIZE = 15;
  public static final int LAST = SIZE - 1;
  public static final int RIVER_AFTER = 7;
  static final double BLOCK_M = 200;
  static final GeoPoint ISLAND = new GeoPoint(29.95, -40);

  private static final double SOUTH_DEG = 30;
  private static final double WEST_DEG = -40;
  private static final double M_PER_DEG = Math.toRadians(1) * GeoPoint.EARTH_RADIUS_M;
  private static final int ISLAND_NODE = 1_000;
  private static final double PBF_UNITS_PER_DEG = 1e7;

  private record Node(long id, GeoPoint at) {}

  private record Way(long id, List<Long> nodes, boolean oneWay) {}

  private RoadTown() {}

  /** The crossing of a row, counted northwards, and a column, counted eastwards; parts lie between crossings. */
  public static GeoPoint at(double row, double column) {
    double latDeg = SOUTH_DEG + row * BLOCK_M / M_PER_DEG;
    double metresPerDeg = M_PER_DEG * Math.cos(Math.toRadians(SOUTH_DEG));
    return new GeoPoint(latDeg, WEST_DEG + column * BLOCK_M / metresPerDeg);
  }

  public static Path writeXml(Path file) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
    xml.append("<osm version='0.6'>\n");
    for (Node node : nodes()) {
      xml.append("<node id='%d' version='1' lat='%s' lon='%s'/>\n"
          .formatted(node.id, node.at.latDeg(), node.at.lonDeg()));
    }
    for (Way way : ways()) {
      xml.append("<way id='%d' version='1'>".formatted(way.id));
      way.nodes.forEach(node -> xml.append("<nd ref='%d'/>".formatted(node)));
      xml.append("<tag k='highway' v='residential'/>");
      xml.append(way.oneWay ? "<tag k='oneway' v='yes'/>" : "").append("</way>\n");
    }
    return Files.writeString(file, xml.append("</osm>\n"), StandardCharsets.UTF_8);
  }

  static Path writePbf(Path file) throws IOException {
    List<String> strings = List.of("", "highway", "residential", "oneway", "yes");
    Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
    strings.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
    Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();
    for (Way way : ways()) {
      Osmformat.Way.Builder built =
          Osmformat.Way.newBuilder().setId(way.id).addKeys(1).addVals(2);
      if (way.oneWay) {
        built.addKeys(3).addVals(4);
      }
      long before = 0;
      for (long node : way.nodes) {
        built.addRefs(node - before);
        before = node;
      }
      ways.addWays(built);
    }
    Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
        .setStringtable(table)
        .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(denseNodes()))
        .addPrimitivegroup(ways)
        .build();
    Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
        .addRequiredFeatures("OsmSchema-V0.6")
        .addRequiredFeatures("DenseNodes")
        .build();
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      writeBlob(out, "OSMHeader", header.toByteString());
      writeBlob(out, "OSMData", block.toByteString());
    }
    return file;
  }

  private static Osmformat.DenseNodes.Builder denseNodes() {
    Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
    long id = 0;
    long lat = 0;
    long lon = 0;
    for (Node node : nodes()) {
      long nextLat = Math.round(node.at.latDeg() * PBF_UNITS_PER_DEG);
      long nextLon = Math.round(node.at.lonDeg() * PBF_UNITS_PER_DEG);
      dense.addId(node.id - id).addLat(nextLat - lat).addLon(nextLon - lon);
      id = node.id;
      lat = nextLat;
      lon = nextLon;
    }
    return dense;
  }

  private static void writeBlob(DataOutputStream out, String type, ByteString raw)
      throws IOException {
    Fileformat.Blob blob = Fileformat.Blob.newBuilder().setRaw(raw).build();
    Fileformat.BlobHeader header = Fileformat.BlobHeader.newBuilder()
        .setType(type)
        .setDatasize(blob.getSerializedSize())
        .build();
    out.writeInt(header.getSerializedSize());
    header.writeTo(out);
    blob.writeTo(out);
  }

  private static List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        nodes.add(new Node(id(row, column), at(row, column)));
      }
    }
    nodes.add(new Node(ISLAND_NODE, ISLAND));
    nodes.add(new Node(
        ISLAND_NODE + 1, new GeoPoint(ISLAND.latDeg(), ISLAND.lonDeg() + BLOCK_M / M_PER_DEG)));
    return nodes;
  }

  private static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < LAST; j++) {
        ways.add(way(ways, id(j, i), id(j + 1, i), false));
        if (j != RIVER_AFTER || i == 0) {
          ways.add(way(ways, id(i, j), id(i, j + 1), i == LAST));
        }
      }
    }
    ways.add(way(ways, ISLAND_NODE, ISLAND_NODE + 1, false));
    return ways;
  }

  private static Way way(List<Way> before, long from, long to, boolean oneWay) {
    return new Way(before.size() + 1, List.of(from, to), oneWay);
  }

  private static long id(int row, int column) {
    return 1L + (long) row * SIZE + column;
  }
}
