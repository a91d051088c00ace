package org.handrail.directory.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.FilterOptions;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.Place;
import org.handrail.directory.SearchRadius;
import org.handrail.directory.map.MapMaker;
import org.handrail.directory.map.MapPicture;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the finder's page shows.
 *
 * @param form what was asked; its time is said
 * @param place the place that the typed name stands for, or null
 * @param otherPlaces what else it might stand for
 * @param placeUnknown whether nobody knows the typed place
 * @param byPlace whether distances bound the search
 * @param nearestFirst whether it is in order of distance rather than time
 * @param total how many meetings there are
 * @param hits those shown, in order
 * @param widenings what would find some, when there are none
 * @param onlineToo how many more there are online
 * @param map where they lie, or null
 * @param offer what can be chosen in the filters
 * @param now the moment of the page
 * @param zone the zone whose evening counts
 * @param errors what to correct; then nothing was looked for
 * @param distances the distances to choose from, among them the one chosen
 * @param empty whether this server has no list at all
 * @param invented whether all meetings shown are made up
 */
public record FinderView(
    FinderForm form,
    @Nullable NamedPlace place,
    List<NamedPlace> otherPlaces,
    boolean placeUnknown,
    boolean byPlace,
    boolean nearestFirst,
    int total,
    List<HitView> hits,
    List<RelaxedSearch> widenings,
    int onlineToo,
    @Nullable MapPicture map,
    FilterOptions offer,
    Instant now,
    ZoneId zone,
    List<FinderFieldError> errors,
    List<SearchRadius> distances,
    boolean empty,
    boolean invented) {

  private static final Set<String> BEHIND_MORE =
      Set.of("from", "to", "within", "fellowship", "language", "words", "format");

  /**
   * What the directory knows as a whole.
   *
   * @param offer what of it can be chosen in the filters
   * @param invented the lists that are made up
   */
  record Known(DirectorySummary summary, FilterOptions offer, Set<FeedId> invented) {}

  static FinderView of(Finder.Answer answer, Known known, MapMaker maps, Locale locale) {
    Finder.Question question = answer.question();
    List<HitView> hits = answer.result().hits().stream()
        .map(hit -> HitView.of(hit, question.now(), question.form().zone(), locale)
            .markedInvented(known.invented().contains(hit.meeting().feed())))
        .toList();
    return new FinderView(
        question.form(),
        question.place(),
        question.otherPlaces(),
        question.isPlaceUnknown(),
        question.isByPlace(),
        question.order() == MeetingQuery.Order.DISTANCE,
        answer.result().total(),
        hits,
        answer.widenings(),
        answer.onlineToo(),
        maps.draw(points(answer.result().hits()), question.isByPlace() ? question.point() : null),
        known.offer(),
        question.now(),
        question.zone(),
        answer.errors(),
        distances(question.form().within(), DistanceUnit.of(locale)),
        known.summary().meetings() == 0,
        !hits.isEmpty() && hits.stream().allMatch(HitView::invented));
  }

  private static List<SearchRadius> distances(SearchRadius chosen, DistanceUnit unit) {
    return Stream.concat(SearchRadius.offered(unit).stream(), Stream.of(chosen, SearchRadius.ANY))
        .distinct()
        .sorted(Comparator.comparingDouble(SearchRadius::metres))
        .toList();
  }

  private static List<@Nullable GeoPoint> points(List<MeetingHit> hits) {
    List<@Nullable GeoPoint> points = new ArrayList<>();
    hits.forEach(hit -> points.add(point(hit)));
    return points;
  }

  private static @Nullable GeoPoint point(MeetingHit hit) {
    Place place = hit.meeting().place();
    return hit.meeting().hasExactPoint() && place != null ? place.point() : null;
  }

  /** What is wrong with a field, or null. */
  public @Nullable FinderFieldError error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .findFirst()
        .orElse(null);
  }

  /** Whether something behind "More filters" is to be corrected. */
  public boolean isMoreWrong() {
    return errors.stream().anyMatch(error -> BEHIND_MORE.contains(error.field()));
  }

  /** What stands in a field of time: what was read, or what was typed and could not be. */
  public String time(String field, @Nullable LocalTime read) {
    FinderFieldError error = error(field);
    return error != null ? error.typed() : read == null ? "" : read.toString();
  }

  /** The place's own name, without what it lies in; empty for none. */
  public String placeName() {
    return place == null ? "" : place.label().split(",", 2)[0];
  }

  /** The place with what it lies in, short: a region says the country. */
  public String placeSaid() {
    String[] parts = place == null ? new String[] {""} : place.label().split(",");
    return parts.length > 2 ? parts[0] + "," + parts[1] : String.join(",", parts);
  }

  /** Whether what is shown is "the nearest, whenever", which is about a place rather than a time. */
  public boolean isAboutPlace() {
    return when() instanceof TimeFilter.AnyDay && nearestFirst && total > 0;
  }

  /** The time looked for. */
  public TimeFilter when() {
    return Objects.requireNonNullElseGet(form.when(), TimeFilter.AnyDay::new);
  }

  /** When the evening that is shown begins. */
  public LocalTime eveningFrom() {
    return Finder.tonight(now.atZone(zone)).from().atZone(zone).toLocalTime();
  }

  /** Whether this is the reader's own place. */
  public boolean isHere() {
    return form.here() != null;
  }

  /** How many a press on "show more" adds; 0 when all are shown. */
  public int more() {
    return Math.min(FinderForm.STEP, total - hits.size());
  }
}
