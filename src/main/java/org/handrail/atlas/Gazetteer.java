package org.handrail.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by what people type, without asking anybody: towns of the world with some 500 inhabitants and more, US ZIP codes,
 * and coordinates. Immutable, safe for any thread; about 10 MB of heap, so load it once and only when it is needed.
 *
 * <p>Derived from GeoNames (CC BY 4.0) and the US Census; see {@code NOTICE}.
 */
public final class Gazetteer {

  private static final int MAX_TEXT = 100;
  private static final int MAX_FOUND = 100;

  /** Where the town nearest to a point is looked for: some 25 km to each side. */
  private static final double AROUND_DEG = 0.25;

  private static final Pattern COORDINATES =
      Pattern.compile("([-+]?\\d{1,2}(?:\\.\\d+)?)\\s*[,;\\s]\\s*([-+]?\\d{1,3}(?:\\.\\d+)?)");
  private static final Pattern ZIP = Pattern.compile("(?:.*[\\s,])?(\\d{5})(?:-\\d{4})?");

  private final PlaceTable places;
  private final CountryNames countries = new CountryNames();
  private final PlaceSearch search;
  private final RegionNames regions;
  private volatile @Nullable PlaceGrid grid;

  private Gazetteer(PlaceTable places) {
    this.places = places;
    this.search = new PlaceSearch(places, countries);
    this.regions = new RegionNames(places, countries);
  }

  /**
   * Reads the gazetteer that is shipped with the program.
   *
   * @throws IllegalStateException when the program was packaged without it
   */
  public static Gazetteer load() {
    return new Gazetteer(new PlaceTable(new GazetteerReader(AtlasResource.open("places.bin"))));
  }

  /**
   * The places that the text may mean, the likeliest first: the name or its beginning, then the number of inhabitants and the
   * distance decide. Case, accents and punctuation do not matter. A region or country may follow ("Cork, Ireland",
   * "philadelphia pa").
   *
   * @param text what was typed; fewer than two letters find nothing
   * @param bias where the person probably is; null when unknown
   * @param limit how many at most; never more than 100 are found
   * @param locale language of the labels' countries, in which a country may also be typed
   */
  public List<NamedPlace> find(String text, @Nullable GeoPoint bias, int limit, Locale locale) {
    String typed = text.strip();
    if (typed.length() > MAX_TEXT || limit < 1) {
      return List.of();
    }
    Optional<NamedPlace> exact = findPoint(typed).or(() -> findZip(typed, locale));
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<NamedPlace> found = new ArrayList<>();
    for (int place : search.find(typed, bias, Math.min(limit, MAX_FOUND) * 2, locale)) {
      NamedPlace named =
          new NamedPlace(label(place, locale), countryCode(place), places.point(place));
      if (found.stream().noneMatch(other -> other.label().equals(named.label()))) {
        found.add(named);
      }
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  /**
   * Tells of postal addresses of one person about where they are, by their post codes or towns; each must stand as a part of its own
   * between commas or at the end of lines. Nothing where that is not certain. Not for several threads.
   *
   * @param near where the person lives: post codes are those of its country
   * @param withinM how far an address may be from there, in metres
   * @param locale language of the labels
   */
  public Function<String, Optional<NamedPlace>> addresses(
      GeoPoint near, double withinM, Locale locale) {
    AddressSearch search = new AddressSearch(places, regions, near, withinM);
    return address -> search.find(address).map(found -> {
      String label = label(found.place(), locale);
      return new NamedPlace(
          found.code().isEmpty() ? label : found.code() + " " + label,
          countryCode(found.place()),
          found.point());
    });
  }

  /** Whether a text is wholly the name of a country, or of a state or region of some country. */
  public boolean isRegion(String text) {
    String folded = FoldedName.of(text);
    return !regions.country(folded).isEmpty() || !regions.regions(folded).isEmpty();
  }

  /**
   * Whether a point lies in the state, region or country that a text names; by the town nearest to it.
   *
   * @param qualifier what stands behind a town's name: "PA", "Ireland"
   * @param locale language in which a country may be named
   */
  public boolean isIn(String qualifier, GeoPoint point, Locale locale) {
    BitSet named = search.regions(FoldedName.of(qualifier), locale);
    return !named.isEmpty()
        && grid().largest(around(point), MAX_FOUND).stream()
            .min(Comparator.comparingDouble(place -> places.roughKm(place, point)))
            .filter(place -> named.get(places.region[place]))
            .isPresent();
  }

  private static GeoBox around(GeoPoint point) {
    return new GeoBox(
        Math.max(-90, point.latDeg() - AROUND_DEG),
        Math.max(-180, point.lonDeg() - AROUND_DEG),
        Math.min(90, point.latDeg() + AROUND_DEG),
        Math.min(180, point.lonDeg() + AROUND_DEG));
  }

  /** The places with most inhabitants inside a box, the largest first, for the labels of a map. */
  public List<NamedPlace> within(GeoBox box, int limit) {
    return grid().largest(box, limit).stream()
        .map(place ->
            new NamedPlace(label(place, Locale.ENGLISH), countryCode(place), places.point(place)))
        .toList();
  }

  /** Made with the first map: who only looks a name up need not wait for it. */
  private PlaceGrid grid() {
    PlaceGrid made = grid;
    if (made == null) {
      made = new PlaceGrid(places); // made twice, it is the same
      grid = made;
    }
    return made;
  }

  /** The place that a text gives in degrees. */
  static Optional<NamedPlace> findPoint(String typed) {
    Matcher numbers = COORDINATES.matcher(typed);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    double latDeg = Double.parseDouble(numbers.group(1));
    double lonDeg = Double.parseDouble(numbers.group(2));
    if (Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 180) {
      return Optional.empty();
    }
    String label = numbers.group(1) + ", " + numbers.group(2);
    return Optional.of(new NamedPlace(label, "", new GeoPoint(latDeg, lonDeg)));
  }

  private Optional<NamedPlace> findZip(String typed, Locale locale) {
    Matcher code = ZIP.matcher(typed);
    if (!code.matches()) {
      return Optional.empty();
    }
    int row = places.zips.find(Integer.parseInt(code.group(1)));
    if (row < 0) {
      return Optional.empty();
    }
    int town = places.zips.place(row);
    String label = code.group(1) + " " + label(town, locale);
    return Optional.of(new NamedPlace(label, countryCode(town), places.zips.point(row)));
  }

  private String countryCode(int place) {
    return places.region(place).countryCode();
  }

  private String label(int place, Locale locale) {
    String name = places.names.name(place);
    String region = places.region(place).name();
    String country = countries.name(countryCode(place), locale);
    StringBuilder label = new StringBuilder(name);
    if (!region.isEmpty() && !region.equals(name)) {
      label.append(", ").append(region);
    }
    return country.equals(name)
        ? label.toString()
        : label.append(", ").append(country).toString();
  }
}
