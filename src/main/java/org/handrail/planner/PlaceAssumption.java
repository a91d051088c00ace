package org.handrail.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;

/**
 * Where a plan takes a commitment to be of which nobody knows where it is.
 *
 * @param text by which the person says where it is; may be empty
 * @param isAtHome whether it counts as at the base; else it is where what it overlaps or touches is
 * @param there what that is called; empty where it has no name or lies outside the span
 */
public record PlaceAssumption(String text, boolean isAtHome, String there) {

  /** What rests on each, those at home first, else in order of start; each once. */
  static List<PlaceAssumption> of(List<Commitment> commitments) {
    List<PlaceAssumption> all = new ArrayList<>();
    for (Commitment c : commitments) {
      GeoPoint place = c.place();
      if (c.source() == PlaceSource.UNKNOWN) {
        String there = place == null ? "" : there(c, place, commitments);
        all.add(new PlaceAssumption(c.placeText(), place == null, there));
      }
    }
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(PlaceAssumption::isAtHome).reversed())
        .toList();
  }

  /** Of those at that place the one that began last before it, else the first after it. */
  private static String there(Commitment c, GeoPoint place, List<Commitment> commitments) {
    Commitment found = null;
    for (Commitment other : commitments) {
      boolean isThere = !other.source().isAnywhere() && place.equals(other.place());
      if (isThere && (found == null || !other.start().isAfter(c.start()))) {
        found = other;
      }
    }
    return found == null ? "" : found.title().strip();
  }

  /** A mask: where somebody is is nobody else's business. */
  @Override
  public String toString() {
    return "PlaceAssumption[…]";
  }
}
