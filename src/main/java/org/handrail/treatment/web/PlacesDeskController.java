package org.handrail.treatment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.site.Languages;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Those who keep a listing say in one step how many places are open, or say nothing any more. */
@Controller
@ForStaff(Role.PROVIDER)
class PlacesDeskController {

  private final OpenPlaces places;
  private final ListingKeepers keepers;
  private final KeptListings list;
  private final Staff staff;

  PlacesDeskController(OpenPlaces places, ListingKeepers keepers, KeptListings list, Staff staff) {
    this.places = places;
    this.keepers = keepers;
    this.list = list;
    this.staff = staff;
  }

  @PostMapping("/desk/listings/{id:[0-9a-f-]+}/places")
  Object say(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    ListingId listing = keepers.get(who, id).id();
    FormReader form = new FormReader(request.getParameterMap(), "treatment.own.problem");
    if (form.raw("do").equals("nothing")) {
      if (places.unsay(listing)) {
        staff.note(who.id(), "places-unsaid", id);
      }
      return seeList(listing, form, request);
    }
    Optional<Capacity> capacity = PlacesForm.read(form);
    if (capacity.isEmpty()) {
      return refused(who, listing, form, List.of());
    }
    List<TrialFinding> findings = places.say(listing, capacity.get(), who.id());
    if (!findings.isEmpty()) {
      return refused(who, listing, form, findings);
    }
    staff.note(who.id(), "places-said", id);
    return seeList(listing, form, request);
  }

  private ModelAndView refused(
      CurrentStaff who, ListingId listing, FormReader form, List<TrialFinding> findings) {
    ModelAndView page = list.page(who, form, Map.of(listing, PlacesForm.typed(form)), findings);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** The list as it was, so that it can be loaded again without saying anything twice. */
  private static ResponseEntity<Void> seeList(
      ListingId listing, FormReader form, HttpServletRequest request) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/desk/listings").queryParam("told", listing);
    form.text("words").ifPresent(words -> address.queryParam("words", "{words}"));
    Languages.chosen(request).ifPresent(language -> address.queryParam("lang", language));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.LOCATION,
            address.encode().buildAndExpand(Map.of("words", form.raw("words"))).toUriString()
                + "#places-" + listing)
        .build();
  }
}
