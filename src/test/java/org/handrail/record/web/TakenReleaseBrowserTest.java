package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.handrail.shared.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Between browser and server stands one that offers another release when it is told to: the record's pages run what was taken, until
 * somebody takes the other, whatever worker is active.
 */
@Tag("browser")
@Tag("slow")
class TakenReleaseBrowserTest {

  private static final String APP = "/record/app.js";
  private static final String ANOTHER = "anotherrelease00";
  private static final String MARK = "\ndocument.documentElement.dataset.mark = \"other\";\n";

  private static final String STORES =
      "caches.keys().then((names) => names.filter((name) => name.startsWith('release-')))";

  private final HttpClient client = HttpClient.newHttpClient();
  private RecordWindow window;
  private HttpServer between;
  private volatile boolean offersAnother;
  private volatile boolean liesInItsList;

  @BeforeEach
  void start() throws IOException {
    window = RecordWindow.start();
    between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    between.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    between.createContext("/", this::pass);
    between.start();
  }

  @AfterEach
  void stop() {
    if (between != null) {
      between.stop(0);
    }
    if (window != null) {
      window.close();
    }
    client.close();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = get(exchange.getRequestURI().toString());
      answer.headers().map().forEach((name, values) -> {
        if (!List.of("content-length", "transfer-encoding", "connection", "etag")
            .contains(name)) {
          exchange.getResponseHeaders().put(name, values);
        }
      });
      String path = exchange.getRequestURI().getPath();
      byte[] body = offersAnother ? another(path, answer.body()) : answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(window.origin() + path)).build(),
        BodyHandlers.ofByteArray());
  }

  /** The same program with one more line in one script, and all that says so. */
  private byte[] another(String path, byte[] body) throws IOException, InterruptedException {
    String text = new String(body, StandardCharsets.UTF_8);
    return switch (path) {
      case APP -> bytes(text + MARK);
      case "/record/en", "/record/es" ->
        bytes(text.replace(base64(app()), base64(bytes(text(app()) + MARK))));
      case "/site/worker.js" ->
        bytes(text.replaceFirst("RELEASE = \"\\w+\"", "RELEASE = \"" + ANOTHER + "\""));
      case "/site/release.json" -> {
        String list = text.replaceFirst("\"release\":\"\\w+\"", "\"release\":\"" + ANOTHER + "\"");
        for (String changed : List.of(APP, "/record/en", "/record/es")) {
          byte[] own = get(changed).body();
          if (!liesInItsList) {
            list = list.replace(Sha256.hex(own), Sha256.hex(another(changed, own)));
          }
        }
        yield bytes(list);
      }
      default -> body;
    };
  }

  private byte[] app() throws IOException, InterruptedException {
    return get(APP).body();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Sha256.of(bytes));
  }

  private void open(Page page) {
    page.navigate("http://localhost:" + between.getAddress().getPort() + "/record/en");
    page.waitForSelector("html[data-ready=yes]");
    page.waitForSelector("html[data-offline=ready]");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private static Object mark(Page page) {
    return page.evaluate("document.documentElement.dataset.mark ?? 'none'");
  }

  /** Waits until the browser has the other worker, and until that one is the active one. */
  private static void awaitOtherWorker(Page page) {
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()");
    page.waitForSelector("#release:not([hidden])");
  }

  @Test
  void anotherReleaseRunsWhenItIsTaken() {
    Page page = window.device(390);
    open(page);
    offersAnother = true;
    awaitOtherWorker(page);

    open(page);
    assertThat(mark(page)).isEqualTo("none");
    page.waitForSelector("#release:not([hidden])");
    assertThat(page.textContent("#foot-state")).doesNotContain(ANOTHER);

    page.click("#release button");
    page.waitForFunction("() => document.documentElement.dataset.mark === 'other'");
    page.waitForFunction(
        "(name) => document.getElementById('foot-state').textContent.includes(name)", ANOTHER);
    assertThat(page.locator("#release").isHidden()).isTrue();
  }

  @Test
  void whatIsNotOfTheReleaseIsNeverTakenNorFetched() {
    Page page = window.device(390);
    open(page);
    offersAnother = true;
    liesInItsList = true;
    awaitOtherWorker(page);

    page.click("#release button");
    page.waitForCondition(
        () -> page.textContent("#release").contains("could not be fetched whole"));
    open(page);
    assertThat(mark(page)).isEqualTo("none");

    // A file that the browser threw away: the server has another under its name.
    page.evaluate("""
        async () => {
          for (const name of await caches.keys())
            if (name.startsWith("release-")) await (await caches.open(name)).delete("/record/en");
        }""");
    page.navigate("http://localhost:" + between.getAddress().getPort() + "/record/en");
    assertThat(page.textContent("h1")).isEqualTo("A part of the program is gone");
    page.click("#take"); // which the server's list does not describe
    page.waitForSelector("#failed:not([hidden])");

    offersAnother = false; // it has the right one again
    Page another = window.window(page.context());
    open(another);
    assertThat(mark(another)).isEqualTo("none");
  }

  @Test
  void whoLostAPartOfTheProgramTakesThePresentOne() {
    Page page = window.device(390);
    open(page);
    offersAnother = true;
    awaitOtherWorker(page);
    page.evaluate("""
        async () => {
          for (const name of await caches.keys())
            if (name.startsWith("release-")) await (await caches.open(name)).delete("/record/en");
        }""");
    page.navigate("http://localhost:" + between.getAddress().getPort() + "/record/en");

    page.click("#take");

    page.waitForFunction("() => document.documentElement.dataset.mark === 'other'");
  }

  @Test
  void aWindowGoesOnWithItsReleaseWhenAnotherTakesTheNext() {
    Page page = window.device(390);
    open(page);
    Page second = window.window(page.context());
    open(second);
    offersAnother = true;
    awaitOtherWorker(page);
    page.click("#release button");
    page.waitForFunction("() => document.documentElement.dataset.mark === 'other'");

    Object asked = second.evaluate("async (path) => (await fetch(path)).text()", APP);

    assertThat(asked.toString()).as("what this window runs").doesNotContain(MARK.strip());
    assertThat(second.evaluate(STORES))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
    second.close();
    open(page);
    page.waitForFunction("async () => (" + STORES + ").then((names) => names.length === 1)");
  }
}
