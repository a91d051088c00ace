package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.web.DescribedApi.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** That what programs send is taken and refused as described. */
@Tag("slow")
class ApiWritesTest {

  private static final String NUMBER = "/api/desk/numbers/" + CountyOfNumbers.GENERAL.digits();

  @SuppressWarnings("NullAway.Init")
  private static ApiAsker asker;

  @BeforeAll
  static void serve(@TempDir Path data) {
    asker = new ApiAsker(data);
  }

  @AfterAll
  static void stop() {
    asker.close();
  }

  @Nested
  class WithAKey {

    private static final Operation PUT = asker.operation("PUT /api/desk/numbers/{number}");

    private static HttpResponse<String> put(
        String query, @Nullable String key, String match, String type, String body) {
      HttpRequest.Builder request = asker
          .site()
          .server()
          .to(NUMBER + query)
          .header("Content-Type", type)
          .PUT(BodyPublishers.ofString(body));
      if (key != null) {
        request.header("Authorization", "Bearer " + key);
      }
      if (!match.isEmpty()) {
        request.header("If-Match", match);
      }
      HttpResponse<String> answer = asker.site().server().send(request);
      asker.hold(PUT, answer);
      return answer;
    }

    /** What holds, as it may be sent. */
    private static ObjectNode policy() {
      HttpResponse<String> answer =
          asker.askAt(asker.operation("GET /api/desk/numbers/{number}"), NUMBER);
      ObjectNode policy = (ObjectNode) JsonMapper.shared().readTree(answer.body());
      assertThat(asker
              .api()
              .errors(PUT.node().at("/requestBody/content/application~1json/schema"), policy))
          .isEmpty();
      return policy;
    }

    private static HttpResponse<String> put(String query, String match, String body) {
      return put(query, asker.site().key(), match, "application/json", body);
    }

    @Test
    void isNeededWhereTheDescriptionSaysSo() {
      for (Operation operation : asker.reads()) {
        if (operation.security().equals("programKey")) {
          HttpResponse<String> answer = asker
              .site()
              .server()
              .send(asker.site().server().to(asker.address(operation, null, Map.of())));
          asker.hold(operation, answer);
          assertThat(answer.statusCode()).isEqualTo(401);
        }
      }
      assertThat(put("", null, "", "application/json", "{}").statusCode()).isEqualTo(401);
      assertThat(
              put("", asker.site().strangersKey(), "", "application/json", "{}").statusCode())
          .isEqualTo(404);
    }

    @Test
    void triesAPolicyAndTellsWhatIsFound() {
      ObjectNode policy = policy();
      HttpResponse<String> good = put("?try=yes", "", policy.toString());
      ((ObjectNode) policy.at("/answerers/0")).put("pays", false);
      HttpResponse<String> broken = put("?try=yes", "", policy.toString());
      HttpResponse<String> later =
          put("?try=yes&from=2027-01-31T08:00:00Z", "", policy().toString());

      assertThat(List.of(good.statusCode(), broken.statusCode(), later.statusCode()))
          .containsOnly(200);
      assertThat(broken.body()).contains("\"refused\":true", "\"saved\":false");
      assertThat(later.body()).contains("\"since\":\"2027-01-31T08:00:00Z\"");
    }

    @Test
    void savesOnlyWhatWasSeenAndKeepsThePromises() {
      ObjectNode policy = policy();
      ObjectNode broken = policy.deepCopy();
      ((ObjectNode) broken.path("terms")).put("no_obligation", false);

      assertThat(put("", "\"9\"", policy.toString()).statusCode()).isEqualTo(412);
      assertThat(put("", "\"2\"", broken.toString()).statusCode()).isEqualTo(422);
      assertThat(put("", "", policy.toString()).statusCode()).isEqualTo(400);
      assertThat(put("?from=2030-01-01T00:00:00Z", "\"2\"", policy.toString()).statusCode())
          .isEqualTo(400);
      assertThat(put("", "\"2\"", "{").statusCode()).isEqualTo(400);
      assertThat(put("", asker.site().key(), "\"2\"", "text/plain", "x").statusCode())
          .isEqualTo(415);
      assertThat(put("", "\"2\"", " ".repeat(300 * 1024)).statusCode()).isEqualTo(413);
    }

