package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;

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

/** What becomes of somebody who guesses. */
@Tag("slow")
class WrongTriesApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 6000;

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
    HttpResponse<String> made = device.post(
        "/api/account",
        device.newAccount(device.recovery("words"), device.passphrase("phrase", device.b64(16))));
    device.cookie(made.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", ""));
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      assertRefused(device.another().signIn("passphrase", "guess"), 401, "not-recognised");
    }
  }

  @Test
  void areSlowedDownAfterTenWrongPassphrasesToOneAMinute() {
    guess(11); // ten of the day, and one of the minute

    HttpResponse<String> slow = device.another().signIn("passphrase", "phrase");

    assertRefused(slow, 429, "slow-down");
    assertThat(slow.headers().firstValue("Retry-After")).hasValue("60");
    server.pass(Duration.ofMinutes(1));
    guess(1);
    assertRefused(device.another().signIn("passphrase", "guess"), 429, "slow-down");
    server.pass(Duration.ofMinutes(1));
    assertThat(device.another().signIn("passphrase", "phrase").statusCode()).isEqualTo(200);
  }

  @Test
  void neverKeepTheWordsFromOpening() {
    guess(11);

    assertThat(device.another().signIn("recovery", "words").statusCode()).isEqualTo(200);
    assertThat(device.get("/api/account").statusCode()).isEqualTo(200);
  }

  @Test
  void concernOneAccountOnly() {
    guess(11);
    TestDevice other = TestDevice.fresh(server, seed++);
    other.post(
        "/api/account",
        other.newAccount(other.recovery("words"), other.passphrase("phrase", other.b64(16))));

    assertThat(other.signIn("passphrase", "phrase").statusCode()).isEqualTo(200);
  }

  @Test
  void doNotCountWhenTheyAreRight() {
    for (int i = 0; i < 15; i++) {
      assertThat(device.signIn("passphrase", "phrase").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void countInAProofToo() {
    String wrong = "{\"proof\":"
        + device.proof("phrase").replaceFirst("\"auth\":\"[^\"]*", "\"auth\":\"" + device.b64(32))
        + "}";
    for (int i = 0; i < 11; i++) {
      assertRefused(device.post("/api/account/erase", wrong), 401, "not-recognised");
    }

    assertRefused(device.post("/api/account/erase", wrong), 429, "slow-down");
    assertThat(device
            .post("/api/account/erase", "{\"proof\":" + device.proof("words") + "}")
            .statusCode())
        .isEqualTo(204);
  }

  @Test
  void areAlikeForANumberThatNobodyHas() {
    TestDevice nobody = TestDevice.fresh(server, seed++);
    for (int i = 0; i < 11; i++) {
      assertRefused(nobody.signIn("passphrase", "guess"), 401, "not-recognised");
    }

    assertRefused(nobody.signIn("passphrase", "guess"), 429, "slow-down");
  }

  @Test
  void areCountedBySourceWhereAProxySaysIt() {
    int refused = 0;
    for (int i = 0; i < 101; i++) {
      refused += guessFrom("203.0.113.7") == 429 ? 1 : 0;
    }

    assertThat(refused).isEqualTo(1);
    assertThat(guessFrom("203.0.113.8")).isEqualTo(401);
    assertThat(guessFrom("2001:db8::1")).isEqualTo(401);
    assertThat(guessFrom("10.9.9.9, 203.0.113.7")).isEqualTo(429);
  }

  private int guessFrom(String source) {
    String body = "{\"number\":\"%s\",\"kind\":\"recovery\",\"auth\":\"%s\",\"device\":\"%s\"}"
        .formatted(TestDevice.fresh(server, seed++).number(), device.b64(32), device.b64(16));
    return server
        .send(server.json("/api/account/session", body).header("X-Forwarded-For", source))
        .statusCode();
  }
}
