package org.handrail.atlas;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * About where postal addresses of one person are, by their post codes or towns alone. Either has to stand as a part of its own between
 * commas: a word or a number inside a longer text names no place, however much it looks like one. Rather nothing than a wrong place: of
 * several towns of a name none is meant, unless the region says which or it dwarfs the others. Not for several threads.
 */
final class AddressSearch {

  private static final double KM = 1000;
  /** Places of one name that are nearer to each other are one. */
  private static final double APART_M = 20 * KM;
  /** Who lives no farther from a town may mean it, however well known another is. */
  private static final double AT_HOME_M = 30 * KM;
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

  private final PlaceTable places;
  private final RegionNames regions;
  private final GeoPoint near;
  private final double withinM;
  private final String country;
  private final BitSet home;
  /** Addresses of one person repeat their towns. */
  private final Map<String, List<Integer>> called = new HashMap<>();

  /**
   * @param near where the person lives: post codes are those of its country
   * @param withinM how far an address may be from there, in metres
   */
  AddressSearch(PlaceTable places, RegionNames regions, GeoPoint near, double withinM) {
    this.places = places;
    this.regions = regions;
    this.near = near;
    this.withinM = withinM;
    this.country = countryOf(near);
    this.home = regions.of(country);
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

  Optional<Found> find(String address) {
    List<AddressPart> parts = AddressPart.of(address);
    return findZip(parts)
        .or(() -> findTown(parts, false))
        .or(() -> findTown(parts, true))
        .filter(found -> found.point().distanceM(near) <= withinM)
        .filter(found -> !isContradicted(found, parts));
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

  private boolean isInUnitedStates() {
    return country.equals(US);
  }

  // Post codes

  private Optional<Found> findZip(List<AddressPart> parts) {
    if (!isInUnitedStates() || parts.stream().anyMatch(this::isAbroad)) {
      return Optional.empty();
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      AddressPart.Zip zip = parts.get(i).zip();
      int row = zip == null ? -1 : places.zips.find(Integer.parseInt(zip.code()));
      if (zip != null && row >= 0 && isOf(zip, row, parts, i)) {
        return Optional.of(
            new Found(places.zips.place(row), places.zips.point(row), zip.code(), i));
      }
    }
    return Optional.empty();
  }

  /** Whether the state that stands with a post code is its own; one that stands alone needs a town, a state or a street beside it. */
  private boolean isOf(AddressPart.Zip zip, int row, List<AddressPart> parts, int part) {
    int state = places.region[places.zips.place(row)];
    if (zip.before().isEmpty()) {
      return parts.size() == 1 || isSupported(row, parts, part);
    }
    RegionNames.Ending ending = regions.ending(zip.before(), US);
    return ending != null
        && ending.regions().get(state)
        && (ending.before().isEmpty() || isTown(ending.before(), ending.regions()));
  }

  private boolean isSupported(int row, List<AddressPart> parts, int part) {
    int state = places.region[places.zips.place(row)];
    boolean supported = false;
    for (int i = 0; i < parts.size(); i++) {
      if (i != part) {
        AddressPart other = parts.get(i);
        BitSet named = regions.named(other.text(), country);
        boolean isItsTown = isNear(other.folded(), places.zips.point(row));
        if (named.intersects(home) && !named.get(state) && !isItsTown) {
          return false;
        }
        supported |= named.get(state) || isItsTown || (i < part && other.isHouseAndStreet());
      }
    }
    return supported;
  }

  private boolean isNear(String folded, GeoPoint point) {
    return called(folded).stream()
        .anyMatch(place -> places.point(place).distanceM(point) <= TOGETHER_M);
  }

  private boolean isTown(String folded, BitSet states) {
    return called(folded).stream().anyMatch(place -> states.get(places.region[place]));
  }

  // Towns

  /**
   * The last part that names a town.
   *
   * @param isRegion whether to look among the parts that name a region or country, or among the others: New York is both
   */
  private Optional<Found> findTown(List<AddressPart> parts, boolean isRegion) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (isQualifier(parts.get(i)) == isRegion && !isRegionOfTown(parts, i)) {
        for (AddressPart.Town town : parts.get(i).towns(isInUnitedStates())) {
          Optional<Found> found = findTown(town, parts, i);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> findTown(AddressPart.Town town, List<AddressPart> parts, int part) {
    List<AddressPart> after = parts.subList(part + 1, parts.size());
    List<Integer> meant = calledSo(
        town.folded(),
        called(town.folded()).stream()
            .filter(place -> places.roughKm(place, near) * KM <= withinM * 1.05)
            .filter(place -> places.point(place).distanceM(near) <= withinM)
            .filter(place -> isIn(place, town.state()))
            .filter(place -> after.stream().allMatch(other -> agrees(place, other)))
            .sorted(Comparator.comparingInt(places::size).reversed())
            .toList());
    if (meant.isEmpty() || !isOne(meant)) {
      return Optional.empty();
    }
    int place = meant.getFirst();
    boolean named = town.hasCode()
        || !town.state().isEmpty()
        || after.stream().anyMatch(other -> !named(other).isEmpty());
    return named || isMeantUnqualified(town.folded(), place, parts, part)
        ? Optional.of(new Found(place, places.point(place), "", part))
        : Optional.empty();
  }

  /** Whether a town is certain of which neither a post code nor a region is given. */
  private boolean isMeantUnqualified(String folded, int place, List<AddressPart> parts, int part) {
    PlaceTable.Region region = places.region(place);
    if (regions.isElsewhere(folded, places.region[place], region.countryCode())
        || isOvershadowed(folded, place)
        || isBesideRoomsOnly(parts, part)) {
      return false;
    }
    return parts.subList(0, part).stream().anyMatch(AddressPart::isHouse)
        || (places.size(place) >= WELL_KNOWN && !EverydayWords.contains(folded));
  }

  /** "Washington, 4th Floor" is a room. */
  private static boolean isBesideRoomsOnly(List<AddressPart> parts, int part) {
    return parts.size() > 1
        && IntStream.range(0, parts.size())
            .allMatch(i -> i == part || parts.get(i).isRoom());
  }

  /**
   * Whether a far better known place is rather meant by the name, wherever on earth it is: eight times as large, unless the person lives
   * near the small one. A place that only also bears the name is never meant before one whose own it is.
   */
  private boolean isOvershadowed(String folded, int place) {
    boolean own = isCalled(place, folded);
    if (own && places.point(place).distanceM(near) <= AT_HOME_M) {
      return false;
    }
    return called(folded).stream()
        .filter(other -> places.point(other).distanceM(places.point(place)) > APART_M)
        .anyMatch(other -> places.size(other) >= places.size(place) + margin(own, other, folded));
  }

  /** By how much another place must be larger, in tenths of a doubling, to be rather meant. */
  private int margin(boolean own, int other, String folded) {
    boolean otherOwn = isCalled(other, folded);
    if (own == otherOwn) {
      return DWARFS;
    }
    return own ? KNOWN_BY_ANOTHER_NAME : -KNOWN_BY_ANOTHER_NAME;
  }

  /** Every place of exactly this name, by its own or by another of its names. */
  private List<Integer> called(String folded) {
    return called.computeIfAbsent(folded, this::findCalled);
  }

  private List<Integer> findCalled(String folded) {
    if (folded.length() < 2) {
      return List.of();
    }
    Set<Integer> found = new LinkedHashSet<>();
    places.names.equalTo(folded).forEach(found::add);
    places.aliases.equalTo(folded).forEach(name -> found.add(places.aliasPlace[name]));
    cityOfItsRegion(folded).forEach(found::add);
    return List.copyOf(found);
  }

  /** People write "New York, NY" for New York City: a city that bears its region's name loses the "City". */
  private IntStream cityOfItsRegion(String folded) {
    return places
        .names
        .equalTo(folded + " city")
        .filter(place -> FoldedName.of(places.region(place).name()).equals(folded));
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

  // What else an address says of where that is

  private boolean isIn(int place, String state) {
    return state.isEmpty()
        || regions.regions(FoldedName.of(state), country).get(places.region[place]);
  }

  private BitSet named(AddressPart part) {
    return regions.named(part.text(), country);
  }

  /** Whether a part that follows a town does not speak against it. */
  private boolean agrees(int place, AddressPart part) {
    BitSet named = named(part);
    return named.isEmpty() || named.get(places.region[place]);
  }

  /** Whether a part names a country, or a region of the person's own. */
  private boolean isQualifier(AddressPart part) {
    return named(part).intersects(home) || !regions.country(part.folded()).isEmpty();
  }

  private boolean isAbroad(AddressPart part) {
    return !regions.country(part.folded()).isEmpty() && !named(part).intersects(home);
  }

  /** Whether a part is rather the region abroad of a town before it: "Trenton, Ontario". */
  private boolean isRegionOfTown(List<AddressPart> parts, int part) {
    BitSet named = named(parts.get(part));
    return !named.isEmpty()
        && !named.intersects(home)
        && parts.subList(0, part).stream().anyMatch(before -> isTown(before.folded(), named));
  }

  /** Whether another part names a town, or has a post code, that is elsewhere: then nobody knows which of them is meant. */
  private boolean isContradicted(Found found, List<AddressPart> parts) {
    return IntStream.range(0, parts.size())
        .anyMatch(i -> i == found.part()
            ? isContradicted(found, parts.get(i).zip())
            : isContradicted(found, parts.get(i)));
  }

  private boolean isContradicted(Found found, AddressPart other) {
    AddressPart.Zip zip = other.zip();
    if (zip != null && zip.before().isEmpty() && isInUnitedStates()) {
      int row = places.zips.find(Integer.parseInt(zip.code()));
      return row >= 0 && places.zips.point(row).distanceM(found.point()) > TOGETHER_M;
    }
    return !isQualifier(other)
        && other.towns(isInUnitedStates()).stream()
            .anyMatch(town -> isElsewhere(town.folded(), states(town.state()), found));
  }

  /** Whether the town that stands with a post code in one part is elsewhere: "Lancaster PA 19103". */
  private boolean isContradicted(Found found, AddressPart.@Nullable Zip zip) {
    RegionNames.Ending ending =
        zip == null || found.code().isEmpty() ? null : regions.ending(zip.before(), US);
    return ending != null
        && !ending.before().isEmpty()
        && isElsewhere(ending.before(), ending.regions(), found);
  }

  /** Those of a state's short form; null without. */
  private @Nullable BitSet states(String shortForm) {
    return shortForm.isEmpty() ? null : regions.regions(FoldedName.of(shortForm), country);
  }

  private boolean isElsewhere(String folded, @Nullable BitSet states, Found found) {
    if (EverydayWords.contains(folded)) {
      return false;
    }
    return !isNear(folded, found.point())
        && called(folded).stream()
            .filter(place -> isCalled(place, folded))
            .filter(place -> states == null || states.get(places.region[place]))
            .anyMatch(place -> places.size(place) >= KNOWN_EVERYWHERE
                || (places.size(place) >= WELL_KNOWN
                    && places.point(place).distanceM(near) <= withinM));
  }
}
