package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;
import static org.handrail.accounts.web.ApiAnswers.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pages shared by link. */
@Tag("slow")
class SharesApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 4000;

  private final TestDevice device = TestDevice.fresh(server, seed++);

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void signUp() {
    device.signUp();
  }

  private String share(String id, byte[] blob, int days) {
    blob[0] = 3;
    return "{\"id\":\"%s\",\"blob\":\"%s\",\"days\":%d}"
        .formatted(
            id, java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(blob), days);
  }

  private String shared(String id, byte[] blob, int days) {
    HttpResponse<String> answer = device.post("/api/account/shares", share(id, blob, days));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("link").asString();
  }

  private static HttpResponse<byte[]> open(String link) {
    return server.sendForBytes(server.json("/api/shared/" + link, ""));
  }

  @Test
  void openForWhoeverHasTheLinkAndCount() {
    byte[] blob = device.bytes(65_536);
    String id = device.b64(16);
    String link = shared(id, blob, 7);

    HttpResponse<byte[]> opened = open(link);

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).isEqualTo(blob);
    assertThat(opened.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(opened.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(open(link).statusCode()).isEqualTo(200);
    JsonNode list = json(device.get("/api/account/shares"));
    assertThat(list).hasSize(1);
    assertThat(list.get(0).get("id").asString()).isEqualTo(id);
    assertThat(list.get(0).get("opened").asInt()).isEqualTo(2);
    assertThat(list.get(0).get("expires").asString()).hasSize(10);
  }

  @Test
  void tellNothingOfTheMemberInTheLink() {
    String one = shared(device.b64(16), device.bytes(256), 1);
    String two = shared(device.b64(16), device.bytes(256), 1);

    assertThat(one).hasSize(70).matches("[A-Za-z0-9_-]+").isNotEqualTo(two);
    assertThat(
            java.util.HexFormat.of().formatHex(java.util.Base64.getUrlDecoder().decode(one)))
        .doesNotContain(Long.toHexString(Long.parseLong(device.number())));
  }

  @Test
  void lookTheSameWhetherUnknownTakenBackOrExpired() {
    String id = device.b64(16);
    String back = shared(id, device.bytes(256), 5);
    String expired = shared(device.b64(16), device.bytes(256), 1);
    assertThat(device.delete("/api/account/shares/" + id).statusCode()).isEqualTo(204);
    assertThat(open(expired).statusCode()).isEqualTo(200);
    server.pass(Duration.ofDays(1));

    HttpResponse<byte[]> answer = open(back);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(open(expired).body()).isEqualTo(answer.body());
    assertThat(open(device.b64(52)).body()).isEqualTo(answer.body());
    assertThat(open("x").body()).isEqualTo(answer.body());
    assertThat(open("a".repeat(3000)).body()).isEqualTo(answer.body());
    assertThat(json(device.get("/api/account/shares"))).isEmpty();
    assertRefused(device.delete("/api/account/shares/" + id), 404, "not-found");
  }

  @Test
  void openByNoMereLookAtTheLink() {
    String link = shared(device.b64(16), device.bytes(256), 1);

    assertThat(server.send(server.to("/api/shared/" + link)).statusCode()).isEqualTo(405);
    assertThat(json(device.get("/api/account/shares")).get(0).get("opened").asInt())
        .isZero();
  }

  @Test
  void belongToTheirMember() {
    TestDevice stranger = TestDevice.fresh(server, seed++);
    stranger.signUp();
    String id = device.b64(16);
    String link = shared(id, device.bytes(256), 1);

    assertRefused(stranger.delete("/api/account/shares/" + id), 404, "not-found");
    assertThat(json(stranger.get("/api/account/shares"))).isEmpty();
    assertThat(open(link).statusCode()).isEqualTo(200);
  }

  @Test
  void haveEachAnIdOfTheirOwnAndAreNoMoreThanFifty() {
    String id = device.b64(16);
    shared(id, device.bytes(256), 30);

    assertRefused(
        device.post("/api/account/shares", share(id, device.bytes(256), 1)), 409, "taken");
    for (int number = 2; number <= 50; number++) {
      shared(device.b64(16), device.bytes(256), 30);
    }
    assertRefused(
        device.post("/api/account/shares", share(device.b64(16), device.bytes(256), 1)),
        409,
        "too-many");
  }
}
