package org.handrail.treatment.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.atlas.ZoneMap;
import org.handrail.directory.FeedId;
import org.handrail.directory.SearchRadius;
import org.handrail.directory.map.MapMaker;
import org.handrail.directory.map.MapPicture;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FieldError;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.PaidListings;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.TreatmentSummary;
import org.handrail.treatment.web.TreatmentView.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what somebody filled in: where that is, what there is, and what to leave out when there is nothing. */
@Component
class TreatmentFinder {

  private static final int PLACES_OFFERED = 3;
  private static final int LANGUAGES_OFFERED = 12;

  private final TreatmentDirectory treatment;
  private final OpenPlaces open;
  private final PaidListings paid;
  private final NamedPlaces places;
  private final MapMaker maps;
  private final ObjectProvider<ZoneMap> zones;
  private final Clock clock;
  private final NeedWords needWords = new NeedWords();

  TreatmentFinder(
      TreatmentDirectory treatment,
      OpenPlaces open,
      PaidListings paid,
      NamedPlaces places,
      MapMaker maps,
      ObjectProvider<ZoneMap> zones,
      Clock clock) {
    this.treatment = treatment;
    this.open = open;
    this.paid = paid;
    this.places = places;
    this.maps = maps;
    this.zones = zones;
    this.clock = clock;
  }

  /** A listing as its own page shows it. */
  ListingView view(Listing listing) {
    GeoPoint point = listing.point();
    DayOfWeek today = point == null
        ? null
        : zones
            .getObject()
            .zoneAt(point)
            .map(zone -> clock.instant().atZone(zone).getDayOfWeek())
            .orElse(null);
    return new ListingView(
        listing,
        null,
        paid.isPaid(listing),
        invented().contains(listing.assurance().source()),
        today,
        PlacesView.of(open, listing, clock.instant()));
  }

  TreatmentView answer(TreatmentForm asked, List<FieldError> errors, Locale locale) {
    List<NamedPlace> named =
        errors.isEmpty() ? places.find(asked.near(), PLACES_OFFERED, locale) : List.of();
    NamedPlace place = named.isEmpty() ? null : named.getFirst();
    GeoPoint near = place == null ? null : place.point();
    SortedSet<Need> meant = errors.isEmpty() ? meant(asked, near) : new TreeSet<>();
    TreatmentForm form = meant.isEmpty() ? asked : asked.meaning(meant);
    TreatmentResult result =
        errors.isEmpty() ? treatment.find(query(form, near)) : new TreatmentResult(0, List.of());
    TreatmentSummary summary = treatment.summary();
    return new TreatmentView(
        form,
        meant.isEmpty() ? null : new TreatmentView.Meant(asked.words(), List.copyOf(meant)),
        place,
        named.stream().skip(1).toList(),
        result.total(),
        views(result.hits()),
        errors.isEmpty() && result.total() == 0 ? whatIf(form, near, summary) : null,
        near == null ? null : map(result.hits(), near),
        offer(summary, form),
        distances(form.within(), DistanceUnit.of(locale)),
        errors,
        summary.listings() == 0);
  }

  /** What the words mean where nothing is called so: "suboxone" is a medicine, and no name of a place. */
  private SortedSet<Need> meant(TreatmentForm asked, @Nullable GeoPoint near) {
    boolean isName =
        asked.words().isEmpty() || treatment.find(query(asked, near).page(1, 0)).total() > 0;
    return isName ? new TreeSet<>() : needWords.of(asked.words());
  }

  private List<ListingView> views(List<TreatmentHit> hits) {
    Set<FeedId> invented = invented();
    Instant now = clock.instant();
    return hits.stream()
        .map(hit -> new ListingView(
            hit.listing(),
            hit.distanceM(),
            paid.isPaid(hit.listing()),
            invented.contains(hit.listing().assurance().source()),
            null,
            PlacesView.of(open, hit.listing(), now)))
        .toList();
  }

  private Set<FeedId> invented() {
    return treatment.listSources().stream()
        .filter(TreatmentSource::invented)
        .map(TreatmentSource::source)
        .collect(Collectors.toSet());
  }

  private @Nullable MapPicture map(List<TreatmentHit> hits, GeoPoint near) {
    List<@Nullable GeoPoint> points = new ArrayList<>();
    hits.forEach(hit -> points.add(hit.listing().point()));
    return maps.draw(points, near);
  }

  private static TreatmentQuery query(TreatmentForm form, @Nullable GeoPoint near) {
    TreatmentQuery query = TreatmentQuery.ALL
        .needs(form.needs())
        .words(form.words())
        .open(form.open())
        .page(form.shown(), 0);
    return near == null ? query : query.near(near, form.within().metres());
  }

  /** Without what no listing tells of, else without the one condition without which most is found. */
  private @Nullable WhatIf whatIf(
      TreatmentForm form, @Nullable GeoPoint near, TreatmentSummary summary) {
    List<String> unstated = unstated(form, summary);
    if (!unstated.isEmpty()) {
      String condition = unstated.size() == 1 ? unstated.getFirst() : TreatmentForm.NEEDS;
      int count = countWithout(condition, form, near);
      if (count > 0) {
        return new WhatIf(condition, count, true);
      }
    }
    Stream<String> kinds = form.needs().stream().map(need -> need.kind().code()).distinct();
    return Stream.concat(kinds, Stream.of("words", "open", "within"))
        .filter(condition -> !form.without(condition).equals(form))
        .map(condition -> new WhatIf(condition, countWithout(condition, form, near), false))
        .filter(whatIf -> whatIf.count() > 0)
        .max(Comparator.comparingInt(WhatIf::count))
        .orElse(null);
  }

  private int countWithout(String condition, TreatmentForm form, @Nullable GeoPoint near) {
    return treatment.find(query(form.without(condition), near).page(1, 0)).total();
  }

  /** The kinds of which no listing at all tells any need that is asked for. */
  private static List<String> unstated(TreatmentForm form, TreatmentSummary summary) {
    Set<NeedKind> stated = form.needs().stream()
        .filter(need -> summary.needs().containsKey(need))
        .map(Need::kind)
        .collect(Collectors.toSet());
    return form.needs().stream()
        .map(Need::kind)
        .distinct()
        .filter(kind -> !stated.contains(kind))
        .map(NeedKind::code)
        .toList();
  }

  /** What any listing offers, of languages the most frequent, and what is asked for already. */
  private static Map<NeedKind, List<Need>> offer(TreatmentSummary summary, TreatmentForm form) {
    List<Need> languages = summary.needs().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == NeedKind.LANGUAGE)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LANGUAGES_OFFERED)
        .map(Map.Entry::getKey)
        .toList();
    Map<NeedKind, List<Need>> offer = new EnumMap<>(NeedKind.class);
    Stream.concat(
            Stream.concat(
                Need.listAll().stream().filter(need -> summary.needs().containsKey(need)),
                languages.stream()),
            form.needs().stream())
        .distinct()
        .forEach(need ->
            offer.computeIfAbsent(need.kind(), kind -> new ArrayList<>()).add(need));
    return offer;
  }

  private static List<SearchRadius> distances(SearchRadius chosen, DistanceUnit unit) {
    return Stream.concat(SearchRadius.offered(unit).stream(), Stream.of(chosen, SearchRadius.ANY))
        .distinct()
        .sorted(Comparator.comparingDouble(SearchRadius::metres))
        .toList();
  }
}
