package org.handrail.treatment.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.CurrentStaff;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the list of the listings that somebody keeps; the operator, who keeps all, looks for one by its words or its id. */
@Component
class KeptListings {

  private static final int MOST_SHOWN = 50;

  private final OwnListings own;
  private final ListingKeepers keepers;
  private final TreatmentDirectory treatment;
  private final OpenPlaces places;
  private final Clock clock;

  KeptListings(
      OwnListings own,
      ListingKeepers keepers,
      TreatmentDirectory treatment,
      OpenPlaces places,
      Clock clock) {
    this.own = own;
    this.keepers = keepers;
    this.treatment = treatment;
    this.places = places;
    this.clock = clock;
  }

  /**
   * The list.
   *
   * @param form with the words that are looked for, and what is to be corrected
   * @param typed what somebody wrote of open places and has to correct, by the id of the listing
   * @param findings why it cannot be said like that
   */
  ModelAndView page(
      CurrentStaff who,
      FormReader form,
      Map<ListingId, PlacesForm> typed,
      List<TrialFinding> findings) {
    String words = form.text("words").orElseGet(() -> form.typed("words"));
    Map<String, Object> model = new HashMap<>();
    model.put("operator", who.isOperator());
    model.put("asked", words);
    List<KeptListing> listings =
        who.isOperator() && !words.isEmpty() ? search(words, model) : all(who, model);
    model.put("listings", listings);
    model.put("places", places.latest(listings.stream().map(KeptListing::id).toList()));
    model.put("now", clock.instant());
    model.put("typed", typed);
    model.put("errors", form.errors());
    model.put("findings", findings);
    model.put("told", form.raw("told"));
    return new ModelAndView("treatment/desk", model);
  }

  private List<KeptListing> all(CurrentStaff who, Map<String, Object> model) {
    model.put("total", 0);
    return keepers.list(who, MOST_SHOWN).stream().map(KeptListing::of).toList();
  }

  private List<KeptListing> search(String words, Map<String, Object> model) {
    Optional<KeptListing> named = ListingId.find(words).flatMap(own::find).map(KeptListing::of);
    TreatmentResult found = treatment.find(TreatmentQuery.ALL.words(words).page(MOST_SHOWN, 0));
    model.put("total", named.isPresent() ? 1 : found.total());
    return named
        .map(List::of)
        .orElseGet(() -> found.hits().stream()
            .map(TreatmentHit::listing)
            .map(KeptListing::of)
            .toList());
  }
}
