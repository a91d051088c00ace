package org.handrail.helpline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.handrail.accounts.AccountServer;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyVersion;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers entered, read back by their versions and brought back by programs. */
@Tag("slow")
class NumbersApiTest {

  private static final String AT = "/api/desk/numbers/" + CountyOfNumbers.GENERAL.digits();
  private static final String NEW = "12155550171";

  @SuppressWarnings("NullAway.Init")
  private AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private CountyOfNumbers county;

  @SuppressWarnings("NullAway.Init")
  private String operator;

  @SuppressWarnings("NullAway.Init")
  private String coordinator;

  @BeforeEach
  void serve(@TempDir Path data) {
    server = new AccountServer(data);
    county = new CountyOfNumbers(server);
    county.contracts(LocalDate.parse("2026-11-01"));
    county.policies().save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    operator = key("Olga", Grant.operator());
    coordinator = key("Cora", new Grant(Role.COORDINATOR, "county"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String key(String name, Grant grant) {
    DeskClient.signedIn(server, name, grant);
    return DeskClient.programKey(server, name);
  }

  private HttpResponse<String> ask(
      String method, String path, String key, String match, String body) {
    HttpRequest.Builder request = server
        .to(path)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
    if (!match.isEmpty()) {
      request.header("If-Match", match);
    }
    return server.send(request);
  }

  private HttpResponse<String> get(String path, String key) {
    return ask("GET", path, key, "", "");
  }

  private JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void theOperatorEntersANumberThatHasNoPolicyYet() {
    String at = "/api/desk/numbers/" + NEW;
    String policy = get(AT, operator)
        .body()
        .replace("+12155550100", "+" + NEW)
        .replace("+12155550200", "+12155550209");

    assertThat(ask("PUT", at, coordinator, "\"0\"", policy).statusCode())
        .as("as at the desk")
        .isEqualTo(404);
    assertThat(ask("PUT", at, operator, "", policy).statusCode()).isEqualTo(400);
    assertThat(ask("PUT", at, operator, "\"1\"", policy).statusCode()).isEqualTo(412);
    assertThat(ask("PUT", AT, operator, "\"0\"", get(AT, operator).body()).statusCode())
        .as("there is one already")
        .isEqualTo(412);
    HttpResponse<String> tried = ask("PUT", at + "?try=yes", operator, "", policy);
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(get(at, operator).statusCode()).as("only tried").isEqualTo(404);
    HttpResponse<String> entered = ask("PUT", at, operator, "\"0\"", policy);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    assertThat(entered.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(get(at, coordinator).statusCode()).as("whose helpline it is").isEqualTo(200);
    assertThat(server.send(server.to("/who-answers/" + NEW)).statusCode()).isEqualTo(200);
  }

  @Test
  void everyVersionIsReadAsItWasSignedAndBroughtBack() {
    county.policies().save(county.general(county.answerer(1, true)), 1, PolicyBeginning.AT_ONCE);

    JsonNode versions = json(get(AT + "/versions", coordinator));
    JsonNode first = json(get(AT + "/versions/1", coordinator));

    assertThat(versions.size()).isEqualTo(2);
    assertThat(versions.at("/0/version").asInt()).isEqualTo(2);
    assertThat(versions.at("/0/holds").asBoolean()).isTrue();
    assertThat(versions.at("/1/holds").asBoolean()).isFalse();
    assertThat(versions.at("/0/planned").asBoolean()).isFalse();
    assertThat(versions.at("/0/saved").asString())
        .isEqualTo(versions.at("/0/since").asString());
    PolicyVersion saved = county.policies().history(CountyOfNumbers.GENERAL).getLast();
    assertThat(first.path("document").asString()).isEqualTo(saved.document());
    assertThat(first.path("signature").asString()).isEqualTo(saved.signature());
    assertThat(first.path("key").asString()).isEqualTo(county.policies().publicKey());
    assertThat(get(AT + "/versions/3", coordinator).statusCode()).isEqualTo(404);
    String stranger = key("Otto", new Grant(Role.COORDINATOR, "another"));
    assertThat(get(AT + "/versions", stranger).statusCode()).isEqualTo(404);
    assertThat(get(AT + "/versions/1", stranger).statusCode()).isEqualTo(404);

    HttpResponse<String> back =
        ask("PUT", AT, coordinator, "\"2\"", first.path("document").asString());

    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(county.policies().find(CountyOfNumbers.GENERAL).orElseThrow().policy())
        .isEqualTo(saved.policy());
  }
}
