package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Place;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Where a record's meeting is held, and whether somebody can walk there. */
final class PlaceReader {

  private static final int NAME_CHARS = 255;
  private static final int ADDRESS_CHARS = 500;
  private static final int REGION_CHARS = 100;
  private static final int NOTES_CHARS = 2_000;
  private static final int MAX_REGIONS = 6;

  /** A whole address has at least street, town, state with postal code, and country. */
  private static final int PARTS_OF_A_WHOLE_ADDRESS = 4;

  private PlaceReader() {}

  /**
   * What a record says of its place.
   *
   * @param place the place
   * @param area whether it gives only a town or an area, or nothing at all
   * @param statedArea whether it says so itself
   * @param namedOnline the field that names the internet or the telephone for a place, or null
   */
  record Reading(
      Place place,
      boolean area,
      boolean statedArea,
      @Nullable RawField namedOnline) {}

  private record Address(String line, boolean hasStreet) {}

  static Reading read(RawMeeting raw, @Nullable GeoPoint point) {
    String building = PlainText.line(raw.text(RawField.LOCATION), NAME_CHARS);
    Address address = address(raw);
    String stated = raw.text(RawField.APPROXIMATE).strip().toLowerCase(Locale.ROOT);
    boolean statedArea = Set.of("yes", "true", "1").contains(stated);
    boolean statedExact = Set.of("no", "false", "0").contains(stated);
    boolean exact = statedExact
        || address.hasStreet
        || (point != null && (raw.has(RawField.COORDINATES) || address.line.isEmpty()));
    boolean area = statedArea || !exact;
    Place place = new Place(
        building,
        address.line,
        region(raw),
        notes(raw, RawField.LOCATION_NOTES),
        point,
        statedArea || (area && building.isEmpty()));
    return new Reading(place, area, statedArea, OnlinePlace.find(raw).orElse(null));
  }

  private static Address address(RawMeeting raw) {
    String whole = line(raw, RawField.FORMATTED_ADDRESS);
    String street = line(raw, RawField.ADDRESS);
    if (!whole.isEmpty()) {
      return new Address(whole, !street.isEmpty() || isWhole(whole));
    }
    List<String> rest = Stream.of(
            line(raw, RawField.CITY),
            (line(raw, RawField.STATE) + " " + line(raw, RawField.POSTAL_CODE)).strip(),
            line(raw, RawField.COUNTRY))
        .filter(part -> !part.isEmpty())
        .toList();
    boolean apart =
        !line(raw, RawField.CITY).isEmpty() || !line(raw, RawField.POSTAL_CODE).isEmpty();
    if (!apart && !raw.dialect().isBmlt()) {
      return new Address(joined(street, rest), isWhole(street)); // "Address" alone holds all of it
    }
    return new Address(joined(street, rest), !street.isEmpty());
  }

  private static String joined(String street, List<String> rest) {
    return Stream.concat(Stream.of(street), rest.stream())
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** A house number, or all the parts of an address; "Philadelphia, PA, USA" has neither. */
  private static boolean isWhole(String address) {
    String[] parts = address.split(",", -1);
    return parts.length >= PARTS_OF_A_WHOLE_ADDRESS
        || parts[0].chars().anyMatch(Character::isDigit);
  }

  private static String region(RawMeeting raw) {
    Set<String> regions = new LinkedHashSet<>();
    List<String> given = new ArrayList<>(raw.all(RawField.REGIONS));
    if (given.isEmpty()) {
      given.addAll(raw.all(RawField.REGION));
      given.addAll(raw.all(RawField.SUB_REGION));
      given.addAll(raw.all(RawField.SUB_SUB_REGION));
    }
    if (given.isEmpty()) {
      given.addAll(raw.all(RawField.STATE));
      given.addAll(raw.all(RawField.CITY));
    }
    for (String value : given) {
      for (String part : PlainText.line(value, REGION_CHARS * MAX_REGIONS).split(">", -1)) {
        if (!part.isBlank() && regions.size() < MAX_REGIONS) {
          regions.add(PlainText.line(part.strip(), REGION_CHARS));
        }
      }
    }
    return String.join(" > ", regions);
  }

  private static String notes(RawMeeting raw, RawField field) {
    List<String> all = raw.all(field);
    return PlainText.lines(all.size() == 1 ? all.getFirst() : String.join("\n", all), NOTES_CHARS);
  }

  private static String line(RawMeeting raw, RawField field) {
    return PlainText.line(raw.text(field), ADDRESS_CHARS);
  }
}
