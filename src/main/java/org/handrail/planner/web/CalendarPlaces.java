package org.handrail.planner.web;

import java.util.Locale;
import java.util.Map;
import org.handrail.atlas.Gazetteer;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.shared.GeoPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the entries of calendars are, with the server's own gazetteer: nobody else is asked. */
@Component
class CalendarPlaces {

  private final ObjectProvider<Gazetteer> gazetteer;

  CalendarPlaces(ObjectProvider<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * For one person.
   *
   * @param base where they live
   * @param said what they said, by the text of the place
   */
  PlaceResolver resolver(GeoPoint base, Map<String, SaidPlace> said, Locale locale) {
    return new PlaceResolver(
        said,
        address -> gazetteer
            .getObject()
            .findAddress(address, base, PlaceResolver.FARTHEST_M, locale)
            .map(found -> new PlaceResolver.AddressLookup.Found(found.point(), found.label())));
  }
}
