package org.handrail.directory.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where what a page lists lies, as numbers for an SVG of {@link #SIZE} × {@link #SIZE}, north up, with a scale.
 * What is at one place shares a dot.
 *
 * @param dots what is listed
 * @param you where distances are measured from, or null
 * @param land the land as one path to be filled by the even-odd rule; empty when nothing of it is known
 * @param lines coasts and borders
 * @param towns names of places, where there is room for them
 * @param scaleMetres what the scale bar is long in the world
 * @param scalePx what it is long in the picture
 */
public record MapPicture(
    List<Dot> dots,
    @Nullable Spot you,
    String land,
    List<Line> lines,
    List<Town> towns,
    double scaleMetres,
    String scalePx) {

  /** Width and height of the picture's own coordinates. */
  public static final int SIZE = 600;

  /** Whether some mark stands for several things. */
  public boolean hasShared() {
    return dots.stream().anyMatch(Dot::isShared);
  }

  /** Whether some mark stands for more than it names. */
  public boolean hasMore() {
    return dots.stream().anyMatch(Dot::isMore);
  }

  /** A point of the picture, its coordinates as SVG writes them. */
  public record Spot(String x, String y) {}

  /**
   * One or more things of the list.
   *
   * @param spot where
   * @param label its number on the list; of several in a row the first and the last, else the first with a plus
   */
  public record Dot(Spot spot, String label) {

    private static final double HEIGHT = 34;
    private static final double PX_PER_LETTER = 9.5;

    /** Whether several are here. */
    public boolean isShared() {
      return label.length() > 1 && !label.chars().allMatch(Character::isDigit);
    }

    /** Whether there are more here than the label names. */
    public boolean isMore() {
      return label.endsWith("+");
    }

    /** How wide its mark is. */
    public String width() {
      return MapFrame.written(Math.max(HEIGHT, 16 + label.length() * PX_PER_LETTER));
    }

    /** Where its mark begins. */
    public String left() {
      return MapFrame.written(Double.parseDouble(spot.x()) - Double.parseDouble(width()) / 2);
    }

    /** Where its mark begins, from above. */
    public String top() {
      return MapFrame.written(Double.parseDouble(spot.y()) - HEIGHT / 2);
    }
  }

  /**
   * A coast or border.
   *
   * @param kind {@code coast}, {@code country}, {@code state} or {@code county}
   * @param path as SVG writes it
   */
  public record Line(String kind, String path) {}

  /** A place's name beside its point. */
  public record Town(Spot spot, String name) {}
}
