package org.handrail.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.directory.index.AreaIndex;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;

/**
 * Where somebody is, as they typed it. Of several towns of one name the one near the meetings is meant, as everywhere, so a name is
 * looked up when the lists have been read.
 *
 * @param typed a town, a post code, or degrees
 */
public record NearOption(String typed) {

  /** So many meanings of a name are told at most. */
  private static final int OFFERED = 4;

  static NearOption of(String text) {
    return new NearOption(text.strip());
  }

  /**
   * Looks it up, and says how a name was understood.
   *
   * @param meetings the meetings that are asked about
   * @throws CommandRefused when there is no such place
   */
  public NamedPlace find(List<Meeting> meetings, Console console) {
    Optional<GeoPoint> point = ValueParser.findPoint(typed);
    if (point.isPresent()) {
      return new NamedPlace("", "", point.get());
    }
    List<NamedPlace> found = new NamedPlaces(
            Gazetteer::load,
            () -> Place.findFirstPoint(meetings).orElse(null),
            name -> AreaIndex.of(meetings)
                .find(name)
                .map(area -> NamedPlace.ofList(area.name(), area.middle())))
        .find(typed, OFFERED, Locale.ENGLISH);
    if (found.isEmpty()) {
      throw CommandRefused.usage("Invalid value for option '--near': no such town or postcode is"
          + " known; or write LAT,LON in degrees, latitude -90 to 90 and longitude -180 to 180,"
          + " such as 39.9526,-75.1652");
    }
    NamedPlace likeliest = found.getFirst();
    List<String> others = found.stream().skip(1).map(NamedPlace::label).toList();
    console.message("--near is taken as " + likeliest.label() + "."
        + (others.isEmpty()
            ? ""
            : " If you mean " + String.join(" or ", others) + ", write it so."));
    return likeliest;
  }
}
