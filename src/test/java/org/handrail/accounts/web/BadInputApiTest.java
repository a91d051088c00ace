package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;
import static org.handrail.accounts.web.ApiAnswers.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API refuses: nothing is written, and nothing of what was sent is repeated. */
@Tag("slow")
class BadInputApiTest {

  private static final String CANARY = "zebrafish";

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static TestDevice device;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    device = TestDevice.fresh(server, 5000);
    device.signUp();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What is wrong, in place of what, and which field is named. */
  static Stream<Arguments> wrongAccounts() {
    return Stream.of(
        Arguments.of("\"device\":\"[^\"]*\"", "\"device\":\"zebrafish\"", "device"),
        Arguments.of("\"device\":\"[^\"]*\"", "\"device\":\"%%%zebrafish\"", "device"),
        Arguments.of("\"device\":\"[^\"]*\"", "\"device\":7", "device"),
        Arguments.of("\"device\":\"[^\"]*\",", "", "device"),
        Arguments.of("\"device\":\"([^\"]*)\"", "\"device\":\"$1==\"", "device"),
        Arguments.of("\"number\":\"[0-9]*", "\"number\":\"1234567890123456", "number"),
        Arguments.of("\"number\":\"[0-9]*", "\"number\":\"zebrafish", "number"),
        Arguments.of("\"number\":\"([0-9]*)\"", "\"number\":$1", "number"),
        Arguments.of("\"epoch\":1", "\"epoch\":0", "keyring.epoch"),
        Arguments.of("\"epoch\":1", "\"epoch\":1.0", "keyring.epoch"),
        Arguments.of("\"epoch\":1", "\"epoch\":\"zebrafish\"", "keyring.epoch"),
        Arguments.of("\"epoch\":1", "\"epoch\":2", "keyring.rev"),
        Arguments.of("\"rev\":1", "\"rev\":99999999999999", "keyring.rev"),
        Arguments.of("\"seal\":\"", "\"seal\":\"" + "z".repeat(17_000), "keyring"),
        Arguments.of("\"keyring\":\\{.*?\\}", "\"keyring\":[]", "keyring"),
        Arguments.of("\"kind\":\"recovery\"", "\"kind\":\"zebrafish\"", "unlocks.0.kind"),
        Arguments.of("\"kind\":\"recovery\"", "\"kind\":\"passkey\"", "unlocks.0.credential"),
        Arguments.of("\"kind\":\"recovery\"", "\"kind\":\"passphrase\"", "unlocks.0.kdf"),
        Arguments.of("\"kind\":\"recovery\"", "\"kind\":\"recovery\",\"kdf\":{}", "unlocks.0"),
        Arguments.of("\"wrap\":\"A", "\"wrap\":\"C", "unlocks.0.wrap"),
        Arguments.of("\"wrap\":\"[^\"]*", "\"wrap\":\"zebrafish", "unlocks.0.wrap"),
        Arguments.of("\"auth\":\"[^\"]*\",", "", "unlocks"),
        Arguments.of("\"unlocks\":.*", "\"unlocks\":[]}", "unlocks"),
        Arguments.of("\"unlocks\":.*", "\"unlocks\":{}}", "unlocks"),
        Arguments.of("\\{\"number", "{\"zebrafish\":1,\"number", "body"),
        Arguments.of("\\{\"number", "{\"device\":\"a\",\"number", "body"),
        Arguments.of("\\}$", "", "body"),
        Arguments.of("$", "zebrafish", "body"),
        Arguments.of(".*", "[\"zebrafish\"]", "body"),
        Arguments.of(".*", "null", "body"),
        Arguments.of("\"seal\":\"[^\"]*\"", "\"seal\":" + "[".repeat(50) + "]".repeat(50), "body"));
  }

