package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlaces;
import org.handrail.atlas.ZoneMap;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.MemoryOpenPlaces;
import org.handrail.treatment.MemoryTreatment;
import org.handrail.treatment.Need;
import org.handrail.treatment.publish.HsdsSchemas;
import org.handrail.treatment.publish.VariedListings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HsdsControllerTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final NamedPlaces PLACES =
      new NamedPlaces(Gazetteer::load, () -> null, name -> Optional.empty());
  private static final List<Listing> LISTINGS = VariedListings.of(SOURCE, 230, 6);

  private final HsdsController controller = controller(LISTINGS);

  private static HsdsController controller(List<Listing> listings) {
    MemoryTreatment treatment = new MemoryTreatment(listings, SOURCE);
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    var beans = new StaticListableBeanFactory(Map.of("zoneMap", ZoneMap.load()));
    return new HsdsController(
        treatment,
        new HsdsSnapshot(
            treatment,
            new MemoryOpenPlaces(Map.of()),
            beans.getBeanProvider(ZoneMap.class),
            messages,
            Clock.systemUTC()),
        PLACES);
  }

  private JsonNode ask(String path, String parameters) {
    return ask(controller, path, parameters);
  }

  private static JsonNode ask(HsdsController controller, String path, String parameters) {
    MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/hsds/" + path);
    for (String pair : parameters.split("&", -1)) {
      String[] part = pair.split("=", 2);
      if (part.length == 2) {
        asked.addParameter(part[0], part[1]);
      }
    }
    ServletWebRequest request = new ServletWebRequest(asked, new MockHttpServletResponse());
    ResponseEntity<byte[]> answer = switch (path) {
      case "services" -> controller.services(asked, request);
      case "organizations" -> controller.organizations(asked, request);
      case "service_at_locations" -> controller.serviceAtLocations(asked, request);
      case "taxonomies" -> controller.taxonomies(asked, request);
      case "taxonomy_terms" -> controller.taxonomyTerms(asked, request);
      default -> throw new IllegalArgumentException(path);
    };
    return JsonMapper.shared()
        .readTree(Objects.requireNonNull(Objects.requireNonNull(answer).getBody()));
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("contents").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"
      })
  void pagesCoverEverythingOnce(String path) {
    int total = ask(path, "").path("total_items").asInt();
    for (int perPage : List.of(1, 7, 50, 500)) {
      List<String> seen = new ArrayList<>();
      int pages = ask(path, "per_page=" + perPage).path("total_pages").asInt();
      for (int number = 1; number <= pages; number++) {
        JsonNode page = ask(path, "per_page=" + perPage + "&page=" + number);
        seen.addAll(ids(page));
        assertThat(page.path("first_page").asBoolean()).isEqualTo(number == 1);
        assertThat(page.path("last_page").asBoolean()).isEqualTo(number == pages);
        assertThat(page.path("size").asInt()).isEqualTo(ids(page).size());
        assertThat(page.path("empty").asBoolean()).isFalse();
      }

      assertThat(seen).hasSize(total).doesNotHaveDuplicates();
      assertThat(ids(ask(path, "per_page=" + perPage + "&page=" + (pages + 1)))).isEmpty();
    }
  }

  @Test
  void anEmptyDirectoryHasOneEmptyPage() {
    JsonNode page = ask(controller(List.of()), "services", "");

    assertThat(page.path("total_pages").asInt()).isEqualTo(1);
    assertThat(page.path("empty").asBoolean()).isTrue();
    assertThat(HsdsSchemas.errors("service_page", page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "services, '', service",
    "services, full=true, service",
    "services, minimal=true, changed",
    "organizations, '', organization",
    "organizations, full=true, organization",
    "service_at_locations, '', service_at_location",
    "service_at_locations, full=true, service_at_location",
    "taxonomies, '', taxonomy",
    "taxonomy_terms, '', taxonomy_term"
  })
  void answersAsTheSchemasSay(String path, String parameters, String schema) {
    JsonNode page = ask(path, parameters + "&per_page=500");

    assertThat(HsdsSchemas.errors(schema + "_page", page)).isEmpty();
    assertThat(page.path("size").asInt()).isPositive();
  }

  @Test
  void findsServicesByTermAndByTheTermAboveIt() {
    JsonNode terms = ask("taxonomy_terms", "per_page=500").path("contents");

    for (JsonNode term : terms) {
      String code = term.path("code").asString();
      Set<String> expected = LISTINGS.stream()
          .filter(l -> l.needs().stream()
              .anyMatch(n -> n.code().equals(code) || n.kind().code().equals(code)))
          .map(Listing::service)
          .collect(Collectors.toCollection(TreeSet::new));
      JsonNode page =
          ask("services", "per_page=500&taxonomy_term_id=" + term.path("id").asString());
      Set<String> found = new TreeSet<>();
      page.path("contents").forEach(service -> found.add(service.path("name").asString()));

      assertThat(found).as(code).isEqualTo(expected);
    }
    assertThat(terms).hasSizeGreaterThan(Need.listAll().size());
  }

  @Test
  void findsTermsOfATaxonomyAndBelowATerm() {
    JsonNode needs = ask("taxonomies", "search=needs").path("contents").path(0);
    JsonNode terms = ask("taxonomy_terms", "taxonomy_id=" + needs.path("id").asString());
    String care = ids(terms).getFirst();

    assertThat(terms.path("total_items").asInt()).isEqualTo(Need.listAll().size() + 4);
    assertThat(ask("taxonomy_terms", "parent_id=" + care).path("total_items").asInt())
        .isEqualTo(8);
  }

  @Test
  void findsWhatAnOrganizationOffers() {
    String organization = LISTINGS.getFirst().provider().id().toString();

    JsonNode page = ask("services", "per_page=500&organization_id=" + organization);

    assertThat(page.path("total_items").asInt()).isPositive().isEqualTo((int) LISTINGS.stream()
        .filter(l -> l.provider().id().toString().equals(organization))
        .count());
  }

  @Test
  void looksForWordsAmongWhatIsActive() {
    JsonNode page = ask("services", "per_page=500&search=Alderbrook");

    assertThat(page.path("total_items").asInt()).isPositive().isEqualTo((int) LISTINGS.stream()
        .filter(l -> l.status() == ListingStatus.ACTIVE)
        .filter(l -> l.address().city().equals("Alderbrook"))
        .count());
    assertThat(ids(ask("organizations", "search=Alderbrook&per_page=500")))
        .doesNotHaveDuplicates()
        .isNotEmpty();
  }

  @Test
  void findsPlacesByPostcodeAndNearIt() {
    Listing near = InventedListings.listing(SOURCE, 1, "Near", new GeoPoint(39.951, -75.157));
    Listing far = InventedListings.listing(SOURCE, 2, "Far", new GeoPoint(40.5, -75.2));
    List<Listing> both = List.of(
        near,
        new Listing(
            far.id(),
            far.provider(),
            far.service(),
            "",
            "",
            far.status(),
            new ListingAddress("1 Oak St", "", "Oak", "", "PA", "18000-1234", "US"),
            far.point(),
            far.phones(),
            "",
            far.needs(),
            far.hours(),
            far.assurance()));
    HsdsController two = controller(both);

    assertThat(ids(ask(two, "service_at_locations", "postcode=19107&proximity=5000")))
        .containsExactly(near.id().toString());
    assertThat(ids(ask(two, "service_at_locations", "postcode=19107&proximity=900000")))
        .containsExactly(near.id().toString(), far.id().toString());
    assertThat(ids(ask(two, "service_at_locations", "postcode=18000")))
        .containsExactly(far.id().toString());
    assertThat(ids(ask(two, "service_at_locations", "postcode=1800"))).isEmpty();
  }

  @Test
  void servesOneByItsId() {
    ServletWebRequest request =
        new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse());
    for (String id : ids(ask("services", ""))) {
      assertThat(controller.service(id, request)).isNotNull();
    }

    assertThatThrownBy(() -> controller.service("00000000-0000-4000-8000-000000000000", request))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> controller.organization("1", request)).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "services, page=0, page",
    "services, page=-1, page",
    "services, page=x, page",
    "services, page=1000001, page",
    "services, per_page=0, per_page",
    "services, per_page=501, per_page",
    "services, per_page=1.5, per_page",
    "services, taxonomy_term_id=care.detox, taxonomy_term_id",
    "services, taxonomy_id=1-1-1-1-1, taxonomy_id",
    "services, organization_id=x, organization_id",
    "services, modified_after=yesterday, modified_after",
    "services, modified_after=2026-13-01, modified_after",
    "services, modified_after=2026-11-30T18:00:00, modified_after",
    "services, minimal=yes, minimal",
    "services, full=1, full",
    "services, full=true&minimal=true, minimal",
    "services, format=ndjson, format",
    "services, postcode=19107, query",
    "services, near=19107, query",
    "organizations, minimal=true, query",
    "taxonomies, full=true, query",
    "taxonomy_terms, parent_id=care, parent_id",
    "service_at_locations, postcode=nowhere%%&proximity=500, postcode",
    "service_at_locations, proximity=500, proximity",
    "service_at_locations, postcode=19107&proximity=0, proximity",
    "service_at_locations, postcode=19107&proximity=5km, proximity",
    "service_at_locations, postcode=19107&proximity=1000001, proximity"
  })
  void tellsWhichParameterItCannotRead(String path, String parameters, String field) {
    assertThatThrownBy(() -> ask(path, parameters))
        .isInstanceOfSatisfying(
            InvalidParameter.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void takesWhatIsJustWithinTheRange() {
    assertThat(ask("services", "page=1000000&per_page=500").path("empty").asBoolean())
        .isTrue();
    assertThat(ask("services", "per_page=1").path("size").asInt()).isEqualTo(1);
    assertThat(ask("services", "modified_after=1970-01-01").path("total_items").asInt())
        .isEqualTo(LISTINGS.size());
    assertThat(ask("services", "modified_after=1970-01-01T00:00:00Z&format=json&full=false")
            .path("total_items")
            .asInt())
        .isEqualTo(LISTINGS.size());
  }
}