    @Test
    void takesWhatWasReadAndNamesWhatIsOfAnotherKind() {
      ObjectNode policy = policy();
      assertThat(policy.propertyNames()).contains("format", "version", "since", "says");
      policy.put("version", 999).put("since", "1999-01-01T00:00:00Z");
      HttpResponse<String> read = put("?try=yes", "", policy.toString());
      ObjectNode bare = policy.deepCopy();
      bare.remove(List.of("format", "version", "since", "says"));
      HttpResponse<String> other = put("?try=yes", "", bare.toString());

      assertThat(read.statusCode()).isEqualTo(200);
      JsonNode told = JsonMapper.shared().readTree(read.body());
      assertThat(told.path("version").asInt()).isLessThan(999);
      assertThat(told.path("findings"))
          .isEqualTo(JsonMapper.shared().readTree(other.body()).path("findings"));
      for (String field : List.of("format", "version", "since", "retired", "says")) {
        ObjectNode wrong = policy.deepCopy();
        wrong.putArray(field);
        HttpResponse<String> refused = put("?try=yes", "", wrong.toString());
        assertThat(refused.statusCode()).as(field).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(refused.body()).path("field").asString())
            .isEqualTo(field);
      }
    }

    @Test
    void tellsOfVersionsThatBeginLater() {
      Operation list = asker.operation("GET /api/desk/numbers");
      HttpResponse<String> answer = asker.askAt(list, "/api/desk/numbers");

      JsonNode own = JsonMapper.shared().readTree(answer.body());
      assertThat(own.at("/0/holds").asInt()).isEqualTo(1);
      assertThat(own.at("/0/planned/0/version").asInt()).isEqualTo(2);
    }
  }

  @Nested
  class Listings {

    private static final String AT =
        "/api/desk/listings/" + asker.site().listing().id();

    private static HttpResponse<String> send(
        String method, String path, @Nullable String key, String match, String type, String body) {
      HttpRequest.Builder request = asker
          .site()
          .server()
          .to(path)
          .header("Content-Type", type)
          .method(method, BodyPublishers.ofString(body));
      if (key != null) {
        request.header("Authorization", "Bearer " + key);
      }
      if (!match.isEmpty()) {
        request.header("If-Match", match);
      }
      HttpResponse<String> answer = asker.site().server().send(request);
      boolean isOne = path.startsWith(AT);
      asker.hold(asker.operation(method + " /api/desk/listings" + (isOne ? "/{id}" : "")), answer);
      return answer;
    }

    private static HttpResponse<String> put(String query, String match, String body) {
      return send("PUT", AT + query, asker.site().key(), match, "application/json", body);
    }

    private static ObjectNode listing() {
      HttpResponse<String> answer = asker.askAt(asker.operation("GET /api/desk/listings/{id}"), AT);
      ObjectNode listing = (ObjectNode) JsonMapper.shared().readTree(answer.body());
      Operation save = asker.operation("PUT /api/desk/listings/{id}");
      JsonNode schema = save.node().at("/requestBody/content/application~1json/schema");
      assertThat(asker.api().errors(schema, listing)).isEmpty();
      return listing;
    }

    @Test
    void areTriedSavedAndGivenBack() {
      ObjectNode listing = listing();
      listing.put("description", "We take the first step together. Callers must enter treatment.");
      assertThat(put("?try=yes", "", listing.toString()).body()).contains("\"refused\":true");
      assertThat(put("", "\"0\"", listing.toString()).statusCode()).isEqualTo(422);
      listing.put("description", "Ring the bell at the side door.");
      HttpResponse<String> saved = put("", "\"0\"", listing.toString());
      assertThat(saved.statusCode()).isEqualTo(200);
      assertThat(saved.body()).contains("\"saved\":true", "\"version\":1");
      assertThat(put("", "\"0\"", listing.toString()).statusCode()).isEqualTo(412);
      HttpResponse<String> back =
          send("DELETE", AT, asker.site().key(), "\"1\"", "application/json", "");
      assertThat(back.body()).contains("\"version\":2");
      assertThat(send("DELETE", AT, asker.site().key(), "\"1\"", "application/json", "")
              .statusCode())
          .isEqualTo(412);
    }

    @Test
    void areRefusedAsDescribed() {
      ObjectNode listing = listing();
      assertThat(put("", "", listing.toString()).statusCode()).isEqualTo(400);
      assertThat(put("?try=true", "", listing.toString()).statusCode()).isEqualTo(400);
      assertThat(put("", "\"0\"", "{").statusCode()).isEqualTo(400);
      assertThat(put("", "\"0\"", " ".repeat(300 * 1024)).statusCode()).isEqualTo(413);
      assertThat(send("PUT", AT, asker.site().key(), "\"0\"", "text/plain", "x").statusCode())
          .isEqualTo(415);
      assertThat(send("PUT", AT, null, "\"0\"", "application/json", "{}").statusCode())
          .isEqualTo(401);
      assertThat(send("PUT", AT, asker.site().strangersKey(), "\"0\"", "application/json", "{}")
              .statusCode())
          .isEqualTo(404);
    }

    @Test
    void areEntered() {
      ObjectNode listing = listing();
      listing.remove("id");
      listing.put("service", "Evening group");
      String path = "/api/desk/listings";
      String type = "application/json";
      String key = asker.site().key();
      assertThat(
              send("POST", path + "?try=yes", key, "", type, listing.toString()).statusCode())
          .isEqualTo(200);
      HttpResponse<String> entered = send("POST", path, key, "", type, listing.toString());
      assertThat(entered.statusCode()).isEqualTo(201);
      assertThat(asker.askAt(asker.operation("GET /api/desk/listings"), path).body())
          .contains(JsonMapper.shared().readTree(entered.body()).path("id").asString());
      ((ObjectNode) listing.path("provider")).put("id", "00000000-0000-4000-8000-000000000000");
      assertThat(send("POST", path, key, "", type, listing.toString()).statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class Planning {

    private static final Operation PLAN = asker.operation("POST /api/plan");
    private static final String SETTINGS = """
        {"near": "39.95,-75.16", "zone": "America/New_York", "from": "2026-11-30", "meetings": 5,
         "commitments": [{"uid": "a", "title": "Work", "start": "2026-11-30T09:00:00-05:00",
           "end": "2026-11-30T17:00:00-05:00", "place": {"lat": 39.96, "lon": -75.17}}]%s}""";

    private static HttpResponse<String> plan(String type, String body) {
      HttpResponse<String> answer = asker
          .site()
          .server()
          .send(asker
              .site()
              .server()
              .to("/api/plan")
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body)));
      asker.hold(PLAN, answer);
      return answer;
    }

    @Test
    void answersAsDescribed() {
      JsonNode settings = JsonMapper.shared().readTree(SETTINGS.formatted(""));
      assertThat(asker
              .api()
              .errors(PLAN.node().at("/requestBody/content/application~1json/schema"), settings))
          .isEmpty();

      HttpResponse<String> answer = plan("application/json", settings.toString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(JsonMapper.shared().readTree(answer.body()).path("picks").size())
          .isPositive();
    }

    @Test
    void refusesAsDescribed() {
      for (String wrong :
          List.of("\"days\": 32", "\"x\": 1", "\"travel\": \"fly\"", "\"venues\": 1")) {
        assertThat(plan("application/json", SETTINGS.formatted(", " + wrong)).statusCode())
            .as(wrong)
            .isEqualTo(400);
      }
      assertThat(plan("text/plain", "x").statusCode()).isEqualTo(415);
      assertThat(plan("application/json", " ".repeat(5 * 1024 * 1024)).statusCode())
          .isEqualTo(413);
    }
  }
}
