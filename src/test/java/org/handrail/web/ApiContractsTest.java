package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.treatment.Listing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The register, written by programs and at the desk: by the same rules, and nothing that was entered is ever changed. */
@Tag("slow")
class ApiContractsTest {

  private static final String AT = "/api/desk/contracts";

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

  private static HttpResponse<String> send(String verb, String path, String body, String key) {
    HttpRequest.Builder request = asker
        .site()
        .server()
        .to(path)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .method(verb, BodyPublishers.ofString(body));
    HttpResponse<String> answer = asker.site().server().send(request);
    String described =
        path.replaceFirst("[?].*", "").replaceFirst(AT + "/[0-9a-f-]{36}", AT + "/{id}");
    asker.hold(asker.operation(verb + " " + described), answer);
    return answer;
  }

  private static HttpResponse<String> send(String verb, String path, String body) {
    return send(verb, path, body, asker.site().operatorsKey());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static ObjectNode contract(String from, String until) {
    Listing listing = asker.site().listing();
    ObjectNode contract = JsonMapper.shared().createObjectNode();
    contract.put("provider", listing.provider().id().toString());
    contract.putArray("buys").add("listing");
    contract.put("amount", "1200.50").put("currency", "USD");
    contract.put("from", from).put("until", until).put("note", "For the <year>.");
    JsonNode schema =
        asker.operation("POST " + AT).node().at("/requestBody/content/application~1json/schema");
    assertThat(asker.api().errors(schema, contract)).isEmpty();
    return contract;
  }

  private static String entered(String from, String until) {
    HttpResponse<String> answer = send("POST", AT, contract(from, until).toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("id").asString();
  }

  private static JsonNode line(String id) {
    return asker
        .site()
        .json("/contracts.json")
        .valueStream()
        .filter(line -> line.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void triesEntersAndRefusesTheSameTimeTwice() {
    String contract = contract("2027-01-01", "2027-12-31").toString();

    HttpResponse<String> tried = send("POST", AT + "?try=yes", contract);
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body()).isEqualTo("{\"id\":null,\"saved\":false,\"findings\":[]}");
    String id = entered("2027-01-01", "2027-12-31");
    HttpResponse<String> twice = send("POST", AT, contract);

    assertThat(line(id).path("amount").asString()).isEqualTo("1200.50");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("\"field\":\"from\"", "runs at that time");
    assertThat(send("POST", AT + "?try=yes", contract).body()).contains("runs at that time");
    assertThat(send("GET", AT, "").body()).contains(id);
  }

  @Test
  void refusesWhatTheDeskRefuses() {
    int before = asker.site().json("/contracts.json").size();
    for (Map.Entry<String, String> wrong : Map.of(
            "provider", "\"00000000-0000-4000-8000-000000000000\"",
            "buys", "[]",
            "amount", "\"1e5\"",
            "currency", "\"dollars\"",
            "until", "\"2029-01-05\"",
            "from", "\"soon\"",
            "note", "\"" + "x".repeat(301) + "\"",
            "price_per_call", "\"1\"")
        .entrySet()) {
      ObjectNode contract = contract("2029-01-01", "2029-12-31");
      contract.set(wrong.getKey(), JsonMapper.shared().readTree(wrong.getValue()));
      HttpResponse<String> answer = send("POST", AT, contract.toString());
      String field = wrong.getKey().equals("currency") ? "amount" : wrong.getKey();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(json(answer).path("field").asString()).isEqualTo(field);
    }
    ObjectNode broken = contract("2029-01-01", "2029-12-31");
    broken.put("note", "$50 for each call");
    HttpResponse<String> promise = send("POST", AT, broken.toString());

    assertThat(promise.statusCode()).isEqualTo(422);
    assertThat(json(promise).at("/findings/0/promise").asString()).isNotEmpty();
    assertThat(send("POST", AT + "?try=maybe", broken.toString()).statusCode()).isEqualTo(400);
    assertThat(asker.site().json("/contracts.json").size()).isEqualTo(before);
    assertThat(send("GET", AT, "", asker.site().key()).statusCode()).isEqualTo(404);
  }

  @Test
  void endsOneEarlyWithinItsTime() {
    String id = entered("2030-01-01", "2030-12-31");
    String at = AT + "/" + id + "/end";

    assertThat(send("POST", at, "{\"last\":\"2031-01-01\"}").statusCode()).isEqualTo(400);
    assertThat(send("POST", at, "{\"last\":\"never\"}").statusCode()).isEqualTo(400);
    assertThat(json(send("POST", at, "{\"last\":\"2030-06-30\"}")).path("ended").asString())
        .isEqualTo("2030-06-30");

    assertThat(line(id).path("ended").asString()).isEqualTo("2030-06-30");
    String none = AT + "/00000000-0000-4000-8000-000000000000/end";
    assertThat(send("POST", none, "{\"last\":\"2030-06-30\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void putsANoteRightAndSaysThatItDid() {
    String id = entered("2031-01-01", "2031-12-31");
    String at = AT + "/" + id + "/note";
    assertThat(line(id).path("note_corrected").isNull()).isTrue();

    HttpResponse<String> broken = send("PUT", at, "{\"note\":\"$50 for each call\"}");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(send("PUT", at, "{\"note\":\"" + "x".repeat(301) + "\"}").statusCode())
        .isEqualTo(400);
    assertThat(line(id).path("note").asString()).isEqualTo("For the <year>.");
    assertThat(json(send("PUT", at, "{\"note\":\"For the year 2031.\"}"))
            .path("note")
            .asString())
        .isEqualTo("For the year 2031.");

    assertThat(line(id).path("note_corrected").asString()).isEqualTo("2026-11-24");
    String page = page("/contracts");
    assertThat(page)
        .contains("For the year 2031. <span class=\"soft\">(corrected on November 24, 2026)");
    assertThat(page("/contracts.csv"))
        .contains("note,note_corrected", "For the year 2031.,2026-11-24");
    String none = AT + "/00000000-0000-4000-8000-000000000000/note";
    assertThat(send("PUT", none, "{\"note\":\"\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void theDeskPutsANoteRightByTheSameRules() {
    String id = entered("2032-01-01", "2032-12-31");
    DeskClient operator = DeskClient.signedIn(asker.site().server(), "Dora", Grant.operator());
    String at = "/desk/contracts/" + id + "/note";
    assertThat(operator.get("/desk/contracts").body()).contains("action=\"" + at + "\"");

    HttpResponse<String> broken = operator.post(at, Map.of("note", "$50 for each call"));
    HttpResponse<String> again = operator.post(at, Map.of("note", "first"));
    operator.post(at, Map.of("note", "second"));

    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("This would break a promise");
    assertThat(List.of(again.statusCode())).containsExactly(303);
    assertThat(line(id).path("note").asString()).isEqualTo("second");
    assertThat(operator.get("/desk").body()).contains("Corrected the note of the contract " + id);
    assertThat(operator
            .post("/desk/contracts/00000000-0000-4000-8000-000000000000/note", Map.of("note", "x"))
            .statusCode())
        .isEqualTo(404);
  }

  private static String page(String path) {
    return asker
        .site()
        .server()
        .send(asker.site().server().to(path).header("Accept-Language", "en-US"))
        .body();
  }
}
