package org.handrail.directory.feed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a record whose place is no place: "Virtual Only, Philadelphia, PA". Nobody finds a door there. */
final class OnlinePlace {

  private static final int MAX_CHARS = 500;

  /** "12 Main St", "12b, …"; also a European postal code before its town, which is no matter: then nothing is decided. */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("\\d{1,6}\\p{L}?(?:[\\s/-]+\\p{L}.*)?");

  /** "Hauptstr. 12", "Calle Mayor 5a". */
  private static final Pattern NUMBER_LAST = Pattern.compile(".*\\p{L}{3}\\.?\\s#?\\d{1,4}\\p{L}?");

  private static final Pattern COMMA = Pattern.compile("[,\\n]");

  private OnlinePlace() {}

  /** The field that says so; empty when none does, or when the record gives a street. */
  static Optional<RawField> find(RawMeeting raw) {
    return saying(raw).filter(field -> !hasStreet(raw));
  }

  private static Optional<RawField> saying(RawMeeting raw) {
    String building = raw.text(RawField.LOCATION);
    if (!building.isEmpty() && OnlineNames.isBuilding(line(building), towns(raw, building))) {
      return Optional.of(RawField.LOCATION);
    }
    return Stream.of(RawField.ADDRESS, RawField.FORMATTED_ADDRESS, RawField.CITY)
        .filter(field -> OnlineNames.isAddress(firstPart(raw.text(field))))
        .findFirst();
  }

  /** A street in a field of its own, or a house number in any part of an address. */
  private static boolean hasStreet(RawMeeting raw) {
    boolean apart = raw.dialect().isBmlt()
        || raw.has(RawField.CITY)
        || raw.has(RawField.POSTAL_CODE)
        || raw.has(RawField.FORMATTED_ADDRESS);
    String street = raw.text(RawField.ADDRESS);
    String city = OnlineNames.folded(line(raw.text(RawField.CITY)));
    boolean ownStreet = apart
        && !street.isBlank()
        && !OnlineNames.isAddress(firstPart(street))
        && !OnlineNames.folded(line(street)).equals(city);
    return ownStreet
        || Stream.of(street, raw.text(RawField.FORMATTED_ADDRESS))
            .flatMap(address -> COMMA.splitAsStream(line(address)))
            .map(String::strip)
            .filter(part -> !OnlineNames.isAddress(part))
            .anyMatch(part -> NUMBER_FIRST.matcher(part).matches()
                || NUMBER_LAST.matcher(part).matches());
  }

  /** The towns and regions that the record names; looked up only when its building's name holds more than one word. */
  private static Set<String> towns(RawMeeting raw, String building) {
    Set<String> towns = new HashSet<>();
    if (building.strip().indexOf(' ') < 0) {
      return towns;
    }
    Stream.of(
            raw.all(RawField.CITY),
            raw.all(RawField.ADDRESS),
            raw.all(RawField.FORMATTED_ADDRESS),
            raw.all(RawField.REGION),
            raw.all(RawField.SUB_REGION),
            raw.all(RawField.REGIONS))
        .flatMap(values -> values.stream().limit(10))
        .flatMap(value -> COMMA.splitAsStream(line(value)).limit(10))
        .map(OnlineNames::folded)
        .filter(town -> !town.isEmpty())
        .forEach(towns::add);
    return towns;
  }

  private static String firstPart(String address) {
    String line = line(address);
    int comma = line.indexOf(',');
    return comma < 0 ? line : line.substring(0, comma).strip();
  }

  private static String line(String raw) {
    return PlainText.line(raw, MAX_CHARS);
  }
}
