package org.handrail.directory.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.Place;
import org.handrail.directory.atlas.NamedPlace;
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
    List<Widening> widenings,
    int onlineToo,
    @Nullable MapPicture map,
    Offer offer,
    Instant now,
    ZoneId zone,
    boolean empty,
    boolean invented) {

  /**
   * What can be chosen.
   *
   * @param fellowships by name
   * @param formats the most frequent, as code and name
   * @param languages ISO 639 codes by frequency
   */
  public record Offer(
      List<String> fellowships, List<Map.Entry<String, String>> formats, List<String> languages) {

    private static final int MOST_FORMATS = 18;

    static Offer of(DirectorySummary summary, Locale locale) {
      List<Map.Entry<String, String>> formats = byFrequency(summary.formats())
          .filter(code -> MeetingTypes.languageOf(code).isEmpty())
          .filter(Predicate.not(List.of("ONL", "TC", "HY", "VM")::contains))
          .limit(MOST_FORMATS)
          .map(code -> Map.entry(code, MeetingTypes.name(code, locale)))
          .toList();
      return new Offer(
          List.copyOf(summary.fellowships().keySet()),
          formats,
          byFrequency(summary.languages()).toList());
    }

    private static Stream<String> byFrequency(SortedMap<String, Integer> counts) {
      return counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .map(Map.Entry::getKey);
    }
  }

  /**
   * What the directory knows as a whole.
   *
   * @param invented the lists that are made up
   */
  record Known(DirectorySummary summary, Set<FeedId> invented) {}

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
        Offer.of(known.summary(), locale),
        question.now(),
        question.zone(),
        known.summary().meetings() == 0,
        !hits.isEmpty() && hits.stream().allMatch(HitView::invented));
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

  /** The time looked for. */
  public When when() {
    return Objects.requireNonNullElseGet(form.when(), When.AnyDay::new);
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
