package org.handrail.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.shared.GeoPoint;

/**
 * A piece of the earth's surface for whose meetings a device asks, so that the server learns no more than this of where
 * somebody is: 25 km or more from side to side everywhere, near the poles too. Rows are a quarter of a degree high; each is
 * divided into as many columns as are wide enough, from the 180th meridian eastwards, and the caps around the poles are
 * whole.
 *
 * @param row counted from the south pole
 * @param column counted eastwards from the 180th meridian
 */
public record CandidateCell(int row, int column) {

  private static final int ROWS = 720;
  private static final double ROW_DEG = 180.0 / ROWS;
  private static final double LEAST_WIDTH_M = 25_000;
  private static final double SLACK_M = 10;
  private static final Pattern FORM = Pattern.compile("r(\\d{1,3})c(\\d{1,4})");

  /**
   * @throws IllegalArgumentException when there is no such cell
   */
  public CandidateCell {
    if (row < 0 || row >= ROWS || column < 0 || column >= columns(row)) {
      throw new IllegalArgumentException("no such cell");
    }
  }

  /** The cell in which a point lies; one on a border is in the cell north or east of it. */
  public static CandidateCell of(GeoPoint point) {
    int row = row(point.latDeg());
    int columns = columns(row);
    return new CandidateCell(row, Math.floorMod(columnAt(point.lonDeg(), columns), columns));
  }

  /** The cell that has this {@link #code}, if there is one. */
  public static Optional<CandidateCell> find(String code) {
    Matcher form = FORM.matcher(code);
    if (!form.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(form.group(1));
    int column = Integer.parseInt(form.group(2));
    return row < ROWS && column < columns(row)
        ? Optional.of(new CandidateCell(row, column))
        : Optional.empty();
  }

  /** As it stands in addresses, such as {@code r519c433}. */
  public String code() {
    return "r" + row + "c" + column;
  }

  /**
   * Cells that together hold every point within a distance; some may lie a little farther away.
   *
   * @param most give up when there are more
   * @return empty when there are more than {@code most}
   */
  public static Optional<List<CandidateCell>> within(GeoPoint point, double metres, int most) {
    double angle = (metres + SLACK_M) / GeoPoint.EARTH_RADIUS_M;
    double north = point.latDeg() + Math.toDegrees(angle);
    double south = point.latDeg() - Math.toDegrees(angle);
    double ratio =
        Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(Math.toRadians(point.latDeg()));
    boolean allRound = north >= 90 || south <= -90 || ratio >= 1;
    double halfDeg = allRound ? 180 : Math.toDegrees(Math.asin(ratio));
    List<CandidateCell> found = new ArrayList<>();
    for (int row = row(Math.max(south, -90)); row <= row(Math.min(north, 90)); row++) {
      int columns = columns(row);
      int west = allRound ? 0 : columnAt(point.lonDeg() - halfDeg, columns);
      int east = allRound ? columns - 1 : columnAt(point.lonDeg() + halfDeg, columns);
      for (int column = west; column <= Math.min(east, west + columns - 1); column++) {
        if (found.size() == most) {
          return Optional.empty();
        }
        found.add(new CandidateCell(row, Math.floorMod(column, columns)));
      }
    }
    return Optional.of(found);
  }

  /** Its southern border in degrees. */
  public double southDeg() {
    return row * ROW_DEG - 90;
  }

  /** Its northern border in degrees. */
  public double northDeg() {
    return (row + 1) * ROW_DEG - 90;
  }

  /** Its western border in degrees. */
  public double westDeg() {
    return column * 360.0 / columns(row) - 180;
  }

  /** Its eastern border in degrees. */
  public double eastDeg() {
    return (column + 1) * 360.0 / columns(row) - 180;
  }

  private static int row(double latDeg) {
    return Math.min(ROWS - 1, (int) Math.floor((latDeg + 90) / ROW_DEG));
  }

  /** Not yet brought round the earth: may be negative, or past the last. */
  private static int columnAt(double lonDeg, int columns) {
    return (int) Math.floor((lonDeg + 180) / 360 * columns);
  }

  private static int columns(int row) {
    double south = Math.abs(row * ROW_DEG - 90);
    double north = Math.abs((row + 1) * ROW_DEG - 90);
    double radiusM = GeoPoint.EARTH_RADIUS_M * Math.cos(Math.toRadians(Math.max(south, north)));
    return Math.max(1, (int) (2 * Math.PI * radiusM / LEAST_WIDTH_M));
  }
}
