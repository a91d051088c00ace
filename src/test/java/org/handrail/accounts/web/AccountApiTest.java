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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the contract about accounts, over HTTP and a real database. */
@Tag("slow")
class AccountApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 100;

  private final TestDevice device = TestDevice.fresh(server, seed++);

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void makesAnAccountAndRecognisesItsDevice() {
    JsonNode made = device.signUp();
    HttpResponse<String> state = device.get("/api/account");

    assertThat(made.get("created").asString()).isEqualTo("2026-11-24");
    assertThat(made.get("keyring").get("seal").asString()).isEqualTo("c2VhbA");
    assertThat(made.has("number")).isFalse();
    assertThat(made.get("last").asLong()).isZero();
    assertThat(state.statusCode()).isEqualTo(200);
    assertThat(state.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    JsonNode shown = JsonMapper.shared().readTree(state.body());
    assertThat(shown.get("devices")).hasSize(1);
    assertThat(shown.get("devices").get(0).get("id").asString()).isEqualTo(device.id());
    assertThat(shown.get("devices").get(0).get("this").asBoolean()).isTrue();
    assertThat(shown.get("unlocks").get(0).has("auth")).isFalse();
    assertThat(shown.get("unlocks").get(0).get("wrap").asString()).hasSize(82);
  }

  @Test
  void keepsTheCookieFromScriptsAndOtherSites() {
    HttpResponse<String> made =
        device.post("/api/account", device.newAccount(device.recovery("words")));

    assertThat(made.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("handrail-device=")
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/api/account", "; Max-Age=34560000")
        .doesNotContain("Secure");
  }

  @Test
  void refusesANumberThatIsTaken() {
    device.signUp();
    String again = device.newAccount(device.recovery("others"));

    HttpResponse<String> answer = TestDevice.fresh(server, 1).post("/api/account", again);

    assertRefused(answer, 409, "taken");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void signsAnotherDeviceIn() {
    device.signUp();
    TestDevice other = device.another();

    HttpResponse<String> answer = other.signIn("recovery", "words");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(other.state().get("devices")).hasSize(2);
    assertThat(device.state().get("devices")).hasSize(2);
  }

  @Test
  void saysTheSameOfAWrongSecretAnUnknownNumberAndAWrongKind() {
    device.signUp();

    HttpResponse<String> secret = device.another().signIn("recovery", "others");
    HttpResponse<String> kind = device.another().signIn("passkey", "words");
    HttpResponse<String> unknown = TestDevice.fresh(server, 2).signIn("recovery", "words");

    assertRefused(secret, 401, "not-recognised");
    assertThat(kind.body()).isEqualTo(secret.body());
    assertThat(unknown.body()).isEqualTo(secret.body());
  }

  @Test
  void asksForADeviceThatIsSignedIn() {
    HttpResponse<String> nobody = device.get("/api/account");
    device.cookie("handrail-device=nonsense");
    HttpResponse<String> nonsense = device.get("/api/account");

    assertRefused(nobody, 401, "not-signed-in");
    assertRefused(nonsense, 401, "not-signed-in");
  }

  @Test
  void notesTheDayOnWhichADeviceCame() {
    device.signUp();
    server.pass(Duration.ofDays(1));

    HttpResponse<String> nextDay = device.get("/api/account");
    HttpResponse<String> again = device.get("/api/account");

    JsonNode shown = JsonMapper.shared().readTree(nextDay.body()).get("devices").get(0);
    assertThat(shown.get("seen").asString()).isGreaterThan(shown.get("added").asString());
    assertThat(nextDay.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void givesTheSettingsOfAPassphraseAndSteadyOnesToEverybodyElse() {
    String salt = device.b64(16);
    device.post(
        "/api/account",
        device.newAccount(device.recovery("words"), device.passphrase("phrase", salt)));
    String unknown = TestDevice.fresh(server, 3).number();

    String real = device.post("/api/account/kdf", number(device.number())).body();
    String fake = device.post("/api/account/kdf", number(unknown)).body();

    assertThat(real)
        .isEqualTo("{\"salt\":\"" + salt + "\",\"memoryKiB\":65536,\"passes\":3,\"lanes\":1}");
    assertThat(fake).hasSameSizeAs(real).endsWith(",\"memoryKiB\":65536,\"passes\":3,\"lanes\":1}");
    assertThat(device.post("/api/account/kdf", number(unknown)).body()).isEqualTo(fake);
  }

  private static String number(String number) {
    return "{\"number\":\"" + number + "\"}";
  }
}
