package org.handrail.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a typed place may stand for on a server with a list of its own: of several places of one name, the one near its meetings is
 * likeliest. For any thread.
 */
public final class NamedPlaces {

  /** Longer texts are no place. */
  private static final int LONGEST = 100;

  private final Supplier<Gazetteer> gazetteer;
  private final Supplier<@Nullable GeoPoint> nearby;
  private final Function<String, Optional<NamedPlace>> ofLists;

  /** Farther from each other, a town and an area of a list that bear one name are two. */
  private static final double APART_M = 40_000;

  /**
   * @param gazetteer asked for at the first search
   * @param nearby some place where there are meetings, or null
   * @param ofLists the area of exactly this name in the meeting lists
   */
  public NamedPlaces(
      Supplier<Gazetteer> gazetteer,
      Supplier<@Nullable GeoPoint> nearby,
      Function<String, Optional<NamedPlace>> ofLists) {
    this.gazetteer = gazetteer;
    this.nearby = nearby;
    this.ofLists = ofLists;
  }

  /**
   * The likeliest place, then others that bear the typed name: those that only once bore it are no answer to offer.
   *
   * @param typed the text as typed; an empty one finds nothing
   * @param limit how many at most
   * @param locale language of the labels
   */
  public List<NamedPlace> find(String typed, int limit, Locale locale) {
    if (typed.isEmpty()) {
      return List.of();
    }
    // Where the meetings are is a search of its own: whoever gives degrees needs none.
    boolean isPoint = Gazetteer.findPoint(typed.strip()).isPresent();
    GeoPoint bias = isPoint ? null : nearby.get();
    List<NamedPlace> found = gazetteer.get().find(typed, bias, limit, locale);
    if (isPoint) {
      return found;
    }
    Optional<NamedPlace> area = ofLists.apply(typed).or(() -> findQualified(typed.strip(), locale));
    boolean isKnown = area.isPresent()
        && !found.isEmpty()
        && isCalled(found.getFirst(), typed)
        && found.getFirst().point().distanceM(area.get().point()) <= APART_M;
    List<NamedPlace> offered = new ArrayList<>();
    area.filter(it -> !isKnown).ifPresent(offered::add); // near the meetings, and called so there
    int likeliest = offered.isEmpty() ? 1 : 0;
    found.stream().limit(likeliest).forEach(offered::add);
    found.stream().skip(likeliest).filter(other -> isCalled(other, typed)).forEach(offered::add);
    return List.copyOf(offered.subList(0, Math.min(limit, offered.size())));
  }

  /**
   * What a text stands for: degrees as {@code LAT,LON}, or the likeliest place of that name or post code, in English.
   *
   * @param typed the text as typed
   */
  public Optional<NamedPlace> findLikeliest(String typed) {
    return find(typed, 1, Locale.ENGLISH).stream().findFirst();
  }

  /** "Alderbrook, PA", "alderbrook pa": an area of the lists that lies in the state or country behind its name. */
  private Optional<NamedPlace> findQualified(String typed, Locale locale) {
    int end = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(' '));
    while (end > 0 && typed.length() <= LONGEST) {
      List<String> qualifiers = List.of(typed.substring(end + 1).split(",", -1));
      Optional<NamedPlace> area = ofLists
          .apply(typed.substring(0, end).replaceAll("[,\\s]+$", ""))
          .filter(found -> qualifiers.stream()
              .allMatch(qualifier -> gazetteer.get().isIn(qualifier, found.point(), locale)));
      if (area.isPresent()) {
        return area;
      }
      end = Math.max(typed.lastIndexOf(',', end - 1), typed.lastIndexOf(' ', end - 1));
    }
    return Optional.empty();
  }

  private static boolean isCalled(NamedPlace place, String typed) {
    String name = typed.split(",", -1)[0].strip();
    return place.label().regionMatches(true, 0, name, 0, name.length());
  }
}
