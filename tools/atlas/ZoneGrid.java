import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Writes atlas/zones.bin: the world's time zones as a quadtree, from the boundaries inside the timeshape jar
 * (timezone-boundary-builder, made from OpenStreetMap, ODbL 1.0). See README.md for how to run it.
 *
 * <p>The earth is 64 x 32 tiles of 5.625 degrees; each tile is a quadtree down to cells of 360/32768 degrees (about
 * 1.2 km at the equator). A cell has the zone of its centre. Water beyond the zones' own (12 nautical miles) has no
 * zone; its border is drawn only to cells of 360/8192 degrees, in the zone's favour.
 *
 * <p>Format, deflated: int deepest level; int count of zones, their ids (UTF); int count of split nodes; int length of
 * the split bits in bytes, the split bits; the leaves. Tiles from the south
 * west eastwards, then north; nodes in pre-order, children SW, SE, NW, NE. One split bit for each node above the
 * deepest level; one byte for each leaf: its place in a move-to-front list of zones (0 = the zone met last), 255 followed by
 * a 16-bit place when it is farther back. Zone 0 is "none".
 */
public final class ZoneGrid {
  static final int DEPTH = Integer.getInteger("depth", 15); // columns = 2^DEPTH, rows half of it
  static final int SEA_DEPTH = 13;
  static final int TILE = 1 << (DEPTH - 6);

  record Zone(int number, List<float[]> rings, float south, float north) {}

  private final List<String> ids = new ArrayList<>(List.of("none"));
  private final List<Zone> zones = new ArrayList<>();
  private final short[] band = new short[(1 << DEPTH) * TILE];
  private final Bits splits = new Bits();
  private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
  private short[] recent = {};

  public static void main(String[] args) throws IOException {
    new ZoneGrid().write(Path.of(args[0]));
  }

