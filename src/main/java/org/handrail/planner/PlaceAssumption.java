package org.handrail.planner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.planner.calendar.PlaceText;
import org.handrail.shared.GeoPoint;

/**
 * Where a plan takes a commitment to be of which nobody knows where it is.
 *
 * @param text by which the person says where it is; may be empty
 * @param isAtHome whether it counts as at the base; else it is where what it overlaps or touches is
 * @param there what that is called; empty where it has no name or lies outside the span
 */
public record PlaceAssumption(String text, boolean isAtHome, String there) {

  /**
   * What rests on each place, those at home first, else in order of start. A place is asked for once, by its text, and so
   * counts once: what is at home on most days and overlaps something elsewhere on one is taken to be at home.
   */
  static List<PlaceAssumption> of(List<Commitment> commitments) {
    Map<String, PlaceAssumption> byText = new LinkedHashMap<>();
    for (Commitment c : commitments) {
      GeoPoint place = c.place();
      if (c.source() == PlaceSource.UNKNOWN) {
        String there = place == null ? "" : there(c, place, commitments);
        byText.merge(
            PlaceText.key(c.placeText()),
            new PlaceAssumption(c.placeText(), place == null, there),
            (known, more) -> more.isAtHome && !known.isAtHome ? more : known);
      }
    }
    return byText.values().stream()
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
