package org.handrail.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * About where a postal address is, by its post code or town alone. Either has to stand as a part of its own between commas: a word or a
 * number inside a longer text names no place, however much it looks like one. Rather nothing than a wrong place: of several towns of a
 * name within reach none is meant, unless the region says which or it dwarfs the others.
 */
final class AddressSearch {

  private static final int MAX_TEXT = 300;
  private static final int MAX_PARTS = 12;
  private static final double KM = 1000;
  /** Places of one name that are nearer to each other are one. */
  private static final double APART_M = 20 * KM;
  /** In tenths of a doubling of the number of inhabitants: eight times as large. */
  private static final int DWARFS = 30;
  /** The same: some 5,000 inhabitants. */
  private static final int WELL_KNOWN = 123;

  /** The same: some million. */
  private static final int KNOWN_EVERYWHERE = 199;
  /** The same: as much larger a town must be to be meant by a name that it only also bears. */
  private static final int KNOWN_BY_ANOTHER_NAME = 60;
  /** Two towns of one address are no farther from each other. */
  private static final double TOGETHER_M = 30 * KM;

  private static final String US = "US";
  private static final Pattern ZIP =
      Pattern.compile("(?:(?:(.+)\\s)?([A-Za-z]{2})\\s+)?(\\d{5})(?:-\\d{4})?");
  private static final Pattern TOWN_AND_STATE = Pattern.compile("(.+)\\s+([A-Z]{2})");
  private static final Pattern CODE_BEFORE = Pattern.compile("(?:[A-Z]{1,2}-)?\\d{4,5}\\s+(\\D+)");
  private static final Pattern CODE_AFTER = Pattern.compile(
      "(\\D+?)\\s+(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s*\\d[A-Z]\\d|\\d{4,5})");
  private static final Pattern HOUSE = Pattern.compile(".*\\d.*\\p{L}{2,}.*|.*\\p{L}{2,}.*\\d.*");
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

  /** Towns' names that by themselves rather mean something else. */
  private static final Set<String> COMMON_WORDS = Set.of(
      "academy",
      "arena",
      "bank",
      "bar",
      "beach",
      "cafe",
      "campus",
      "casa",
      "center",
      "centre",
      "chapel",
      "church",
      "clinic",
      "club",
      "college",
      "concord",
      "court",
      "escuela",
      "factory",
      "gym",
      "hall",
      "home",
      "hospital",
      "hotel",
      "house",
      "iglesia",
      "industry",
      "library",
      "market",
      "media",
      "mobile",
      "monitor",
      "normal",
      "office",
      "oficina",
      "orange",
      "park",
      "plaza",
      "pool",
      "reading",
      "room",
      "school",
      "shop",
      "sport",
      "station",
      "studio",
      "summit",
      "temple",
      "theater",
      "theatre",
      "trabajo",
      "university",
      "union",
      "venue",
      "work",
      "zoo");

  private final PlaceTable places;
  private final CountryNames countries;

  AddressSearch(PlaceTable places, CountryNames countries) {
    this.places = places;
    this.countries = countries;
  }

  /**
   * What an address says.
   *
   * @param place the row of the town
   * @param point of the post code, or of the town
   * @param code the post code, or an empty text
   * @param part the number of the part that says it
   */
  record Found(int place, GeoPoint point, String code, int part) {}

  /** A part that may name a town, and what else was said of where that is. */
  private record Town(String folded, @Nullable String state, boolean hasCode) {}

