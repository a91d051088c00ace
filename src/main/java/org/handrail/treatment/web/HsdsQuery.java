package org.handrail.treatment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.ApiSentence;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list of HSDS says. It may hold where somebody is: it prints itself without that.
 *
 * @param page from 1
 * @param isMinimal ids alone
 * @param isFull everything that belongs to each
 * @param near the middle of the postcode, when a proximity is given
 * @param postcode the postcode, when no proximity is given, else empty
 * @param proximityM metres
 */
record HsdsQuery(
    int page,
    int perPage,
    String search,
    @Nullable UUID term,
    @Nullable UUID taxonomy,
    @Nullable UUID organization,
    @Nullable UUID parent,
    @Nullable Instant modifiedAfter,
    boolean isMinimal,
    boolean isFull,
    @Nullable GeoPoint near,
    String postcode,
    int proximityM) {

  static final int MAX_PER_PAGE = 500;

  private static final int PER_PAGE = 50;
  private static final int MAX_PAGE = 1_000_000;
  private static final int MAX_PROXIMITY_M = 1_000_000;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What every list takes. */
  private static final Set<String> PAGES = Set.of("page", "per_page", "search", "format");

  private static final Map<String, String> SENTENCES = Map.of(
      "uuid",
      "Use the id as it is given in an answer, such as 3f7b145d-84af-42d7-8fae-eaca714b02b2.",
      "since",
      "Use a day or a moment with its offset, such as 2026-11-30 or 2026-11-30T18:00:00Z.",
      "proximityOfPostcode",
      "A proximity needs a postcode.",
      "minimalOrFull",
      "Ask for minimal or for full, not for both.");

  /**
   * Reads the parameters of a list.
   *
   * @param known what this list takes beside those of all lists
   * @throws InvalidParameter for the first that cannot be read
   */
  static HsdsQuery read(HttpServletRequest request, NamedPlaces places, Set<String> known) {
    FormReader reader = new FormReader(request.getParameterMap(), ApiSentence.MESSAGES);
    Set<String> names = new TreeSet<>(PAGES);
    names.addAll(known);
    if (!names.containsAll(reader.names())) {
      reader.refuse("query", "unknown", String.join(", ", names));
    }
    reader.oneOf("format", List.of("json"));
    Optional<Integer> proximity = reader.whole("proximity", 1, MAX_PROXIMITY_M);
    Optional<NamedPlace> near = proximity.isEmpty()
        ? Optional.empty()
        : reader.read("postcode", places::findLikeliest, "place");
    if (proximity.isPresent() && reader.raw("postcode").isEmpty()) {
      reader.refuse("proximity", "proximityOfPostcode");
    }
    boolean isMinimal = isTrue(reader, "minimal");
    boolean isFull = isTrue(reader, "full");
    if (isMinimal && isFull) {
      reader.refuse("minimal", "minimalOrFull");
    }
    HsdsQuery query = new HsdsQuery(
        reader.whole("page", 1, MAX_PAGE).orElse(1),
        reader.whole("per_page", 1, MAX_PER_PAGE).orElse(PER_PAGE),
        reader.text("search").orElse(""),
        uuid(reader, "taxonomy_term_id"),
        uuid(reader, "taxonomy_id"),
        uuid(reader, "organization_id"),
        uuid(reader, "parent_id"),
        reader.read("modified_after", HsdsQuery::since, "since").orElse(null),
        isMinimal,
        isFull,
        near.map(NamedPlace::point).orElse(null),
        proximity.isPresent() ? "" : reader.text("postcode").orElse(""),
        proximity.orElse(0));
    ApiSentence.refuseFirst(reader.errors(), SENTENCES);
    return query;
  }

  private static boolean isTrue(FormReader reader, String name) {
    return reader.oneOf(name, List.of("true", "false")).filter("true"::equals).isPresent();
  }

  private static @Nullable UUID uuid(FormReader reader, String name) {
    return reader.read(name, HsdsQuery::findUuid, "uuid").orElse(null);
  }

  /** The id that a text is, if it is one. */
  static Optional<UUID> findUuid(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** The beginning of a day is that in UTC. */
  private static Optional<Instant> since(String text) {
    return Optional.of(
        text.indexOf('T') < 0
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : OffsetDateTime.parse(text).toInstant());
  }

  @Override
  public String toString() {
    return "HsdsQuery[page " + page + " of " + perPage + "]";
  }
}
