package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.treatment.Listing;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.feed.ListingFeedOptions;
import org.handrail.treatment.feed.ListingReader;
import org.handrail.treatment.publish.HsdsSchemas;
import org.handrail.treatment.publish.VariedListings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory of a running server, as another program gets it. */
@Tag("slow")
class HsdsServerTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final List<Listing> LISTINGS = VariedListings.of(SOURCE, 60, 8);

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    TreatmentDirectory directory = server.context().getBean(TreatmentDirectory.class);
    server
        .context()
        .getBean(TreatmentLists.class)
        .replace(SOURCE, LISTINGS, new ImportOptions(false, false));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> directory.listListings().size() == LISTINGS.size());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = server.to(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return server.send(request);
  }

  private static JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void everyRouteAnswersAsItsSchemaSays() {
    assertValid("about", "/hsds");
    for (String list : List.of("service", "organization", "service_at_location", "taxonomy_term")) {
      assertValid(list + "_page", "/hsds/" + list + "s?per_page=500");
    }
    for (String list : List.of("service", "organization", "service_at_location")) {
      assertValid(list + "_page", "/hsds/" + list + "s?per_page=500&full=true");
      for (JsonNode item : json("/hsds/" + list + "s?per_page=5").path("contents")) {
        assertValid(list, "/hsds/" + list + "s/" + item.path("id").asString());
      }
    }
    assertValid("changed_page", "/hsds/services?minimal=true");
    assertValid("taxonomy_page", "/hsds/taxonomies");
  }

  private static void assertValid(String schema, String path) {
    assertThat(HsdsSchemas.errors(schema, json(path))).as(path).isEmpty();
  }

  @Test
  void tellsWhatHasBeenReadSince() {
    assertThat(json("/hsds/services?modified_after=2026-11-24T22:48:00Z")
            .path("total_items")
            .asInt())
        .isEqualTo(LISTINGS.size());
    assertThat(json("/hsds/services?modified_after=2026-11-24T22:48:01Z")
            .path("total_items")
            .asInt())
        .isZero();
  }

  @Test
  void thePackageIsReadBackAsTheSameListings() {
    HttpResponse<byte[]> answer =
        server.sendForBytes(server.to("/hsds/datapackage.zip").GET());

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    List<Listing> read = new ListingReader(Clock.systemUTC())
        .read(answer.body(), new ListingFeedOptions(SOURCE, null))
        .listings();
    assertThat(new ArrayList<>(read)).containsExactlyInAnyOrderElementsOf(LISTINGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hsds", "/hsds/services?full=true", "/hsds/datapackage.zip"})
  void isNotSentAgainToWhoHasIt(String path) {
    HttpResponse<String> first = get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = get(path, "If-None-Match", tag);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age=600");
  }

  @ParameterizedTest
  @CsvSource({
    "/hsds/services?page=0, 400, page",
    "/hsds/services?near=x, 400, query",
    "/hsds/service_at_locations?proximity=500, 400, proximity",
    "/hsds/taxonomies?per_page=501, 400, per_page",
    "/hsds/services/1, 404, ''",
    "/hsds/organizations/00000000-0000-4000-8000-000000000000, 404, ''"
  })
  void refusesAsTheRestOfTheApiDoes(String path, int status, String field) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(HsdsSchemas.errors("problem", problem)).isEmpty();
    assertThat(problem.path("field").asString("")).isEqualTo(field);
  }
}
