package org.handrail.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/**
 * Coasts and borders, so that a page can draw a calm map without asking anybody: right to some hundred metres, enough for an
 * area of ten kilometres and more. Immutable, safe for any thread; about 8 MB of heap, so load it once and only when it is
 * needed.
 *
 * <p>Derived from Natural Earth (public domain) and the US Census; see {@code NOTICE}.
 */
public final class Outlines {

  private final List<OutlineLine> lines;
  private final List<OutlineLine> land;

  private Outlines(List<OutlineLine> lines, List<OutlineLine> land) {
    this.lines = lines;
    this.land = land;
  }

  /**
   * Reads the outlines that are shipped with the program.
   *
   * @throws IllegalStateException when the program was packaged without them
   */
  public static Outlines load() {
    OutlineReader reader = new OutlineReader(AtlasResource.open("outlines.bin"));
    List<OutlineLine> world = reader.lines();
    List<OutlineLine> states = reader.lines();
    List<OutlineLine> rings = reader.rings(world);
    return new Outlines(
        Stream.concat(world.stream(), states.stream())
            .flatMap(line -> line.unrolled().stream())
            .toList(),
        rings.stream()
            .flatMap(ring -> ring.unrolled().stream())
            .map(OutlineLine::closedAtThePole)
            .toList());
  }

  /**
   * The stretches of lines that touch the box; each may end a little outside of it.
   *
   * @param box may cross the 180th meridian; points keep longitudes from −180 to 180
   */
  public List<Outline> within(GeoBox box) {
    List<Outline> found = new ArrayList<>();
    for (GeoBox part : uncrossed(box)) {
      for (OutlineLine line : lines) {
        if (line.meets(part)) {
          addStretches(line, part, found);
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * The land inside the box as closed rings to be filled by the even-odd rule; empty on the open sea.
   *
   * @param box may cross the 180th meridian; points keep longitudes from −180 to 180
   */
  public List<List<GeoPoint>> land(GeoBox box) {
    List<List<GeoPoint>> rings = new ArrayList<>();
    for (GeoBox part : uncrossed(box)) {
      RingClip clip = new RingClip(part);
      for (OutlineLine ring : land) {
        if (ring.meets(part)) {
          List<GeoPoint> inside = clip.clip(ring);
          if (inside.size() > 2) {
            rings.add(List.copyOf(inside));
          }
        }
      }
    }
    return List.copyOf(rings);
  }

  /**
   * What lies in a box, as outlines of their own: for every box inside of it they answer as the whole does, without looking
   * through the rest of the earth.
   *
   * @param box one that does not cross the 180th meridian
   */
  public Outlines part(GeoBox box) {
    RingClip clip = new RingClip(box);
    return new Outlines(
        lines.stream().flatMap(line -> line.stretches(box).stream()).toList(),
        land.stream()
            .filter(ring -> ring.meets(box))
            .map(clip::ring)
            .filter(ring -> ring.size() > 2)
            .toList());
  }

  private static void addStretches(OutlineLine line, GeoBox box, List<Outline> found) {
    List<GeoPoint> stretch = new ArrayList<>();
    for (int i = 0; i + 1 < line.size(); i++) {
      if (line.pieceMeets(i, box) && !line.pieceIsRim(i)) {
        if (stretch.isEmpty()) {
          stretch.add(line.point(i));
        }
        stretch.add(line.point(i + 1));
      } else {
        end(stretch, line.kind, found);
      }
    }
    end(stretch, line.kind, found);
  }

  private static void end(List<GeoPoint> stretch, Outline.Kind kind, List<Outline> found) {
    if (!stretch.isEmpty()) {
      found.add(new Outline(kind, stretch));
      stretch.clear();
    }
  }

  private static List<GeoBox> uncrossed(GeoBox box) {
    return box.westDeg() <= box.eastDeg()
        ? List.of(box)
        : List.of(
            new GeoBox(box.southDeg(), box.westDeg(), box.northDeg(), 180),
            new GeoBox(box.southDeg(), -180, box.northDeg(), box.eastDeg()));
  }
}
