import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes atlas/outlines.bin: coasts and borders, from the npm packages world-atlas (countries-10m.json, Natural Earth) and us-atlas
 * (counties-10m.json, US Census). Arguments: the two unpacked packages, the file to write. See README.md.
 *
 * <p>Format, deflated. For the world, then for the United States: double scale and translation of longitude and latitude; int count
 * of lines; for each a byte kind (0 coast, 1 country, 2 state, 3 county), varint count of points, zigzag varints of the differences
 * in longitude and latitude. Then the rings of the land: int count; for each varint count of lines, zigzag varints of the lines
 * (~n is line n backwards). Both sources are TopoJSON, and their lines and numbers are taken over as they are.
 */
public final class Borders {
  private static final int COAST = 0;
  private static final int COUNTRY = 1;
  private static final int STATE = 2;
  private static final int COUNTY = 3;
  private static final int UNUSED = -1;

  private final JsonMapper json = new JsonMapper();
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(raw);

  public static void main(String[] args) throws IOException {
    new Borders().write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  private void write(Path worldAtlas, Path usAtlas, Path target) throws IOException {
    JsonNode world = json.readTree(worldAtlas.resolve("countries-10m.json"));
    Map<Integer, Set<String>> countries = users(world.at("/objects/countries/geometries"));
    writeLines(world, arc -> countries.get(arc).size() > 1 ? COUNTRY : COAST);

    JsonNode us = json.readTree(usAtlas.resolve("counties-10m.json"));
    Map<Integer, Set<String>> counties = users(us.at("/objects/counties/geometries"));
    writeLines(us, arc -> {
      Set<String> ids = counties.getOrDefault(arc, Set.of());
      long states = ids.stream().map(id -> id.substring(0, 2)).distinct().count();
      return ids.size() < 2 ? UNUSED : states > 1 ? STATE : COUNTY; // coasts come from the world
    });

    List<List<Integer>> rings = new ArrayList<>();
    collectRings(world.at("/objects/land"), rings);
    out.writeInt(rings.size());
    for (List<Integer> ring : rings) {
      varint(ring.size());
      for (int arc : ring) {
        varint(arc << 1 ^ arc >> 31);
      }
    }
    try (var deflated = new DeflaterOutputStream(
        Files.newOutputStream(target), new Deflater(Deflater.BEST_COMPRESSION))) {
      deflated.write(raw.toByteArray());
    }
    System.out.printf("%d rings, %d bytes%n", rings.size(), Files.size(target));
  }

  /** Which areas each line bounds. */
  private static Map<Integer, Set<String>> users(JsonNode geometries) {
    Map<Integer, Set<String>> users = new HashMap<>();
    int number = 0;
    for (JsonNode geometry : geometries) {
      String id = geometry.path("id").asString("no id " + number++);
      List<List<Integer>> rings = new ArrayList<>();
      collectRings(geometry, rings);
      rings.forEach(ring ->
          ring.forEach(arc -> users.computeIfAbsent(Math.max(arc, ~arc), key -> new HashSet<>()).add(id)));
    }
    return users;
  }

  private static void collectRings(JsonNode node, List<List<Integer>> rings) {
    node.path("geometries").forEach(part -> collectRings(part, rings));
    collectArcs(node.path("arcs"), rings);
  }

  private static void collectArcs(JsonNode arcs, List<List<Integer>> rings) {
    if (arcs.isArray() && !arcs.isEmpty() && arcs.get(0).isInt()) {
      List<Integer> ring = new ArrayList<>();
      arcs.forEach(arc -> ring.add(arc.asInt()));
      rings.add(ring);
    } else {
      arcs.forEach(part -> collectArcs(part, rings));
    }
  }

  private void writeLines(JsonNode topology, java.util.function.IntUnaryOperator kind) throws IOException {
    for (String part : List.of("scale", "translate")) {
      out.writeDouble(topology.at("/transform/" + part + "/0").asDouble());
      out.writeDouble(topology.at("/transform/" + part + "/1").asDouble());
    }
    JsonNode arcs = topology.get("arcs");
    List<Integer> kept = new ArrayList<>();
    for (int arc = 0; arc < arcs.size(); arc++) {
      if (kind.applyAsInt(arc) != UNUSED) {
        kept.add(arc);
      }
    }
    out.writeInt(kept.size());
    for (int arc : kept) {
      out.writeByte(kind.applyAsInt(arc));
      varint(arcs.get(arc).size());
      for (JsonNode delta : arcs.get(arc)) {
        for (int axis = 0; axis < 2; axis++) {
          int value = delta.get(axis).asInt();
          varint(value << 1 ^ value >> 31);
        }
      }
    }
  }

  private void varint(int value) throws IOException {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
