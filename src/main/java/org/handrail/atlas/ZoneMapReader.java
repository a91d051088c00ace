package org.handrail.atlas;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Unpacks the quadtree; the format is described where it is written, in {@code tools/atlas/ZoneGrid.java}. */
final class ZoneMapReader {

  private static final int TILES = 64 * 32;
  private static final int TILE_DEPTH = 6;

  private final int depth;
  private final List<String> zones = new ArrayList<>();
  private final int[] nodes;
  private final short[] recent;
  private final byte[] bytes;
  private final int bitsStart;
  private int bit;
  private int leaf;
  private int free = TILES;

  ZoneMapReader(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    depth = in.getInt();
    int zoneCount = in.getInt();
    for (int i = 0; i < zoneCount; i++) {
      zones.add(AtlasResource.readUtf(in));
    }
    nodes = new int[TILES + 4 * in.getInt()];
    recent = new short[zoneCount];
    for (short i = 0; i < zoneCount; i++) {
      recent[i] = i;
    }
    int splitBytes = in.getInt();
    bitsStart = in.position();
    leaf = bitsStart + splitBytes;
  }

  ZoneMap read() {
    for (int tile = 0; tile < TILES; tile++) {
      read(tile, TILE_DEPTH);
    }
    return new ZoneMap(List.copyOf(zones), nodes, depth);
  }

  private void read(int node, int level) {
    if (level == depth || !nextSplit()) {
      nodes[node] = ~nextLeaf();
      return;
    }
    int child = free;
    free += 4;
    nodes[node] = child;
    for (int i = 0; i < 4; i++) {
      read(child + i, level + 1);
    }
  }

  private boolean nextSplit() {
    boolean split = (bytes[bitsStart + (bit >> 3)] >> (7 - (bit & 7)) & 1) == 1;
    bit++;
    return split;
  }

  /** Zones are written as their place among those met last, the last one first. */
  private int nextLeaf() {
    int place = bytes[leaf++] & 0xff;
    if (place == 255) {
      place = (bytes[leaf] & 0xff) << 8 | (bytes[leaf + 1] & 0xff);
      leaf += 2;
    }
    short zone = recent[place];
    for (int i = place; i > 0; i--) { // mostly once: quicker than a bulk copy
      recent[i] = recent[i - 1];
    }
    recent[0] = zone;
    return zone;
  }
}
