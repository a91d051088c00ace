package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.accounts.AccountServer;
import org.handrail.web.TestBrowser;

/**
 * The record's pages in the {@link TestBrowser} on a whole server with a database, as somebody uses them. Every device is one of
 * its own, and makes a record of its own.
 */
final class RecordWindow implements AutoCloseable {

  private final AccountServer server;
  private final boolean isOwn;
  private final Browser browser;
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private RecordWindow(AccountServer server, boolean isOwn) {
    this.server = server;
    this.isOwn = isOwn;
    this.browser = TestBrowser.get();
  }

  /** What a person has on their sheet. */
  record Sheet(String number, List<String> words) {

    String typed() {
      return String.join(" ", words);
    }
  }

  /** On the one server of all record tests, which leave its clock and its settings alone. */
  static RecordWindow start() {
    TestBrowser.get();
    return new RecordWindow(SharedServer.RUNNING, false);
  }

  /** On a server of its own. */
  static RecordWindow alone(Path data, String... settings) {
    TestBrowser.get();
    return new RecordWindow(AccountServer.withRunningClock(data, settings), true);
  }

  /** Started when the first test asks for it; Spring ends it with the JVM. */
  private static final class SharedServer {

    static final AccountServer RUNNING = AccountServer.withRunningClock(folder());

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("handrail-record-tests");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  AccountServer server() {
    return server;
  }

  /** Where the server answers; by this name, which passkeys want. */
  String origin() {
    return "http://localhost:" + server.origin().getPort();
  }

  /** A device of its own on an empty window. */
  Page device() {
    return device(390);
  }

  Page device(int width) {
    return device(width, ServiceWorkerPolicy.ALLOW);
  }

  /** One that keeps no program, so that a test can change what it is given. */
  Page deviceThatKeepsNothing() {
    return device(390, ServiceWorkerPolicy.BLOCK);
  }

  private Page device(int width, ServiceWorkerPolicy workers) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setServiceWorkers(workers)
        .setViewportSize(width, 844)
        .setLocale("en-US")
        .setTimezoneId("America/New_York")
        .setAcceptDownloads(true));
    context.setDefaultTimeout(TestBrowser.PATIENCE_MS);
    opened.add(context);
    return window(context);
  }

  /** One more window of a device. */
  Page window(BrowserContext context) {
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  /** Opens a place of the record and waits until it stands. */
  void go(Page page, String place) {
    page.navigate(origin() + "/record/en" + place);
    page.waitForSelector("html[data-ready=yes]");
  }

  /** Makes a record by the pages, and leaves its home page open. */
  Sheet make(Page page) {
    go(page, "#/create");
    page.waitForSelector("[data-made]:not([hidden]) [data-words] li:nth-child(12)");
    List<String> words = page.locator("[data-words] li").allTextContents();
    String number =
        Optional.ofNullable(page.locator("[data-fill=number]").textContent()).orElseThrow();
    for (String place : List.of("1", "2")) {
      String asked = Optional.ofNullable(
              page.locator("[data-fill=ask" + place + "]").textContent())
          .orElseThrow();
      String word = words.get(Integer.parseInt(asked.replaceAll("\\D", "")) - 1);
      page.fill("input[name=" + (place.equals("1") ? "one" : "two") + "]", word);
    }
    page.click("[data-check] button");
    page.waitForURL("**#/today");
    page.waitForSelector("[data-objectives] h3");
    return new Sheet(number, words);
  }

  /** Opens an open record's place by its fragment, without loading the document anew. */
  void show(Page page, String place, String waitFor) {
    page.evaluate("(place) => { location.hash = place; }", "#/" + place);
    page.waitForSelector(waitFor);
  }

  /** Takes the network away when the device has what it needs without it: the worker has every file of the release. */
  void goOffline(Page page) {
    page.waitForSelector("html[data-offline=ready]");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.context().setOffline(true);
  }

  /** Brings entries in as an export would: one JSON object a line. */
  void bringIn(Page page, List<String> entries) {
    String head =
        "{\"format\":\"handrail-record\",\"version\":1,\"entries\":%d}\n".formatted(entries.size());
    byte[] file = (head + String.join("\n", entries) + "\n").getBytes(StandardCharsets.UTF_8);
    show(page, "export", "[data-import]");
    page.setInputFiles("[data-import]", new FilePayload("copy.jsonl", "application/jsonl", file));
    page.waitForSelector("[data-done]:not(:empty)");
  }

  /** What a press of a button puts into the downloads. */
  static String downloaded(Page page, String button) {
    Download download = page.waitForDownload(() -> page.click(button));
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a picture when somebody wants to look: {@code HANDRAIL_PICTURES} names the folder. */
  static void picture(Page page, String name) {
    String folder = System.getenv("HANDRAIL_PICTURES");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  /** Fails when a page broke the policy or left an error to nobody. */
  void assertQuiet() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    opened.forEach(BrowserContext::close);
    if (isOwn) {
      server.close();
    }
  }
}
