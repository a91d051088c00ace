package org.handrail.directory.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to find a meeting.
 *
 * @param near the place as typed; empty for none
 * @param here where the person stands, rounded by their own device, only ever sent in a body; null when not given or when
 *     a place was typed
 * @param withinKm farthest distance, or 0 for any
 * @param when the time looked for, or null when nobody said
 * @param from earliest start, or null
 * @param to latest start, or null
 * @param venue {@code in-person}, {@code online}, or empty for either
 * @param fellowship one, or empty for all
 * @param formats codes, all of them wanted
 * @param language ISO 639, or empty for all
 * @param words in the name or place; empty for none
 * @param order {@code soonest}, {@code distance}, or empty for what fits the question
 * @param zone the reader's own zone, or null when their browser did not say
 * @param shown how many to show at most
 */
public record FinderForm(
    String near,
    @Nullable GeoPoint here,
    int withinKm,
    @Nullable When when,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    String venue,
    String fellowship,
    Set<String> formats,
    String language,
    String words,
    String order,
    @Nullable ZoneId zone,
    int shown) {

  /** How many more a press shows. */
  public static final int STEP = 20;

  static final int DEFAULT_KM = 25;

  /** The distances that the page offers. */
  public static final List<Integer> DISTANCES_KM = List.of(2, 5, 10, 25, 50, 100);

  private static final int MOST_SHOWN = 1000;
  private static final int EARTH_KM = 20_100;

  /**
   * Reads the form.
   *
   * @param inBody whether it came in a body: the person's own place counts only then
   * @throws Refused when something cannot be read
   */
  static FinderForm of(Parameters parameters, boolean inBody) {
    String near = parameters.text("near").orElse("");
    Set<String> dropped = parameters.codes("drop");
    return new FinderForm(
        near,
        near.isEmpty() && inBody ? here(parameters).orElse(null) : null,
        parameters.whole("within", 0, EARTH_KM).orElse(DEFAULT_KM),
        parameters.text("when").map(When::of).orElse(null),
        dropped.contains("hours") ? null : parameters.time("from").orElse(null),
        dropped.contains("hours") ? null : parameters.time("to").orElse(null),
        parameters
            .oneOf("venue", List.of("in-person", "online", "either"))
            .filter(venue -> !venue.equals("either"))
            .orElse(""),
        dropped.contains("fellowship") ? "" : parameters.text("fellowship").orElse(""),
        dropped.contains("formats") ? Set.of() : parameters.codes("format"),
        dropped.contains("language") ? "" : parameters.text("language").orElse(""),
        dropped.contains("words") ? "" : parameters.text("words").orElse(""),
        parameters.oneOf("order", List.of("soonest", "distance")).orElse(""),
        parameters.zone("zone").orElse(null),
        parameters.whole("show", 1, MOST_SHOWN).orElse(STEP));
  }

  private static Optional<GeoPoint> here(Parameters parameters) {
    Optional<String> lat = parameters.text("lat");
    Optional<String> lon = parameters.text("lon");
    return lat.isPresent() && lon.isPresent()
        ? Optional.of(Parameters.point(lat.get(), lon.get(), "near"))
        : Optional.empty();
  }

  /** How many of the conditions behind "More filters" are set. */
  public int moreSet() {
    return (int) Stream.of(
            from != null,
            to != null,
            !fellowship.isEmpty(),
            !formats.isEmpty(),
            !language.isEmpty(),
            !words.isEmpty(),
            withinKm != DEFAULT_KM)
        .filter(isSet -> isSet)
        .count();
  }

  FinderForm at(When other) {
    return copy(withinKm, other, from, to, venue, fellowship, formats, language, words);
  }

  FinderForm within(int km) {
    return copy(km, when, from, to, venue, fellowship, formats, language, words);
  }

  FinderForm attended(String other) {
    return copy(withinKm, when, from, to, other, fellowship, formats, language, words);
  }

  /** Without one of the conditions that {@code drop} names. */
  FinderForm without(String condition) {
    return switch (condition) {
      case "hours" -> copy(withinKm, when, null, null, venue, fellowship, formats, language, words);
      case "fellowship" -> copy(withinKm, when, from, to, venue, "", formats, language, words);
      case "formats" ->
        copy(withinKm, when, from, to, venue, fellowship, Set.of(), language, words);
      case "language" -> copy(withinKm, when, from, to, venue, fellowship, formats, "", words);
      case "words" -> copy(withinKm, when, from, to, venue, fellowship, formats, language, "");
      default -> throw new IllegalArgumentException("no condition of this name");
    };
  }

  private FinderForm copy(
      int km,
      @Nullable When at,
      @Nullable LocalTime earliest,
      @Nullable LocalTime latest,
      String attendance,
      String of,
      Set<String> codes,
      String spoken,
      String text) {
    return new FinderForm(
        near,
        here,
        km,
        at,
        earliest,
        latest,
        attendance,
        of,
        codes,
        spoken,
        text,
        order,
        zone,
        shown);
  }
}
