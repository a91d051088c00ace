package org.handrail.treatment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListing;
import org.handrail.treatment.OwnListingVersion;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.Provider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The desk of those who keep a provider's listings: they see what people find, change it with a preview, bring an earlier version back, or give the
 * listing back to its directory.
 */
@Controller
@ForStaff(Role.PROVIDER)
@RequestMapping("/desk/listings")
class ListingDeskController {

  private static final String LISTING = "/{id:[0-9a-f-]+}";

  private final OwnListings own;
  private final ListingKeepers keepers;
  private final KeptListings list;
  private final TreatmentFinder finder;
  private final Staff staff;

  ListingDeskController(
      OwnListings own,
      ListingKeepers keepers,
      KeptListings list,
      TreatmentFinder finder,
      Staff staff) {
    this.own = own;
    this.keepers = keepers;
    this.list = list;
    this.finder = finder;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView list(CurrentStaff who, HttpServletRequest request) {
    return list.page(who, form(request), Map.of(), List.of());
  }

  @GetMapping("/new")
  ModelAndView ask(CurrentStaff who, HttpServletRequest request) {
    String provider = keepers.named(who).keySet().stream().findFirst().orElse("");
    ListingForm empty = ListingForm.empty(provider);
    return page(who, new ListingId(UUID.randomUUID()), empty, form(request), Optional.empty());
  }

  /** The id is drawn with the empty form, so that a form that is sent twice makes one listing. */
  @PostMapping("/new")
  ModelAndView create(CurrentStaff who, HttpServletRequest request) {
    FormReader form = form(request);
    ListingForm typed = ListingForm.of(form);
    ListingId id = ListingId.find(form.raw("id")).orElseThrow(NotFound::new);
    Optional<OwnListing> before = keepers.find(who, form.raw("id"));
    if (before.isPresent()) {
      return changed(who, id, keepers.provider(before.get()), form, typed);
    }
    Optional<Provider> provider =
        keepers.providerOfNew(who, typed.provider(), typed.providerName());
    if (provider.isPresent()) {
      return changed(who, id, provider.get(), form, typed);
    }
    form.refuse("provider-name", "provider");
    return refused(page(who, id, typed, form, before));
  }

  @GetMapping(LISTING)
  ModelAndView edit(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    OwnListing kept = keepers.get(who, id);
    FormReader form = form(request);
    Optional<Listing> wanted = form.whole("version", 1, Integer.MAX_VALUE)
        .flatMap(version -> own.history(kept.id()).stream()
            .filter(old -> old.version() == version)
            .findFirst())
        .flatMap(old -> Optional.ofNullable(old.listing()));
    Listing shown = wanted
        .or(kept::shown)
        .or(() -> own.history(kept.id()).stream()
            .flatMap(old -> Optional.ofNullable(old.listing()).stream())
            .findFirst())
        .orElseThrow(NotFound::new);
    return page(who, kept.id(), ListingForm.of(shown), form, Optional.of(kept));
  }

  @PostMapping(LISTING)
  ModelAndView change(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    OwnListing kept = keepers.get(who, id);
    FormReader form = form(request);
    return form.raw("do").equals("back")
        ? givenBack(who, kept, form)
        : changed(who, kept.id(), keepers.provider(kept), form, ListingForm.of(form));
  }

  private ModelAndView changed(
      CurrentStaff who, ListingId id, Provider provider, FormReader form, ListingForm typed) {
    if (form.raw("do").equals("row")) {
      return page(who, id, typed.withRow(), form, own.find(id));
    }
    Optional<Listing> listing = new ListingFormReader(typed, form).read(id, provider);
    int seen = form.whole("seen", 0, Integer.MAX_VALUE).orElse(0);
    if (listing.isEmpty()) {
      return refused(page(who, id, typed, form, own.find(id)));
    }
    if (!form.raw("do").equals("save")) {
      return tried(page(who, id, typed, form, own.find(id)), own.attempt(listing.get()), false);
    }
    try {
      OwnListings.Trial trial = own.save(listing.get(), seen, who.id());
      if (trial.isGood()) {
        staff.note(who.id(), "listing-saved", id + " (" + trial.version() + ")");
        ListingForm saved = ListingForm.of(trial.listing());
        return tried(page(who, id, saved, form, own.find(id)), trial, true);
      }
      return refused(tried(page(who, id, typed, form, own.find(id)), trial, false));
    } catch (VersionChanged e) {
      form.refuse("service", "changed");
      return refused(page(who, id, typed, form, own.find(id)));
    }
  }

  private ModelAndView givenBack(CurrentStaff who, OwnListing kept, FormReader form) {
    Listing said = Optional.ofNullable(kept.own()).or(kept::shown).orElseThrow(NotFound::new);
    try {
      int version =
          own.giveBack(kept.id(), form.whole("seen", 0, Integer.MAX_VALUE).orElse(0), who.id());
      if (version > kept.version()) {
        staff.note(who.id(), "listing-given-back", kept.id() + " (" + version + ")");
      }
      OwnListing now = own.find(kept.id()).orElse(kept);
      ListingForm shown = ListingForm.of(now.shown().orElse(said));
      return page(who, kept.id(), shown, form, Optional.of(now));
    } catch (VersionChanged e) {
      form.refuse("service", "changed");
      return refused(page(who, kept.id(), ListingForm.of(said), form, own.find(kept.id())));
    }
  }

  private ModelAndView page(
      CurrentStaff who,
      ListingId id,
      ListingForm typed,
      FormReader form,
      Optional<OwnListing> kept) {
    Map<String, Object> model = new HashMap<>();
    model.put("id", id.toString());
    model.put("form", typed);
    model.put("errors", form.errors());
    model.put("operator", who.isOperator());
    model.put("providers", keepers.named(who));
    kept.ifPresent(current -> {
      model.put("current", current);
      List<OwnListingVersion> history = own.history(id);
      model.put("changes", ListingChange.all(history, current.directory()));
      Listing mine = current.own();
      Listing directory = current.directory();
      if (mine != null && directory != null) {
        model.put("otherwise", ListingDifference.between(directory, mine));
      }
    });
    return new ModelAndView("treatment/edit", model);
  }

  private ModelAndView tried(ModelAndView page, OwnListings.Trial trial, boolean saved) {
    page.addObject("trial", trial);
    page.addObject("saved", saved);
    page.addObject("preview", finder.view(trial.listing()));
    return page;
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "treatment.own.problem");
  }
}
