package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;
import static org.handrail.accounts.web.ApiAnswers.json;

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
import tools.jackson.databind.JsonNode;

/** Changing what opens a record. */
@Tag("slow")
class UnlocksApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 1000;

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

  private String change(String proof, int epoch, int rev, String keyring, String... unlocks) {
    return "{\"proof\":%s,\"if\":{\"epoch\":%d,\"rev\":%d},\"keyring\":%s,\"unlocks\":[%s]}"
        .formatted(proof, epoch, rev, keyring, String.join(",", unlocks));
  }

  private HttpResponse<String> put(String body) {
    return device.put("/api/account/unlocks", body);
  }

  private String kept(String words) {
    return device.recovery(words).replaceFirst("\"auth\":\"[^\"]*\",", "");
  }

  @Test
  void addsAPassphraseAndAPasskeyAndKeepsTheWords() {
    String credential = device.b64(32);

    HttpResponse<String> answer = put(change(
        device.proof("words"),
        1,
        1,
        TestDevice.keyring(1, 2),
        kept("words"),
        device.passphrase("phrase", device.b64(16)),
        device.passkey("key", credential)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode state = json(answer);
    assertThat(state.get("keyring").get("rev").asInt()).isEqualTo(2);
    assertThat(state.get("unlocks")).hasSize(3);
    assertThat(state.get("unlocks").toString()).contains(credential, "\"memoryKiB\":65536");
    assertThat(device.another().signIn("recovery", "words").statusCode()).isEqualTo(200);
    assertThat(device.another().signIn("passphrase", "phrase").statusCode()).isEqualTo(200);
    assertThat(device.another().signIn("passkey", "key").statusCode()).isEqualTo(200);
  }

  @Test
  void renewsTheWordsForANewEpoch() {
    HttpResponse<String> answer = put(change(
        device.proof("words"), 1, 1, TestDevice.keyring(2, 2), device.recovery("new words")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertRefused(device.another().signIn("recovery", "words"), 401, "not-recognised");
    assertThat(device.another().signIn("recovery", "new words").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAChangeOfWhatAnotherDeviceHasChangedBefore() {
    String first =
        change(device.proof("words"), 1, 1, TestDevice.keyring(1, 2), device.recovery("words"));

    assertThat(put(first).statusCode()).isEqualTo(200);
    assertRefused(put(first), 412, "changed");
    assertThat(device.state().get("keyring").get("rev").asInt()).isEqualTo(2);
  }

  @Test
  void wantsAProof() {
    HttpResponse<String> wrong = put(change(
        device.proof("words").replaceFirst("\"auth\":\"[^\"]*", "\"auth\":\"" + device.b64(32)),
        1,
        1,
        TestDevice.keyring(1, 2),
        device.recovery("mine")));
    HttpResponse<String> unknown = put(
        change(device.proof("others"), 1, 1, TestDevice.keyring(1, 2), device.recovery("mine")));

    assertRefused(wrong, 401, "not-recognised");
    assertRefused(unknown, 401, "not-recognised");
    assertThat(device.another().signIn("recovery", "words").statusCode()).isEqualTo(200);
  }

  @Test
  void takesNoProofOfAnotherMember() {
    TestDevice other = TestDevice.fresh(server, seed++);
    other.post("/api/account", other.newAccount(other.recovery("theirs")));

    HttpResponse<String> answer = put(
        change(device.proof("theirs"), 1, 1, TestDevice.keyring(1, 2), device.recovery("mine")));

    assertRefused(answer, 401, "not-recognised");
  }

  @Test
  void keepsNoUnlockThatItDoesNotKnow() {
    String proof = device.proof("words");
    String next = TestDevice.keyring(1, 2);

    assertRefused(put(change(proof, 1, 1, next, kept("unknown"))), 400, "bad-request");
    String otherKind =
        kept("words").replace("recovery", "passkey").replace("}", ",\"credential\":\"")
            + device.b64(20) + "\"}";
    assertRefused(
        put(change(proof, 1, 1, next, device.recovery("more"), otherKind)), 400, "bad-request");
    assertThat(device.state().get("keyring").get("rev").asInt()).isEqualTo(1);
  }

  @Test
  void wantsWordsAndTheNextRevision() {
    String proof = device.proof("words");

    HttpResponse<String> wordless = put(
        change(proof, 1, 1, TestDevice.keyring(1, 2), device.passphrase("phrase", device.b64(16))));
    HttpResponse<String> leap =
        put(change(proof, 1, 1, TestDevice.keyring(1, 3), device.recovery("words")));
    HttpResponse<String> epochs =
        put(change(proof, 1, 1, TestDevice.keyring(3, 2), device.recovery("words")));

    assertRefused(wordless, 400, "bad-request");
    assertThat(json(wordless).get("field").asString()).isEqualTo("unlocks");
    assertRefused(leap, 400, "bad-request");
    assertThat(json(leap).get("field").asString()).isEqualTo("keyring.rev");
    assertRefused(epochs, 400, "bad-request");
  }
}
