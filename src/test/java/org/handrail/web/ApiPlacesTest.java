package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.web.DescribedApi.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That what programs say of open places is taken and refused as described, and shown as described. */
@Tag("slow")
class ApiPlacesTest {

  private static final String ROUTE = " /api/desk/listings/{id}/places";

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

  private static HttpResponse<String> send(String method, String key, String type, String body) {
    return asker
        .site()
        .server()
        .send(asker
            .site()
            .server()
            .to("/api/desk/listings/" + asker.site().listing().id() + "/places")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> put(String key, String type, String body) {
    HttpResponse<String> answer = send("PUT", key, type, body);
    asker.hold(asker.operation("PUT" + ROUTE), answer);
    return answer;
  }

  @Test
  void areSaidAndUnsaidAsDescribed() {
    String key = asker.site().key();
    JsonNode schema =
        asker.operation("PUT" + ROUTE).node().at("/requestBody/content/application~1json/schema");
    for (String body : List.of(
        "{\"available\":0}",
        "{\"available\":9999,\"maximum\":9999,\"note\":\"\"}",
        "{\"available\":3,\"maximum\":null,\"note\":null}")) {
      assertThat(asker.api().errors(schema, JsonMapper.shared().readTree(body))).isEmpty();
      assertThat(put(key, "application/json", body).statusCode()).isEqualTo(200);
    }
    Operation get = asker.operation("GET" + ROUTE);
    assertThat(asker.ask(get, Map.of()).body()).contains("\"available\":3");

    assertThat(send("DELETE", key, "application/json", "").statusCode()).isEqualTo(204);

    assertThat(asker.ask(get, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void areRefusedAsDescribed() {
    String key = asker.site().key();
    JsonNode schema =
        asker.operation("PUT" + ROUTE).node().at("/requestBody/content/application~1json/schema");
    for (String body : List.of(
        "{}",
        "{\"available\":-1}",
        "{\"available\":10000}",
        "{\"available\":1,\"maximum\":10000}",
        "{\"available\":1,\"beds\":1}",
        "{\"available\":1,\"note\":\"" + "x".repeat(201) + "\"}")) {
      assertThat(asker.api().errors(schema, JsonMapper.shared().readTree(body))).isNotEmpty();
      assertThat(put(key, "application/json", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(put(key, "application/json", "{\"available\":2,\"maximum\":1}").statusCode())
        .isEqualTo(400);
    assertThat(put(key, "text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(put(key, "application/json", " ".repeat(300 * 1024)).statusCode())
        .isEqualTo(413);
    assertThat(put("none", "application/json", "{}").statusCode()).isEqualTo(401);
    assertThat(put(asker.site().strangersKey(), "application/json", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void areShownToAnybodyAsDescribed() {
    Operation find = asker.operation("GET /api/treatment");
    JsonNode open = JsonMapper.shared()
        .readTree(asker.askAt(find, "/api/treatment?open=yes&limit=1000").body());
    HttpResponse<String> services =
        asker.askAt(asker.operation("GET /hsds/services"), "/hsds/services?full=true&per_page=500");

    assertThat(open.path("listings").size()).isPositive();
    open.path("listings")
        .forEach(
            listing -> assertThat(listing.at("/openPlaces/available").asInt()).isPositive());
    assertThat(services.body()).contains("\"capacities\"", "\"maximum\":20");
  }
}
