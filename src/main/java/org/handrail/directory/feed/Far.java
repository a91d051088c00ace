package org.handrail.directory.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.directory.feed.Intake.Taken;
import org.handrail.shared.GeoPoint;

/** Tells which meetings lie where no other of their list does: mostly a server's default coordinates, or a slip. */
final class Far {

  private static final double FAR_M = 500_000;
  private static final int ENOUGH_POINTS = 10;
  private static final double SHARE_NEAR = 0.8;

  private Far() {}

  /** Where a list's meetings are. */
  static Ground ground(List<Taken> taken) {
    List<GeoPoint> points =
        taken.stream().map(t -> point(t.meeting())).flatMap(Optional::stream).toList();
    if (points.size() < ENOUGH_POINTS) {
      return new Ground(Optional.empty());
    }
    GeoPoint middle = new GeoPoint(
        median(points.stream().mapToDouble(GeoPoint::latDeg).toArray()),
        median(points.stream().mapToDouble(GeoPoint::lonDeg).toArray()));
    long near = points.stream().filter(p -> p.distanceM(middle) <= FAR_M).count();
    boolean compact = near >= SHARE_NEAR * points.size();
    return new Ground(compact ? Optional.of(middle) : Optional.empty());
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
  static final class Ground {

    private final Optional<GeoPoint> middle;

    private Ground(Optional<GeoPoint> middle) {
      this.middle = middle;
    }

    /** Whether the point lies far from the list's region; never for a list of the whole world or of few points. */
    boolean isFar(GeoPoint point) {
      return middle.filter(m -> m.distanceM(point) > FAR_M).isPresent();
    }

    void warnOfFarOnes(List<Taken> taken, Doubts doubts) {
      for (Taken t : taken) {
        if (point(t.meeting()).filter(this::isFar).isPresent()) {
          doubts.add(Doubt.POINT_FAR, "latitude", t.spot(), t.meeting().slug());
        }
      }
    }
  }
}