  @ParameterizedTest
  @MethodSource("wrongAccounts")
  void namesTheFieldOfAnAccountThatCannotBe(String part, String wrong, String field) {
    TestDevice other = TestDevice.fresh(server, 5001);
    String good = other.newAccount(other.recovery("words"));
    String bad = good.replaceFirst(part, wrong);
    assertThat(bad).isNotEqualTo(good);

    HttpResponse<String> answer = other.post("/api/account", bad);

    assertRefused(answer, 400, "bad-request");
    assertThat(json(answer).get("field").asString()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain(CANARY, other.number());
  }

  @Test
  void takesNoSettingsOfAPassphraseThatAreTooWeak() {
    TestDevice other = TestDevice.fresh(server, 5002);
    String good =
        other.newAccount(other.recovery("words"), other.passphrase("phrase", other.b64(16)));

    for (String wrong : new String[] {
      "\"memoryKiB\":65535",
      "\"memoryKiB\":1048577",
      "\"passes\":2",
      "\"passes\":11",
      "\"lanes\":0",
      "\"lanes\":5"
    }) {
      String name = wrong.replaceFirst(":.*", "");
      HttpResponse<String> answer =
          other.post("/api/account", good.replaceFirst(name + ":[0-9]+", wrong));

      assertRefused(answer, 400, "bad-request");
      assertThat(json(answer).get("field").asString())
          .isEqualTo("unlocks.1.kdf." + name.replace("\"", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 255, 257, 65_535, 65_537, -1, Integer.MAX_VALUE})
  void takesItemsOfFiveSizesOnly(int length) {
    int real = Math.clamp(length, 0, 70_000);
    byte[] body = ByteBuffer.allocate(20 + real)
        .put(device.bytes(16))
        .putInt(length)
        .put(device.bytes(real))
        .array();
    if (real > 0) {
      body[20] = 1;
    }

    assertRefused(device.uploadBytes(body), 400, "bad-request");
    assertThat(device.items(0).last()).isZero();
  }

  @Test
  void takesNoItemsThatAreCutOffOrOfAnotherKind() {
    byte[] good = TestDevice.body(device.item(256));
    byte[] kind = good.clone();
    kind[20] = 3;

    assertRefused(device.uploadBytes(Arrays.copyOf(good, 275)), 400, "bad-request");
    assertRefused(device.uploadBytes(Arrays.copyOf(good, 277)), 400, "bad-request");
    assertRefused(device.uploadBytes(Arrays.copyOf(good, 10)), 400, "bad-request");
    assertRefused(device.uploadBytes(new byte[0]), 400, "bad-request");
    assertRefused(device.uploadBytes(kind), 400, "bad-request");
    assertThat(device.items(0).last()).isZero();
  }

  @Test
  void takesNoMoreThanAMebibyteOfItems() {
    TestDevice.Item[] items = new TestDevice.Item[16];
    Arrays.setAll(items, number -> device.item(65_536));

    assertRefused(device.upload(items), 413, "too-large");
  }

  @Test
  void takesNoMoreThanTheRouteNeeds() {
    String large = "{\"number\":\"" + "1".repeat(70_000) + "\"}";

    for (String path : new String[] {"/api/account", "/api/account/session", "/api/account/kdf"}) {
      assertRefused(device.post(path, large), 413, "too-large");
    }
    assertRefused(device.post("/api/account/shares", "1".repeat(100_000)), 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1e3", "9223372036854775808", "%00", "zebrafish"})
  void wantsANumberToReadOnFrom(String after) {
    HttpResponse<String> answer = device.get("/api/account/items?after=" + after);

    assertRefused(answer, 400, "bad-request");
    assertThat(answer.body()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[\"zebrafish\"]}",
        "{\"items\":[7]}",
        "{\"items\":\"zebrafish\"}",
        "{}",
        "{\"items\":[],\"more\":1}"
      })
  void wantsIdsToErase(String body) {
    assertRefused(device.post("/api/account/items/erase", body), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "31", "-1", "1.5", "\"7\""})
  void sharesForOneToThirtyDays(String days) {
    byte[] blob = device.bytes(256);
    blob[0] = 3;
    String body = "{\"id\":\"%s\",\"blob\":\"%s\",\"days\":%s}"
        .formatted(
            device.b64(16),
            java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(blob),
            days);

    HttpResponse<String> answer = device.post("/api/account/shares", body);

    assertRefused(answer, 400, "bad-request");
    assertThat(json(answer).get("field").asString()).isEqualTo("days");
  }

  @Test
  void wantsTheKindOfContentOfTheRoute() {
    HttpResponse<String> text = server.send(server
        .to("/api/account/kdf")
        .header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofString("{\"number\":\"1\"}")));
    HttpResponse<String> items = server.send(server
        .to("/api/account/items")
        .header("Cookie", device.cookie())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}")));

    assertRefused(text, 415, "not-understood");
    assertRefused(items, 415, "not-understood");
  }

  @Test
  void takesNoWritesFromOtherSites() {
    HttpResponse<String> answer = server.send(server
        .json("/api/account/sign-out-everywhere", "{}")
        .header("Cookie", device.cookie())
        .header("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(device.get("/api/account").statusCode()).isEqualTo(200);
  }

  @Test
  void saysTheSameOfANumberThatNobodyCanHaveAndOneThatNobodyHas() {
    String nobodys = TestDevice.fresh(server, 5003).number();
    String body = "{\"number\":\"%s\",\"kind\":\"recovery\",\"auth\":\"%s\",\"device\":\"%s\"}";

    HttpResponse<String> unknown = device.post(
        "/api/account/session", body.formatted(nobodys, device.b64(32), device.b64(16)));
    HttpResponse<String> impossible =
        device.post("/api/account/session", body.formatted("0", device.b64(32), device.b64(16)));

    assertRefused(unknown, 401, "not-recognised");
    assertThat(impossible.body()).isEqualTo(unknown.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handrail-device=",
        "handrail-device=zebrafish",
        "handrail-device=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "other=1"
      })
  void takesNoCookieThatItHasNotWritten(String cookie) {
    HttpResponse<String> answer = server.send(server.to("/api/account").header("Cookie", cookie));

    assertRefused(answer, 401, "not-signed-in");
  }

  @Test
  void readsNoBytesThatAreNoText() {
    HttpResponse<String> answer = server.send(server
        .to("/api/account/kdf")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(
            "{\"number\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1))));

    assertRefused(answer, 400, "bad-request");
  }
}
