package org.handrail.atlas;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Unpacks the gazetteer; the format is described where it is written, in {@code tools/atlas/Places.java}. */
final class GazetteerReader {

  private final ByteBuffer in;

  GazetteerReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  List<PlaceTable.Region> regions() {
    List<PlaceTable.Region> regions = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      String country = AtlasResource.readUtf(in);
      String shortForm = AtlasResource.readUtf(in);
      String name = AtlasResource.readUtf(in);
      regions.add(new PlaceTable.Region(country, shortForm, name, FoldedName.of(name)));
    }
    return List.copyOf(regions);
  }

  SortedNames names() {
    byte[] lengths = bytes(in.getInt());
    int[] starts = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      starts[i + 1] = starts[i] + (lengths[i] & 0xff);
    }
    return new SortedNames(bytes(starts[lengths.length]), starts);
  }

  /** A column of ints is four columns of bytes. */
  int[] ints(int count) {
    int[] values = new int[count];
    for (int column = 0; column < 4; column++) {
      byte[] part = bytes(count);
      for (int i = 0; i < count; i++) {
        values[i] = values[i] << 8 | (part[i] & 0xff);
      }
    }
    return values;
  }

  short[] shorts(int count) {
    short[] values = new short[count];
    in.asShortBuffer().get(values);
    in.position(in.position() + 2 * count);
    return values;
  }

  byte[] bytes(int count) {
    byte[] values = new byte[count];
    in.get(values);
    return values;
  }

  PlaceTable.ZipCodes zips() {
    int count = in.getInt();
    return new PlaceTable.ZipCodes(ints(count), ints(count), ints(count), ints(count));
  }
}
