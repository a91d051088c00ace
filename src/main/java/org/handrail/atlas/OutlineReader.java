package org.handrail.atlas;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Unpacks coasts and borders; the format is described where it is written, in {@code tools/atlas/Borders.java}. */
final class OutlineReader {

  private static final Outline.Kind[] KINDS = Outline.Kind.values();

  private final ByteBuffer in;

  OutlineReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  List<OutlineLine> lines() {
    double scaleLon = in.getDouble();
    double scaleLat = in.getDouble();
    double startLon = in.getDouble();
    double startLat = in.getDouble();
    List<OutlineLine> lines = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      Outline.Kind kind = KINDS[in.get()];
      float[] lonLat = new float[varint() * 2];
      int lon = 0;
      int lat = 0;
      for (int i = 0; i < lonLat.length; i += 2) {
        lon += zigzag();
        lat += zigzag();
        lonLat[i] = (float) (startLon + lon * scaleLon);
        lonLat[i + 1] = (float) (startLat + lat * scaleLat);
      }
      lines.add(new OutlineLine(kind, lonLat));
    }
    return lines;
  }

  /** The rings of the land, put together from the lines they are made of. */
  List<OutlineLine> rings(List<OutlineLine> lines) {
    List<OutlineLine> rings = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      int[] parts = new int[varint()];
      int points = 0;
      for (int i = 0; i < parts.length; i++) {
        parts[i] = zigzag();
        points += lines.get(Math.max(parts[i], ~parts[i])).size();
      }
      float[] lonLat = new float[2 * points];
      int at = 0;
      for (int part : parts) {
        at = copy(lines.get(Math.max(part, ~part)), part < 0, lonLat, at);
      }
      rings.add(new OutlineLine(Outline.Kind.COAST, lonLat));
    }
    return rings;
  }

  private static int copy(OutlineLine line, boolean backwards, float[] target, int from) {
    int at = from;
    for (int i = 0; i < line.size(); i++) {
      int index = backwards ? line.size() - 1 - i : i;
      target[at++] = (float) line.lon(index);
      target[at++] = (float) line.lat(index);
    }
    return at;
  }

  private int zigzag() {
    int value = varint();
    return value >>> 1 ^ -(value & 1);
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
