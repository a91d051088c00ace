package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.ServerProcess;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class WhatDoWeKnowCommandTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static TestDevice device;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    device = TestDevice.fresh(server, 10_000);
    String account = device.newAccount(
        device.recovery("words"),
        device.passphrase("phrase", device.b64(16)),
        device.passkey("key", device.b64(32)));
    device.cookie(device
        .post("/api/account", account)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", ""));
    TestDevice.Item erased = device.item(4096);
    device.upload(device.item(256), device.item(256), erased);
    device.post("/api/account/items/erase", "{\"items\":[\"" + erased.id() + "\"]}");
    byte[] page = device.bytes(1024);
    page[0] = 3;
    device.post(
        "/api/account/shares",
        "{\"id\":\"%s\",\"blob\":\"%s\",\"days\":3}"
            .formatted(
                device.b64(16),
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(page)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String run(Path data, int exitCode, String... arguments) throws Exception {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HANDRAIL_DATABASE_URL", server.database().url());
    String[] all = new String[arguments.length + 3];
    all[0] = "whatdoweknow";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = data.toString();
    Process process =
        ServerProcess.java(environment, "org.handrail.cli.Handrail", java.util.List.of(all));
    String said = new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
    return said;
  }

  /** A new field here is a new fact about members: say so on the privacy page, too. */
  @Test
  void printsTheseFieldsAndNoOthers(@TempDir Path data) throws Exception {
    JsonNode kept = JsonMapper.shared().readTree(run(data, 0, device.number(), "--json"));

    assertThat(shape(kept))
        .isEqualTo("{created,devices:[{added,id,seen}],items:{bySize:{256},erased,last},"
            + "keys:{epoch,keyring:{epoch,previous:[],public,rev,seal},rev,unlocks:["
            + "{id,kdf:{lanes,memoryKib,passes,salt},kind,wrap},{id,kind,wrap}]},"
            + "number,passkeys:[{credential,unlock}],shares:[{bytes,expires,id,opened}]}");
    assertThat(kept.get("number").asString()).isEqualTo(device.number());
    assertThat(kept.get("items").get("bySize").get("256").asLong()).isEqualTo(2);
    assertThat(kept.get("items").get("erased").asLong()).isEqualTo(1);
  }

  @Test
  void tellsItInWords(@TempDir Path data) throws Exception {
    String number = device.number();

    String said = run(
        data,
        0,
        number.substring(0, 4),
        number.substring(4, 8),
        number.substring(8, 12),
        number.substring(12));

    assertThat(said.lines().map(line -> line.replaceFirst("[:,].*", "")))
        .filteredOn(line -> !line.startsWith(" "))
        .containsExactly(
            "Number",
            "Made on",
            "Keys",
            "Passkey ids",
            "Devices that are signed in",
            "Sealed items",
            "Pages shared by link",
            "That is all. What is sealed can be opened with the member's own secrets only.");
    assertThat(said)
        .contains("2 of 256 bytes each", "1 erased", "added on 2026-11-24, last seen on 2026-11-24")
        .contains("until 2026-11-26, opened 0 times");
  }

  @Test
  void saysWhenThereIsNoSuchAccount(@TempDir Path data) throws Exception {
    String nobodys = TestDevice.fresh(server, 10_001).number();

    assertThat(run(data, 1, nobodys)).contains("there is no account of this number");
    assertThat(run(data, 2, "1234567812345678")).contains("write the 16 digits");
  }

  /** The names of all fields, in order; of a list the different shapes of its elements. */
  private static String shape(JsonNode node) {
    if (node.isObject()) {
      return "{"
          + String.join(
              ",",
              node.propertyNames().stream()
                  .sorted()
                  .map(name -> {
                    String inner = shape(node.get(name));
                    return inner.isEmpty() ? name : name + ":" + inner;
                  })
                  .toList())
          + "}";
    }
    if (node.isArray()) {
      return "["
          + String.join(
              ",",
              Cli.elements(node).stream()
                  .map(WhatDoWeKnowCommandTest::shape)
                  .distinct()
                  .sorted()
                  .toList())
          + "]";
    }
    return "";
  }
}
