package org.handrail.atlas;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which regions of the world a text names, be it a region or a country, in English or Spanish. Made once, since asking every region for
 * every text is slow. Regions are rows of {@link PlaceTable#regions}; no caller changes a set that it is given. For any thread.
 */
final class RegionNames {

  private static final BitSet NONE = new BitSet();
  /** In tenths of a doubling of the number of inhabitants: some 100,000. */
  private static final int CITY = 166;

  private static final Locale SPANISH = Locale.of("es");

  /** What an address has after its state: a post code of the United States, Canada or Australia. */
  private static final Pattern STATE_AND_CODE =
      Pattern.compile("(.+?)\\s+(?:\\d{5}(?:-\\d{4})?|\\d{4}|[A-Z]\\d[A-Z]\\s*\\d[A-Z]\\d)");

  private final Map<String, BitSet> regions = new HashMap<>();
  private final Map<String, BitSet> countries = new HashMap<>();
  private final Map<String, BitSet> ofCountry = new HashMap<>();
  private final BitSet states = new BitSet();

  RegionNames(PlaceTable places, CountryNames names) {
    for (int row = 0; row < places.regions.size(); row++) {
      PlaceTable.Region region = places.regions.get(row);
      add(ofCountry, region.countryCode(), row);
      add(regions, region.folded(), row);
      add(regions, FoldedName.of(region.shortForm()), row);
      if (!region.shortForm().isEmpty()) {
        states.set(row);
      }
    }
    regions.remove("");
    Map<String, String> english = names.codesByName(Locale.ENGLISH);
    english.forEach((name, code) -> countries.put(name, of(code)));
    names.codesByName(SPANISH).forEach((name, code) -> {
      if (!isCity(name, places)) {
        countries.putIfAbsent(name, of(code));
      }
    });
  }

  /** Granada is the Spanish name of Grenada, and rather the city. */
  private static boolean isCity(String folded, PlaceTable places) {
    return places.names.equalTo(folded).anyMatch(place -> places.size(place) >= CITY);
  }

  private static void add(Map<String, BitSet> rows, String name, int row) {
    rows.computeIfAbsent(name, key -> new BitSet()).set(row);
  }

  /** All of a country. */
  BitSet of(String countryCode) {
    return ofCountry.getOrDefault(countryCode, NONE);
  }

  /** Those of this folded name or short form; none where it is no region's. */
  BitSet regions(String folded) {
    return regions.getOrDefault(folded, NONE);
  }

  /** Those of this name in one country. */
  BitSet regions(String folded, String countryCode) {
    BitSet found = (BitSet) regions(folded).clone();
    found.and(of(countryCode));
    return found;
  }

  /** All of the country of this folded name; none where it is no country's. */
  BitSet country(String folded) {
    return countries.getOrDefault(folded, NONE);
  }

  /**
   * Those that a part of an address can mean: one of the person's own country before others, so that PA is no part of Panama.
   *
   * @param part may have a post code after the state
   * @param homeCode the person's country
   */
  BitSet named(String part, String homeCode) {
    Matcher code = STATE_AND_CODE.matcher(part);
    if (code.matches()) {
      BitSet found = (BitSet) regions(FoldedName.of(code.group(1))).clone();
      found.and(states);
      return found;
    }
    String folded = FoldedName.of(part);
    BitSet home = regions(folded, homeCode);
    BitSet found = home.isEmpty() ? (BitSet) regions(folded).clone() : home;
    found.or(country(folded));
    if (folded.equalsIgnoreCase(homeCode) && home.isEmpty()) {
      found.or(of(homeCode));
    }
    return found;
  }

  /** Whether a folded name is that of a country, or of a region of the town's country, in which the town is not. */
  boolean isElsewhere(String folded, int region, String countryCode) {
    BitSet country = country(folded);
    BitSet inCountry = regions(folded, countryCode);
    return (!country.isEmpty() && !country.get(region))
        || (!inCountry.isEmpty() && !inCountry.get(region));
  }

  /** Those that the last words of a text name in a country, and the words before. */
  record Ending(String before, BitSet regions) {}

  /** The longest ending of a folded text that names a region of the country, West Virginia before Virginia; null where none does. */
  @Nullable
  Ending ending(String folded, String countryCode) {
    List<String> words = List.of(folded.split(" ", -1));
    for (int i = 0; i < words.size(); i++) {
      BitSet found = regions(String.join(" ", words.subList(i, words.size())), countryCode);
      if (!found.isEmpty()) {
        return new Ending(String.join(" ", words.subList(0, i)), found);
      }
    }
    return null;
  }
}
