package org.handrail.directory.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.directory.feed.FeedAssembler.Taken;
import org.handrail.shared.GeoPoint;

/** Tells which meetings lie where no other of their list does: mostly a server's default coordinates, or a slip. */
final class OutlierPoints {

  private static final double FAR_AT_LEAST_M = 500_000;
  private static final double COMPACT_M = 1_000_000;
  private static final double TIMES_THE_USUAL = 3;
  private static final int ENOUGH_POINTS = 10;
  private static final double SHARE_NEAR = 0.9;

  private OutlierPoints() {}

  /** Where a list's meetings are. */
  static ListRegion ground(List<Taken> taken) {
    List<GeoPoint> points =
        taken.stream().map(t -> point(t.meeting())).flatMap(Optional::stream).toList();
    if (points.size() < ENOUGH_POINTS) {
      return new ListRegion(Optional.empty(), 0);
    }
    GeoPoint middle = new GeoPoint(
        median(points.stream().mapToDouble(GeoPoint::latDeg).toArray()),
        median(points.stream().mapToDouble(GeoPoint::lonDeg).toArray()));
    double[] distancesM =
        points.stream().mapToDouble(middle::distanceM).sorted().toArray();
    double usualM = distancesM[(int) (SHARE_NEAR * (distancesM.length - 1))];
    if (usualM > COMPACT_M) {
      return new ListRegion(Optional.empty(), 0); // a list of the whole world has no region
    }
    return new ListRegion(Optional.of(middle), Math.max(FAR_AT_LEAST_M, TIMES_THE_USUAL * usualM));
  }

  private static Optional<GeoPoint> point(Meeting meeting) {
    Place place = meeting.place();
    return place == null ? Optional.empty() : Optional.ofNullable(place.point());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** The region of a list. */
  static final class ListRegion {

    private final Optional<GeoPoint> middle;

    private final double farM;

    private ListRegion(Optional<GeoPoint> middle, double farM) {
      this.middle = middle;
      this.farM = farM;
    }

    /** Whether the point lies far from the list's region; never for a list of the whole world or of few points. */
    boolean isFar(GeoPoint point) {
      return middle.filter(m -> m.distanceM(point) > farM).isPresent();
    }

    void warnOfFarOnes(List<Taken> taken, FeedWarnings doubts) {
      for (Taken t : taken) {
        if (point(t.meeting()).filter(this::isFar).isPresent()) {
          doubts.add(FeedWarning.POINT_FAR, "latitude", t.spot(), t.meeting().slug());
        }
      }
    }
  }
}
