package org.handrail.treatment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.site.input.SaveParameters;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListing;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.Provider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: the listings that the owner of a key keeps. */
@RestController
@ForStaff(Role.PROVIDER)
@RequestMapping(path = "/api/desk/listings", produces = MediaType.APPLICATION_JSON_VALUE)
class ListingApi {

  private static final int MOST_LISTED = 1000;
  private static final String LISTING = "/{id:[0-9a-f-]+}";
  private static final Assurance SENT = new Assurance(Assurance.PROVIDER, null);

  private final OwnListings own;
  private final ListingKeepers keepers;
  private final Staff staff;
  private final MessageSource messages;

  ListingApi(OwnListings own, ListingKeepers keepers, Staff staff, MessageSource messages) {
    this.own = own;
    this.keepers = keepers;
    this.staff = staff;
    this.messages = messages;
  }

  /**
   * A listing that one keeps.
   *
   * @param version that was saved last, 0 where only a directory speaks
   * @param own whether the provider speaks for itself
   * @param shown whether people find it
   */
  record Kept(
      String id,
      String provider,
      String name,
      String service,
      int version,
      boolean own,
      boolean shown) {}

  /** What was found when a listing was tried. */
  record Tried(String id, boolean saved, int version, List<TrialFinding.Told> findings) {}

  /** The operator, who keeps all, is told what was saved last. */
  @GetMapping
  List<Kept> list(CurrentStaff who) {
    return keepers.list(who, MOST_LISTED).stream().map(ListingApi::kept).toList();
  }

  private static Kept kept(OwnListing kept) {
    Optional<Listing> shown = kept.shown();
    return new Kept(
        kept.id().toString(),
        kept.provider().toString(),
        shown.map(Listing::name).orElse(""),
        shown.map(Listing::service).orElse(""),
        kept.version(),
        kept.own() != null,
        shown.isPresent());
  }

  @GetMapping(LISTING)
  ResponseEntity<byte[]> get(CurrentStaff who, @PathVariable("id") String id) {
    OwnListing kept = keepers.get(who, id);
    Listing shown = kept.shown().orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .eTag(Integer.toString(kept.version()))
        .body(OwnListingDocument.write(shown).getBytes(StandardCharsets.UTF_8));
  }

  /** Enters a new listing: as the document, without an id. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Tried> create(
      CurrentStaff who,
      @RequestParam(name = "try", defaultValue = "no") String only,
      @RequestBody byte[] body) {
    ListingId id = new ListingId(UUID.randomUUID());
    Listing sent = OwnListingDocument.read(body, id, SENT);
    who.require(Role.PROVIDER, sent.provider().id().toString());
    Provider provider = sent.provider();
    boolean isKnown = keepers
        .providerOfNew(who, provider.id().toString(), provider.name())
        .filter(provider::equals)
        .isPresent();
    if (!isKnown) {
      throw anotherProvider();
    }
    return answer(who, sent, 0, SaveParameters.isOnlyTried(only), HttpStatus.CREATED);
  }

  /** Tries a listing, and saves it with {@code If-Match} and the version that was seen, unless {@code try=yes}. */
  @PutMapping(path = LISTING, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Tried> put(
      CurrentStaff who,
      @PathVariable("id") String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestParam(name = "try", defaultValue = "no") String only,
      @RequestBody byte[] body) {
    OwnListing kept = keepers.get(who, id);
    Listing sent = OwnListingDocument.read(body, null, SENT);
    if (!sent.id().equals(kept.id())) {
      throw new InvalidParameter("id", "Send the id that stands in the address.");
    }
    Provider provider = keepers.provider(kept);
    if (!who.isOperator() && !sent.provider().equals(provider)) {
      throw anotherProvider();
    }
    boolean isOnlyTried = SaveParameters.isOnlyTried(only);
    return answer(
        who, sent, isOnlyTried ? 0 : SaveParameters.versionSeen(match), isOnlyTried, HttpStatus.OK);
  }

  private ResponseEntity<Tried> answer(
      CurrentStaff who, Listing sent, int seen, boolean isOnlyTried, HttpStatus good) {
    if (isOnlyTried) {
      return ResponseEntity.ok(tried(own.attempt(sent), false));
    }
    OwnListings.Trial trial = own.save(sent, seen, who.id());
    if (!trial.isGood()) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(tried(trial, false));
    }
    staff.note(who.id(), "listing-saved", sent.id() + " (" + trial.version() + ")");
    return ResponseEntity.status(good)
        .eTag(Integer.toString(trial.version()))
        .body(tried(trial, true));
  }

  /** Gives a listing back to its directory. */
  @DeleteMapping(LISTING)
  Tried giveBack(
      CurrentStaff who,
      @PathVariable("id") String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match) {
    OwnListing kept = keepers.get(who, id);
    int version = own.giveBack(kept.id(), SaveParameters.versionSeen(match), who.id());
    if (version > kept.version()) {
      staff.note(who.id(), "listing-given-back", kept.id() + " (" + version + ")");
    }
    return new Tried(id, true, version, List.of());
  }

  private Tried tried(OwnListings.Trial trial, boolean saved) {
    return new Tried(
        trial.listing().id().toString(),
        saved,
        trial.version(),
        TrialFinding.told(trial.findings(), messages));
  }

  private static InvalidParameter anotherProvider() {
    return new InvalidParameter(
        "provider", "Send the provider as it is; it cannot be changed here.");
  }
}
