package org.handrail.planner.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Directory;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.shared.GeoPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the entries of calendars are, with the server's own gazetteer and the areas of its lists: nobody else is asked. */
@Component
class CalendarPlaces {

  private final ObjectProvider<Gazetteer> gazetteer;
  private final Directory directory;

  CalendarPlaces(ObjectProvider<Gazetteer> gazetteer, Directory directory) {
    this.gazetteer = gazetteer;
    this.directory = directory;
  }

  /**
   * For one person.
   *
   * @param base where they live
   * @param said what they said, by the text of the place
   */
  PlaceResolver resolver(GeoPoint base, Map<String, SaidPlace> said, Locale locale) {
    return new PlaceResolver(said, () -> lookup(base, locale));
  }

  private PlaceResolver.AddressLookup lookup(GeoPoint base, Locale locale) {
    Gazetteer atlas = gazetteer.getObject();
    Function<String, Optional<NamedPlace>> addresses =
        atlas.addresses(base, PlaceResolver.FARTHEST_M, locale);
    return address -> addresses
        .apply(address)
        .map(found -> new PlaceResolver.AddressLookup.Found(found.point(), found.label()))
        .or(() -> atlas.isRegion(address) ? Optional.empty() : area(address, base));
  }

  /** A quarter that a list names by itself is no town, but everybody who lives there calls it so. A state is too large to be one. */
  private Optional<PlaceResolver.AddressLookup.Found> area(String address, GeoPoint base) {
    return directory
        .findArea(address)
        .filter(area -> area.middle().distanceM(base) <= PlaceResolver.FARTHEST_M)
        .map(area -> new PlaceResolver.AddressLookup.Found(area.middle(), area.name()));
  }
}
