package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.accounts.AccountServer;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person or a friend can compare: our files, and those that a site really hands out. */
@Tag("slow")
class ReleaseCommandTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static HttpServer forger;

  /** What the forger hands out in the place of the server's. */
  private static final Map<String, byte[]> FORGED = new ConcurrentHashMap<>();

  @BeforeAll
  static void serve(@TempDir Path data) throws IOException {
    server = new AccountServer(data);
    forger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    forger.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      byte[] forged = FORGED.get(path);
      HttpResponse<byte[]> real = server.sendForBytes(server.to(path).GET());
      byte[] body = forged == null ? real.body() : forged;
      int status = forged != null && forged.length == 0 ? 404 : real.statusCode();
      exchange.sendResponseHeaders(
          forged == null ? status : Math.min(status, 404), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    forger.start();
  }

  @AfterAll
  static void stop() {
    forger.stop(0);
    server.close();
  }

  private static String forgerUrl() {
    return "http://localhost:" + forger.getAddress().getPort();
  }

  private static JsonNode served() {
    return JsonMapper.shared()
        .readTree(server.send(server.to("/record/release.json").GET()).body());
  }

  @Test
  void printsWhatTheServerNames() {
    Ran text = Cli.run("release");
    Ran json = Cli.run("release", "--json");

    JsonNode served = served();
    assertThat(text.exitCode()).isZero();
    assertThat(text.out().lines().findFirst())
        .contains("Release " + served.get("release").asString());
    assertThat(text.out().lines().skip(1))
        .containsExactlyElementsOf(served
            .get("files")
            .propertyStream()
            .map(file -> file.getValue().asString() + "  " + file.getKey())
            .toList())
        .hasSizeGreaterThan(50);
    assertThat(json.json()).isEqualTo(served);
  }

  @Test
  void findsTheSameProgramOnASite() {
    FORGED.clear();

    Ran ran = Cli.run("release", "--url", "http://127.0.0.1:" + server.origin().getPort() + "/");

    assertThat(ran.out())
        .startsWith("The same: http://127.0.0.1:")
        .contains("release " + served().get("release").asString());
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void findsAScriptThatWasChangedThoughTheSiteNamesOurRelease() {
    FORGED.clear();
    FORGED.put("/accounts/vault.js", "steal();".getBytes(StandardCharsets.UTF_8));
    FORGED.put("/accounts/words.js", new byte[0]);

    Ran ran = Cli.run("release", "--url", forgerUrl());
    Ran json = Cli.run("release", "--url", forgerUrl(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("another file there: [0-9a-f]{64}  /accounts/vault.js"))
        .contains("not there: /accounts/words.js");
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.json().get("site").get("same").asBoolean()).isFalse();
    assertThat(Cli.keys(json.json().get("site").get("other")))
        .containsExactly("/accounts/vault.js");
  }

  @Test
  void findsAFileThatOnlyTheSiteHas() {
    FORGED.clear();
    String list = server.send(server.to("/record/release.json").GET()).body();
    FORGED.put(
        "/record/release.json",
        list.replace("\"files\":{", "\"files\":{\"/journal/more.js\":\"00\",")
            .getBytes(StandardCharsets.UTF_8));

    Ran ran = Cli.run("release", "--url", forgerUrl());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("only there: /journal/more.js");
  }

  @Test
  void saysWhenOnlyThePagesDiffer() {
    FORGED.clear();
    FORGED.put("/record/en", "another leave address".getBytes(StandardCharsets.UTF_8));

    Ran ran = Cli.run("release", "--url", forgerUrl());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("/record/en", "Give this command the same settings");
  }

  @Test
  void saysWhenThereIsNoSuchSite() {
    FORGED.clear();
    FORGED.put("/record/release.json", "<html>".getBytes(StandardCharsets.UTF_8));

    Ran other = Cli.run("release", "--url", forgerUrl());
    Ran nobody = Cli.run("release", "--url", "http://localhost:1");
    Ran inside = Cli.run("release", "--url", "https://10.1.2.3");

    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.errLines()).hasSize(1).first().asString().contains("is it a Handrail?");
    assertThat(nobody.exitCode()).isEqualTo(1);
    assertThat(nobody.errLines()).hasSize(1);
    assertThat(inside.exitCode()).isEqualTo(1);
    assertThat(inside.errLines())
        .hasSize(1)
        .first()
        .asString()
        .contains("not on the public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rooms.example.org",
        "ftp://example.org",
        "https://example.org/record",
        "https://",
        "https://a b"
      })
  void refusesWhatIsNoAddressOfASite(String url) {
    Ran ran = Cli.run("release", "--url", url);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("write the address of a site");
  }

  @Test
  void tellsHowItIsUsed() {
    Ran ran = Cli.run("release", "--help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("handrail release [--url SITE] [OPTIONS]", "--allow-host");
    assertThat(List.of(Cli.run("--help").out())).allMatch(out -> out.contains("release"));
  }
}
