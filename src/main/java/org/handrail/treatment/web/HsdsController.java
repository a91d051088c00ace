package org.handrail.treatment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.atlas.NamedPlaces;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.Sha256;
import org.handrail.site.ForAnybody;
import org.handrail.site.problem.NotFound;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Provider;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.publish.HsdsCatalogue;
import org.handrail.treatment.publish.HsdsDocument.Taxonomy;
import org.handrail.treatment.publish.HsdsDocument.TaxonomyTerm;
import org.handrail.treatment.publish.HsdsJson;
import org.handrail.treatment.publish.HsdsPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The directory for other programs, by the API of HSDS 3.0. */
@RestController
@ForAnybody
class HsdsController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
  private static final About ABOUT = new About(
      "3.0",
      "https://github.com/openreferral/specification/tree/3.0",
      "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json");

  private static final Set<String> OF_SERVICES = Set.of(
      "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full");
  private static final Set<String> OF_PLACES = Set.of(
      "taxonomy_term_id",
      "taxonomy_id",
      "organization_id",
      "modified_after",
      "full",
      "postcode",
      "proximity");
  private static final Set<String> OF_ORGANIZATIONS =
      Set.of("taxonomy_term_id", "taxonomy_id", "modified_after", "full");

  private final TreatmentDirectory treatment;
  private final HsdsSnapshot snapshot;
  private final NamedPlaces places;

  HsdsController(TreatmentDirectory treatment, HsdsSnapshot snapshot, NamedPlaces places) {
    this.treatment = treatment;
    this.snapshot = snapshot;
    this.places = places;
  }

  /** What this API is. */
  record About(
      String version,
      String profile,
      @JsonProperty("openapi_url") String openapiUrl) {}

  @GetMapping(path = "/hsds", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> about(WebRequest request) {
    return answer(ABOUT, request);
  }

  @GetMapping(path = "/hsds/services", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> services(HttpServletRequest asked, WebRequest request) {
    HsdsQuery query = HsdsQuery.read(asked, places, OF_SERVICES);
    HsdsCatalogue all = snapshot.catalogue();
    Function<Listing, Object> maker =
        query.isMinimal() ? all::changed : query.isFull() ? all::fullService : all::briefService;
    return page(listings(all, query, all.listings()), query, maker, request);
  }

  @GetMapping(path = "/hsds/services/{id}", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> service(@PathVariable("id") String id, WebRequest request) {
    HsdsCatalogue all = snapshot.catalogue();
    return answer(all.fullService(found(id, all::findService)), request);
  }

  @GetMapping(path = "/hsds/service_at_locations", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> serviceAtLocations(HttpServletRequest asked, WebRequest request) {
    HsdsQuery query = HsdsQuery.read(asked, places, OF_PLACES);
    HsdsCatalogue all = snapshot.catalogue();
    Function<Listing, Object> maker =
        query.isFull() ? all::fullServiceAtLocation : all::briefServiceAtLocation;
    List<Listing> placed =
        listings(all, query, all.placed()).stream().filter(all::isPlaced).toList();
    return page(placed, query, maker, request);
  }

  @GetMapping(path = "/hsds/service_at_locations/{id}", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> serviceAtLocation(@PathVariable("id") String id, WebRequest request) {
    HsdsCatalogue all = snapshot.catalogue();
    return answer(all.fullServiceAtLocation(found(id, all::findServiceAtLocation)), request);
  }

  @GetMapping(path = "/hsds/organizations", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> organizations(HttpServletRequest asked, WebRequest request) {
    HsdsQuery query = HsdsQuery.read(asked, places, OF_ORGANIZATIONS);
    HsdsCatalogue all = snapshot.catalogue();
    List<Provider> providers = listings(all, query, all.byOrganization()).stream()
        .map(all::provider)
        .distinct()
        .toList();
    Function<Provider, Object> maker =
        query.isFull() ? all::fullOrganization : all::briefOrganization;
    return page(providers, query, maker, request);
  }

  @GetMapping(path = "/hsds/organizations/{id}", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> organization(@PathVariable("id") String id, WebRequest request) {
    HsdsCatalogue all = snapshot.catalogue();
    return answer(all.fullOrganization(found(id, all::findOrganization)), request);
  }

  @GetMapping(path = "/hsds/taxonomies", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> taxonomies(HttpServletRequest asked, WebRequest request) {
    HsdsQuery query = HsdsQuery.read(asked, places, Set.of());
    List<Taxonomy> found = snapshot.catalogue().taxonomies().stream()
        .filter(t -> isIn(t.name() + " " + t.description(), query.search()))
        .toList();
    return page(found, query, taxonomy -> taxonomy, request);
  }

  @GetMapping(path = "/hsds/taxonomy_terms", produces = JSON)
  @Nullable
  ResponseEntity<byte[]> taxonomyTerms(HttpServletRequest asked, WebRequest request) {
    HsdsQuery query = HsdsQuery.read(asked, places, Set.of("taxonomy_id", "parent_id"));
    UUID taxonomy = query.taxonomy();
    UUID parent = query.parent();
    List<TaxonomyTerm> found = snapshot.catalogue().terms().stream()
        .filter(term -> taxonomy == null || taxonomy.equals(term.taxonomyId()))
        .filter(term -> parent == null || parent.equals(term.parentId()))
        .filter(t -> isIn(t.code() + " " + t.description(), query.search()))
        .toList();
    return page(found, query, term -> term, request);
  }

  /** Written as it is made: a package of all is never held as a whole. */
  @GetMapping(path = "/hsds/datapackage.zip", produces = "application/zip")
  void tables(WebRequest request, HttpServletResponse response) throws IOException {
    HsdsSnapshot.TablePackage tables = snapshot.tables();
    response.setHeader("Cache-Control", CACHED.getHeaderValue());
    if (request.checkNotModified(tag(tables.hash()))) {
      return;
    }
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"hsds.zip\"");
    tables.tables().write(response.getOutputStream());
  }

  /** Words and places are looked for where this site looks for them, best first; what is not active is found by neither. */
  private List<Listing> listings(HsdsCatalogue all, HsdsQuery query, List<Listing> from) {
    boolean isSearch = !query.search().isEmpty() || query.near() != null;
    Stream<Listing> found = isSearch ? search(query) : from.stream();
    UUID organization = query.organization();
    UUID term = query.term();
    UUID taxonomy = query.taxonomy();
    if (organization != null) {
      found = found.filter(l -> l.provider().id().value().equals(organization));
    }
    if (term != null) {
      found = found.filter(all.hasTerm(term));
    }
    if (taxonomy != null) {
      found = found.filter(all.hasTermOf(taxonomy));
    }
    if (query.modifiedAfter() != null) {
      found = found.filter(all.modifiedSince(query.modifiedAfter()));
    }
    if (!query.postcode().isEmpty()) {
      found = found.filter(l -> hasPostcode(l, query.postcode()));
    }
    return found.toList();
  }

  private Stream<Listing> search(HsdsQuery query) {
    TreatmentQuery words =
        TreatmentQuery.ALL.words(query.search()).page(TreatmentQuery.MAX_LIMIT, 0);
    GeoPoint near = query.near();
    TreatmentQuery search = near == null ? words : words.near(near, query.proximityM());
    return treatment.find(search).hits().stream().map(TreatmentHit::listing);
  }

  /** Also when the postcode of the place has more digits after a hyphen. */
  private static boolean hasPostcode(Listing listing, String postcode) {
    String own = folded(listing.address().postalCode());
    String wanted = folded(postcode);
    return own.equals(wanted) || own.startsWith(wanted + "-");
  }

  private static String folded(String postcode) {
    return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static boolean isIn(String text, String words) {
    String folded = text.toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(folded::contains);
  }

  private static <T> T found(String id, Function<UUID, Optional<T>> finder) {
    return HsdsQuery.findUuid(id).flatMap(finder).orElseThrow(NotFound::new);
  }

  private static <T> @Nullable ResponseEntity<byte[]> page(
      List<T> all, HsdsQuery query, Function<T, Object> maker, WebRequest request) {
    return answer(HsdsPage.of(all, query.page(), query.perPage(), maker), request);
  }

  private static @Nullable ResponseEntity<byte[]> answer(Object document, WebRequest request) {
    byte[] bytes = HsdsJson.bytes(document);
    String tag = tag(Sha256.hex(bytes, 16));
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok().cacheControl(CACHED).eTag(tag).body(bytes);
  }

  /** Weak, since the bytes may be compressed on the way. */
  private static String tag(String hash) {
    return "W/\"" + hash + '"';
  }
}
