package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.browser.PlanOnDevice;
import org.handrail.planner.CandidateCell;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class CandidatesApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final GeoPoint TOWN = new GeoPoint(39.9526, -75.1652);
  private static final String WEEK = "&week=2026-11-30";
  private static final String HERE =
      "/api/candidates?cell=" + CandidateCell.of(TOWN).code() + WEEK;

  private static PlanSite site;

  @BeforeAll
  static void serve() {
    site = new PlanSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode document(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void givesTheMeetingsOfACellWithNoMoreThanAPlanNeeds() {
    JsonNode document = document(HERE);

    Set<String> names = new HashSet<>();
    document.path("meetings").forEach(meeting -> names.addAll(meeting.propertyNames()));
    assertThat(document.path("complete").asBoolean()).isTrue();
    assertThat(document.path("meetings"))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(CandidateCell.of(new GeoPoint(
                meeting.path("place").path("lat").asDouble(),
                meeting.path("place").path("lon").asDouble())))
            .isEqualTo(CandidateCell.of(TOWN)));
    assertThat(names)
        .isSubsetOf(
            "id",
            "feed",
            "slug",
            "name",
            "group",
            "day",
            "minute",
            "length",
            "weeks",
            "zone",
            "venue",
            "joinable",
            "fellowship",
            "formats",
            "languages",
            "place",
            "doubts");
  }

  @Test
  void givesAllThatCanBeAttendedOnlineAsACellOfItsOwn() {
    JsonNode document = document("/api/candidates?cell=online" + WEEK);

    assertThat(document.path("meetings"))
        .isNotEmpty()
        .allSatisfy(
            meeting -> assertThat(meeting.path("venue").asString()).isIn("online", "hybrid"));
  }

  @Test
  void isTheSameForEverybodyAndKept() {
    HttpResponse<String> first = site.get(HERE);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = site.get(HERE, "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=600, public");
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void isCompressed() {
    HttpResponse<String> answer = site.get(HERE, "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/candidates",
        "/api/candidates?cell=online",
        "/api/candidates?week=2026-11-30",
        "/api/candidates?cell=r1c9999&week=2026-11-30",
        "/api/candidates?cell=39.95,-75.16&week=2026-11-30",
        "/api/candidates?cell=online&week=2026-12-01",
        "/api/candidates?cell=online&week=1969-12-29",
        "/api/candidates?cell=online&week=monday"
      })
  void refusesWhatNamesNoCellOrNoWeek(String path) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"meetings\":5",
        "\"meetings\":14,\"max_per_day\":3,\"prefer\":[\"O\",\"es\"],\"travel\":\"bike\"",
        "\"meetings\":40,\"max_per_day\":6,\"max_travel\":\"20m\",\"venue\":\"in-person\",\"days\":9",
        "\"meetings\":7,\"venue\":\"online\",\"anywhere\":true"
      })
  void isAllThatThePlanOfTheServerIsMadeOf(String wishes) throws IOException {
    String common = "\"zone\":\"America/New_York\",\"from\":\"2026-12-02\"," + wishes + "}";
    String settings = "{\"near\":{\"lat\":39.9526,\"lon\":-75.1652}," + common;
    // A device has no gazetteer; this calendar says by points where things are.
    byte[] file = Files.readAllBytes(Path.of("docs/examples/work-week-apple.ics"));
    String calendar = new String(file, StandardCharsets.UTF_8);
    Map<String, Object> request = Map.of("settings", JSON.readTree(settings), "calendar", calendar);

    JsonNode needs = JSON.readTree(PlanOnDevice.needs(JSON.writeValueAsString(request)));
    List<JsonNode> candidates = needs
        .path("cells")
        .valueStream()
        .flatMap(cell -> needs
            .path("weeks")
            .valueStream()
            .map(week ->
                document("/api/candidates?cell=" + cell.asString() + "&week=" + week.asString())))
        .toList();
    JsonNode onDevice = JSON.readTree(PlanOnDevice.plan(JSON.writeValueAsString(Map.of(
            "settings", JSON.readTree(settings), "calendar", calendar, "candidates", candidates))))
        .path("plan");
    JsonNode onServer = JSON.readTree(
        site.postToApi("{\"near\":\"39.9526,-75.1652\"," + common, file).body());

    assertThat(onDevice.toString()).isEqualTo(onServer.toString());
    assertThat(onServer.path("picks")).isNotEmpty();
  }
}
