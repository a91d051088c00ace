package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing devices out, and the end of an account. */
@Tag("slow")
class DevicesApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 2000;

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

  @Test
  void removesAnotherDevice() {
    TestDevice lost = device.another();
    assertThat(lost.signIn("recovery", "words").statusCode()).isEqualTo(200);

    HttpResponse<String> answer = device.delete("/api/account/devices/" + lost.id());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> later = lost.get("/api/account");
    assertRefused(later, 401, "removed");
    assertThat(later.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertThat(device.state().get("devices")).hasSize(1);
  }

  @Test
  void signsThisDeviceOut() {
    HttpResponse<String> answer = device.delete("/api/account/devices/" + device.id());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("handrail-device=;")
        .contains("Max-Age=0", "Path=/api/account");
    assertRefused(device.get("/api/account"), 401, "removed");
  }

  @Test
  void signsAllDevicesOutAtOnce() {
    TestDevice other = device.another();
    assertThat(other.signIn("recovery", "words").statusCode()).isEqualTo(200);

    HttpResponse<String> answer = device.post("/api/account/sign-out-everywhere", "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertRefused(device.get("/api/account"), 401, "removed");
    assertRefused(other.get("/api/account"), 401, "removed");
    assertThat(other.signIn("recovery", "words").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesDevicesOfOthersAlone() {
    TestDevice stranger = TestDevice.fresh(server, seed++);
    stranger.signUp();

    HttpResponse<String> theirs = device.delete("/api/account/devices/" + stranger.id());
    HttpResponse<String> nobodys = device.delete("/api/account/devices/" + device.b64(16));
    HttpResponse<String> noId = device.delete("/api/account/devices/x");

    assertRefused(theirs, 404, "not-found");
    assertThat(nobodys.body()).isEqualTo(theirs.body());
    assertThat(noId.body()).isEqualTo(theirs.body());
    assertThat(stranger.get("/api/account").statusCode()).isEqualTo(200);
  }

  @Test
  void takesNoPassWithAnotherSecretOrNumber() {
    TestDevice stranger = TestDevice.fresh(server, seed++);
    stranger.signUp();
    String own = device.cookie();
    String theirs = stranger.cookie();
    int secretAt = "handrail-device=".length() + 32;

    device.cookie(own.substring(0, secretAt) + theirs.substring(secretAt));

    assertRefused(device.get("/api/account"), 401, "removed");
  }

  @Test
  void letsADeviceThatSignsInAgainKeepItsDay() {
    String before = device.cookie();

    assertThat(device.signIn("recovery", "words").statusCode()).isEqualTo(200);

    assertThat(device.state().get("devices")).hasSize(1);
    String after = device.cookie();
    assertThat(after).isNotEqualTo(before);
    device.cookie(before);
    assertRefused(device.get("/api/account"), 401, "removed");
  }

  @Test
  void signsInNoMoreThanFiftyDevices() {
    for (int number = 2; number <= 50; number++) {
      assertThat(device.another().signIn("recovery", "words").statusCode()).isEqualTo(200);
    }

    assertRefused(device.another().signIn("recovery", "words"), 409, "too-many");
    assertThat(device.signIn("recovery", "words").statusCode()).isEqualTo(200);
  }

  @Test
  void erasesOnlyWithAProof() {
    String wrong = "{\"proof\":" + device.proof("others") + "}";

    assertRefused(device.post("/api/account/erase", wrong), 401, "not-recognised");
    assertThat(device.get("/api/account").statusCode()).isEqualTo(200);

    HttpResponse<String> answer =
        device.post("/api/account/erase", "{\"proof\":" + device.proof("words") + "}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertRefused(device.get("/api/account"), 401, "removed");
    assertRefused(device.signIn("recovery", "words"), 401, "not-recognised");
  }
}
