package org.handrail.directory.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.SearchRadius;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FormReader;
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
  static FinderSubmission of(FormReader reader, boolean inBody, DistanceUnit unit) {
    String near = text(reader, "near");
    Set<String> dropped = reader.codes("drop");
    FinderForm form = new FinderForm(
        near,
        near.isEmpty() && inBody ? reader.point("lat", "lon", "near").orElse(null) : null,
        reader.read("within", SearchRadius::find, "choice").orElse(SearchRadius.byDefault(unit)),
        reader.read("when", TimeFilter::find, "choice").orElse(null),
        dropped.contains("hours") ? null : reader.time("from").orElse(null),
        dropped.contains("hours") ? null : reader.time("to").orElse(null),
        venue(reader),
        dropped.contains("fellowship") ? "" : text(reader, "fellowship"),
        dropped.contains("formats") ? Set.of() : reader.codes("format"),
        dropped.contains("language") ? "" : text(reader, "language"),
        dropped.contains("words") ? "" : text(reader, "words"),
        reader.oneOf("order", List.of("soonest", "distance")).orElse(""),
        reader.browserZone("zone").orElse(null),
        reader.whole("show", 1, MOST_SHOWN).orElse(STEP));
    return new FinderSubmission(
        form,
        reader.errors().stream()
            .map(error -> new FinderFieldError(error, reader.typed(error.field())))
            .toList());
  }

  /** A text, as it was typed when it is refused. */
  private static String text(FormReader reader, String name) {
    return reader.text(name).orElseGet(() -> reader.typed(name));
  }

  private static String venue(FormReader reader) {
    return reader
        .oneOf("venue", List.of("in-person", "online", "either"))
        .filter(venue -> !venue.equals("either"))
        .orElse("");
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