  Optional<Found> find(String address, GeoPoint near, double withinM) {
    if (address.length() > MAX_TEXT) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : address.split("[,;\n|]")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      return Optional.empty();
    }
    String country = countryOf(near);
    return findZip(parts, country)
        .or(() -> findTown(parts, country, near, withinM, false))
        .or(() -> findTown(parts, country, near, withinM, true))
        .filter(found -> found.point().distanceM(near) <= withinM)
        .filter(found -> !isContradicted(found, parts, country, near, withinM));
  }

  /** Whether another part names a town that is elsewhere: then nobody knows which of them is meant. */
  private boolean isContradicted(
      Found found, List<String> parts, String country, GeoPoint near, double withinM) {
    for (int i = 0; i < parts.size(); i++) {
      List<Town> named = i == found.part()
          ? besideCode(parts.get(i))
          : isQualifier(parts.get(i), country) ? List.of() : readings(parts.get(i), country);
      if (named.stream().anyMatch(town -> isElsewhere(town, found, country, near, withinM))) {
        return true;
      }
    }
    return false;
  }

  /** The town that stands with a post code in one part: "Lancaster PA 19103". */
  private static List<Town> besideCode(String part) {
    Matcher code = ZIP.matcher(part);
    return code.matches() && code.group(1) != null
        ? List.of(new Town(FoldedName.of(code.group(1)), code.group(2), true))
        : List.of();
  }

  private boolean isElsewhere(
      Town town, Found found, String country, GeoPoint near, double withinM) {
    if (COMMON_WORDS.contains(town.folded())) {
      return false;
    }
    List<Integer> called = called(town.folded());
    return called.stream()
            .noneMatch(place -> places.point(place).distanceM(found.point()) <= TOGETHER_M)
        && called.stream()
            .filter(place -> isCalled(place, town.folded()))
            .filter(place -> isIn(place, town.state(), country))
            .anyMatch(place -> places.size(place) >= KNOWN_EVERYWHERE
                || (places.size(place) >= WELL_KNOWN
                    && places.point(place).distanceM(near) <= withinM));
  }

  /** That of the nearest town. */
  private String countryOf(GeoPoint point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < places.names.size(); place++) {
      double km = places.roughKm(place, point);
      if (km < least) {
        least = km;
        nearest = place;
      }
    }
    return places.region(nearest).countryCode();
  }

  private Optional<Found> findZip(List<String> parts, String country) {
    if (!country.equals(US) || parts.stream().anyMatch(part -> isOtherCountry(part, country))) {
      return Optional.empty();
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Matcher code = ZIP.matcher(parts.get(i));
      int row = code.matches() ? places.zips.find(Integer.parseInt(code.group(3))) : -1;
      if (row >= 0) {
        int town = places.zips.place(row);
        String state = code.group(2);
        boolean agrees = state == null || places.region(town).shortForm().equalsIgnoreCase(state);
        String name = code.group(1);
        if (agrees && (name == null || isTown(FoldedName.of(name), state))) {
          return Optional.of(new Found(town, places.zips.point(row), code.group(3), i));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isTown(String folded, @Nullable String state) {
    return called(folded).stream()
        .anyMatch(place -> places.region(place).countryCode().equals(US)
            && places.region(place).shortForm().equalsIgnoreCase(String.valueOf(state)));
  }

  /**
   * The last part that names a town.
   *
   * @param regions whether to look among the parts that name a region or country, or among the others: New York is both
   */
  private Optional<Found> findTown(
      List<String> parts, String country, GeoPoint near, double withinM, boolean regions) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (isQualifier(parts.get(i), country) != regions) {
        continue;
      }
      List<String> after = parts.subList(i + 1, parts.size());
      for (Town town : readings(parts.get(i), country)) {
        List<Integer> meant = calledSo(
            town.folded(),
            called(town.folded()).stream()
                .filter(place -> places.roughKm(place, near) * KM <= withinM * 1.05)
                .filter(place -> places.point(place).distanceM(near) <= withinM)
                .filter(place -> isIn(place, town.state(), country))
                .filter(place -> after.stream().allMatch(part -> agrees(place, part, country)))
                .sorted(Comparator.comparingInt(places::size).reversed())
                .toList());
        boolean certain = town.hasCode()
            || town.state() != null
            || after.stream().anyMatch(part -> isQualifier(part, country))
            || (i > 0
                && parts.subList(0, i).stream()
                    .anyMatch(part -> HOUSE.matcher(part).matches()));
        if (!meant.isEmpty() && isOne(meant) && (certain || isPlain(town.folded(), meant))) {
          int place = meant.getFirst();
          return Optional.of(new Found(place, places.point(place), "", i));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Town> readings(String part, String country) {
    List<Town> readings = new ArrayList<>();
    readings.add(new Town(FoldedName.of(part), null, false));
    Matcher state = TOWN_AND_STATE.matcher(part);
    if (country.equals(US) && state.matches()) {
      readings.add(new Town(FoldedName.of(state.group(1)), state.group(2), false));
    }
    if (!country.equals(US)) {
      for (Pattern form : List.of(CODE_BEFORE, CODE_AFTER)) {
        Matcher code = form.matcher(part);
        if (code.matches()) {
          readings.add(new Town(FoldedName.of(code.group(1)), null, true));
        }
      }
    }
    return readings;
  }

  /** Every place of exactly this name. */
  private List<Integer> called(String folded) {
    List<Integer> found = new ArrayList<>();
    if (folded.length() < 2) {
      return found;
    }
    int end = places.names.endOfEqual(folded);
    for (int i = places.names.lowerBound(folded); i < end; i++) {
      found.add(i);
    }
    end = places.aliases.endOfEqual(folded);
    for (int i = places.aliases.lowerBound(folded); i < end; i++) {
      if (!found.contains(places.aliasPlace[i])) {
        found.add(places.aliasPlace[i]);
      }
    }
    return found;
  }

  private boolean isCalled(int place, String folded) {
    return FoldedName.of(places.names.name(place)).equals(folded);
  }

  /**
   * Those whose own name it is, where there are any: no larger one that once bore it, unless that is so much larger that all call it so.
   *
   * @param found the largest first
   */
  private List<Integer> calledSo(String folded, List<Integer> found) {
    List<Integer> own = found.stream().filter(place -> isCalled(place, folded)).toList();
    return own.isEmpty()
            || places.size(found.getFirst()) >= places.size(own.getFirst()) + KNOWN_BY_ANOTHER_NAME
        ? found
        : own;
  }

  /** Whether the largest is the one that is meant. */
  private boolean isOne(List<Integer> meant) {
    int largest = meant.getFirst();
    return meant.stream()
        .allMatch(other -> places.size(other) + DWARFS <= places.size(largest)
            || places.point(other).distanceM(places.point(largest)) <= APART_M);
  }

  /** Whether a name that nothing supports is well known, and no everyday word. */
  private boolean isPlain(String folded, List<Integer> meant) {
    return places.size(meant.getFirst()) >= WELL_KNOWN && !COMMON_WORDS.contains(folded);
  }

  private boolean isIn(int place, @Nullable String state, String country) {
    PlaceTable.Region region = places.region(place);
    return state == null
        || (region.countryCode().equals(country) && region.shortForm().equalsIgnoreCase(state));
  }

  /** Whether a part that follows a town does not speak against it. */
  private boolean agrees(int place, String part, String country) {
    PlaceTable.Region region = places.region(place);
    Matcher zip = ZIP.matcher(part);
    if (country.equals(US) && zip.matches() && zip.group(2) != null) {
      return region.shortForm().equalsIgnoreCase(zip.group(2));
    }
    String folded = FoldedName.of(part);
    return isCountry(folded, region.countryCode())
        || isRegion(folded, region)
        || !isQualifier(part, country);
  }

  private boolean isQualifier(String part, String country) {
    String folded = FoldedName.of(part);
    return isOtherCountry(part, country)
        || isCountry(folded, country)
        || places.regions.stream()
            .anyMatch(region -> region.countryCode().equals(country) && isRegion(folded, region));
  }

  private static boolean isRegion(String folded, PlaceTable.Region region) {
    return !folded.isEmpty()
        && (folded.equals(region.folded()) || folded.equalsIgnoreCase(region.shortForm()));
  }

  private boolean isOtherCountry(String part, String country) {
    String folded = FoldedName.of(part);
    return folded.length() >= 3
        && !isCountry(folded, country)
        && countries.codes().stream().anyMatch(code -> isCountry(folded, code));
  }

  private boolean isCountry(String folded, String code) {
    return LANGUAGES.stream().anyMatch(language -> countries.isCalled(folded, code, language));
  }
}