  private void write(Path out) throws IOException {
    readBoundaries();
    recent = new short[ids.size()];
    for (short i = 0; i < recent.length; i++) {
      recent[i] = i;
    }
    for (int tileRow = 0; tileRow < 32; tileRow++) {
      paint(tileRow);
      for (int tile = 0; tile < 64; tile++) {
        encode(6, tile * TILE, 0, TILE);
      }
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(raw);
    data.writeInt(DEPTH);
    data.writeInt(ids.size());
    for (String id : ids) {
      data.writeUTF(id);
    }
    data.writeInt(splits.inner);
    data.writeInt(splits.bytes().length);
    data.write(splits.bytes());
    data.write(leaves.toByteArray());
    try (var deflated =
        new DeflaterOutputStream(Files.newOutputStream(out), new Deflater(Deflater.BEST_COMPRESSION))) {
      deflated.write(raw.toByteArray());
    }
    System.out.printf("%d zones, %d leaves, %d bytes%n", ids.size(), leaves.size(), Files.size(out));
  }

  private void readBoundaries() throws IOException {
    try (InputStream in = TimeZoneEngine.class.getResourceAsStream("/data.tar.zstd");
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new BufferedInputStream(new ZstdInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        read(Geojson.Feature.parseFrom(tar.readAllBytes()));
      }
    }
  }

  private void read(Geojson.Feature feature) {
    String id = feature.getProperties(0).getValueString();
    if (id.startsWith("Etc/")) {
      return; // the high seas
    }
    List<float[]> rings = new ArrayList<>();
    Geojson.Geometry geometry = feature.getGeometry();
    List<Geojson.Polygon> polygons = geometry.hasPolygon()
        ? List.of(geometry.getPolygon())
        : geometry.getMultiPolygon().getCoordinatesList();
    float south = 90;
    float north = -90;
    for (Geojson.Polygon polygon : polygons) {
      for (Geojson.LineString line : polygon.getCoordinatesList()) {
        float[] ring = new float[line.getCoordinatesCount() * 2];
        int at = 0;
        for (Geojson.Position position : line.getCoordinatesList()) {
          ring[at++] = position.getLon();
          ring[at++] = position.getLat();
          south = Math.min(south, position.getLat());
          north = Math.max(north, position.getLat());
        }
        rings.add(ring);
      }
    }
    ids.add(id);
    zones.add(new Zone(ids.size() - 1, rings, south, north));
  }

  /** Fills the band of one row of tiles, even-odd, the centre of each cell; the first zone of the file wins. */
  private void paint(int tileRow) {
    Arrays.fill(band, (short) 0);
    double cellDeg = 360.0 / (1 << DEPTH);
    double southDeg = -90 + tileRow * TILE * cellDeg;
    for (Zone zone : zones) {
      if (zone.north < southDeg || zone.south > southDeg + TILE * cellDeg) {
        continue;
      }
      Crossings[] rows = new Crossings[TILE];
      for (float[] ring : zone.rings) {
        cross(ring, southDeg, cellDeg, rows);
      }
      for (int row = 0; row < TILE; row++) {
        if (rows[row] != null) {
          fill(row, rows[row], zone.number, cellDeg);
        }
      }
    }
  }

  private static void cross(float[] ring, double southDeg, double cellDeg, Crossings[] rows) {
    for (int i = 0; i + 3 < ring.length; i += 2) {
      double lon1 = ring[i];
      double lat1 = ring[i + 1];
      double lon2 = ring[i + 2];
      double lat2 = ring[i + 3];
      double low = Math.min(lat1, lat2);
      double high = Math.max(lat1, lat2);
      int first = (int) Math.max(0, Math.ceil((low - southDeg) / cellDeg - 0.5));
      int last = (int) Math.min(TILE - 1, Math.ceil((high - southDeg) / cellDeg - 0.5) - 1);
      for (int row = first; row <= last; row++) {
        double lat = southDeg + (row + 0.5) * cellDeg;
        if (rows[row] == null) {
          rows[row] = new Crossings();
        }
        rows[row].add(lon1 + (lat - lat1) / (lat2 - lat1) * (lon2 - lon1));
      }
    }
  }

  private void fill(int row, Crossings crossings, int zone, double cellDeg) {
    double[] lons = crossings.sorted();
    for (int i = 0; i + 1 < lons.length; i += 2) {
      int from = (int) Math.max(0, Math.ceil((lons[i] + 180) / cellDeg - 0.5));
      int to = (int) Math.min(1 << DEPTH, Math.ceil((lons[i + 1] + 180) / cellDeg - 0.5));
      for (int column = from; column < to; column++) {
        int at = row * (1 << DEPTH) + column;
        if (band[at] == 0) {
          band[at] = (short) zone;
        }
      }
    }
  }

  private void encode(int depth, int column, int row, int size) {
    int zone = only(column, row, size, depth >= SEA_DEPTH);
    if (depth < DEPTH) {
      splits.add(zone < 0);
    }
    if (zone >= 0) {
      leaf(zone);
      return;
    }
    int half = size / 2;
    encode(depth + 1, column, row, half);
    encode(depth + 1, column + half, row, half);
    encode(depth + 1, column, row + half, half);
    encode(depth + 1, column + half, row + half, half);
  }

  /** The one zone of a square, −1 when there are several. */
  private int only(int column, int row, int size, boolean ignoreSea) {
    int found = -1;
    for (int y = row; y < row + size; y++) {
      for (int x = column; x < column + size; x++) {
        int zone = band[y * (1 << DEPTH) + x];
        if (zone == 0 && ignoreSea) {
          continue;
        }
        if (found >= 0 && found != zone) {
          return -1;
        }
        found = zone;
      }
    }
    return Math.max(found, 0);
  }

  private void leaf(int zone) {
    int place = 0;
    while (recent[place] != zone) {
      place++;
    }
    System.arraycopy(recent, 0, recent, 1, place);
    recent[0] = (short) zone;
    if (place >= 255) {
      leaves.write(255);
      leaves.write(place >> 8);
    }
    leaves.write(place);
  }

  private static final class Crossings {
    private double[] lons = new double[4];
    private int count;

    void add(double lon) {
      if (count == lons.length) {
        lons = Arrays.copyOf(lons, count * 2);
      }
      lons[count++] = lon;
    }

    double[] sorted() {
      double[] result = Arrays.copyOf(lons, count);
      Arrays.sort(result);
      return result;
    }
  }

  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int filled;
    int inner;

    void add(boolean bit) {
      if (bit) {
        inner++;
      }
      current = current << 1 | (bit ? 1 : 0);
      if (++filled == 8) {
        out.write(current);
        current = 0;
        filled = 0;
      }
    }

    byte[] bytes() {
      while (filled != 0) {
        add(false);
      }
      return out.toByteArray();
    }
  }
}
