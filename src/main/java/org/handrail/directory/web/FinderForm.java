package org.handrail.directory.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to find a meeting.
 *
 * @param near the place as typed; empty for none
 * @param here where the person stands, rounded by their own device, only ever sent in a body; null when not given or when
 *     a place was typed
 * @param within farthest distance
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
    SearchRadius within,
    @Nullable TimeFilter when,
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

  private static final int MOST_SHOWN = 1000;

  /**
   * Reads the form.
   *
   * @param inBody whether it came in a body: the person's own place counts only then
   * @param unit what the reader counts distances in
   */
  static Asked of(Parameters parameters, boolean inBody, DistanceUnit unit) {
    Reading reading = new Reading(parameters);
    String near = reading.text("near");
    Set<String> dropped = reading.read(p -> p.codes("drop"), Set.of());
    FinderForm form = new FinderForm(
        near,
        near.isEmpty() && inBody ? reading.find(FinderForm::here) : null,
        reading.read(
            p -> p.reach("within").orElse(SearchRadius.byDefault(unit)),
            SearchRadius.byDefault(unit)),
        reading.find(p -> p.text("when").map(TimeFilter::of)),
        dropped.contains("hours") ? null : reading.find(p -> p.time("from")),
        dropped.contains("hours") ? null : reading.find(p -> p.time("to")),
        reading.read(FinderForm::venue, ""),
        dropped.contains("fellowship") ? "" : reading.text("fellowship"),
        dropped.contains("formats") ? Set.of() : reading.read(p -> p.codes("format"), Set.of()),
        dropped.contains("language") ? "" : reading.text("language"),
        dropped.contains("words") ? "" : reading.text("words"),
        reading.read(p -> p.oneOf("order", List.of("soonest", "distance")).orElse(""), ""),
        reading.find(p -> p.zone("zone")),
        reading.read(p -> p.whole("show", 1, MOST_SHOWN).orElse(STEP), STEP));
    return new Asked(form, reading.troubles());
  }

  private static String venue(Parameters parameters) {
    return parameters
        .oneOf("venue", List.of("in-person", "online", "either"))
        .filter(venue -> !venue.equals("either"))
        .orElse("");
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
            !within.isDefault())
        .filter(isSet -> isSet)
        .count();
  }

  FinderForm at(TimeFilter other) {
    return copy(within, other, from, to, venue, fellowship, formats, language, words);
  }

  FinderForm within(SearchRadius other) {
    return copy(other, when, from, to, venue, fellowship, formats, language, words);
  }

  FinderForm attended(String other) {
    return copy(within, when, from, to, other, fellowship, formats, language, words);
  }

  /** Without one of the conditions that {@code drop} names. */
  FinderForm without(String condition) {
    return switch (condition) {
      case "hours" -> copy(within, when, null, null, venue, fellowship, formats, language, words);
      case "fellowship" -> copy(within, when, from, to, venue, "", formats, language, words);
      case "formats" -> copy(within, when, from, to, venue, fellowship, Set.of(), language, words);
      case "language" -> copy(within, when, from, to, venue, fellowship, formats, "", words);
      case "words" -> copy(within, when, from, to, venue, fellowship, formats, language, "");
      default -> throw new IllegalArgumentException("no condition of this name");
    };
  }

  private FinderForm copy(
      SearchRadius reach,
      @Nullable TimeFilter at,
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
        reach,
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
