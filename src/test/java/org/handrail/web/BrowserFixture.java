package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The {@link TestBrowser} on a real server with the invented meetings of {@link TestSite}. Make one for a test class ({@code
 * @BeforeAll}), close it after ({@code @AfterAll}); tag the class {@code browser} and {@code slow}. Without Chromium
 * {@link #start} skips the test by name.
 */
public final class BrowserFixture implements AutoCloseable {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final ConfigurableApplicationContext server;
  private final Browser browser;
  private final String origin;
  private final List<BrowserContext> opened = new ArrayList<>();

  private BrowserFixture(ConfigurableApplicationContext server) {
    this.server = server;
    this.browser = TestBrowser.get();
    this.origin = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
  }

  /**
   * How a page is looked at.
   *
   * @param width of the window, in CSS pixels
   * @param dark whether the device asks for dark colours
   * @param javaScript whether scripts run
   */
  public record Look(int width, boolean dark, boolean javaScript) {

    /** The looks that every page must stand: phone and desk, light and dark. */
    public static List<Look> all() {
      return List.of(
          new Look(390, false, true),
          new Look(390, true, true),
          new Look(1280, false, true),
          new Look(1280, true, true));
    }

    /**
     * Two looks with both widths, light and dark; the other two with {@code other}, so that a page that is looked at in two
     * languages is seen in all four. The whole of them with {@code -Dhandrail.looks=all}, as {@code ./dev faults pages} runs it.
     */
    public static List<Look> pair(boolean other) {
      return System.getProperty("handrail.looks", "").equals("all")
          ? all()
          : List.of(new Look(390, other, true), new Look(1280, !other, true));
    }
  }

  /**
   * A page in the browser, with what it did that it should not.
   *
   * @param page the page
   * @param foreign addresses outside the own origin that it asked for
   * @param complaints errors on its console, among them every breach of the Content-Security-Policy
   */
  public record Seen(Page page, List<String> foreign, List<String> complaints)
      implements AutoCloseable {

    /** Fails when the page asked anybody else for anything, or something on it broke. */
    public void assertQuiet() {
      assertThat(foreign).isEmpty();
      assertThat(complaints).isEmpty();
    }

    /** Fails when axe finds a serious or critical fault of accessibility. */
    public void assertAccessible() {
      AxeRuleOptions on = new AxeRuleOptions();
      on.setEnabled(true);
      AxeRunOptions options = new AxeRunOptions();
      options.setRules(Map.of("label-content-name-mismatch", on)); // not among axe's usual rules
      options.setResultTypes(
          List.of("violations")); // the rest isn't read, and most of the time went into it
      List<Rule> violations =
          new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations();
      assertThat(violations.stream()
              .filter(rule -> SERIOUS.contains(rule.getImpact()))
              .map(rule -> rule.getId() + ": " + rule.getNodes()))
          .isEmpty();
    }

    @Override
    public void close() {
      page.context().close();
    }
  }

  /** The browser on the one server of all that look at pages, or skips the test when there is no browser. */
  public static BrowserFixture start() {
    TestBrowser.get();
    return on(TestSite.running());
  }

  /** The browser on a server that runs, and that whoever started it stops. */
  public static BrowserFixture on(ConfigurableApplicationContext server) {
    return new BrowserFixture(server);
  }

  /** Where the server answers, without a slash at the end. */
  public String origin() {
    return origin;
  }

  /** Opens a path of the server in a window of its own, on a device that keeps no pages. */
  public Seen open(String path, Look look) {
    return open(path, look, ServiceWorkerPolicy.BLOCK);
  }

  /** Opens a path of the server in a window of its own, and waits until the device keeps pages. */
  public Seen openOnADeviceThatKeepsPages(String path, Look look) {
    Seen seen = open(path, look, ServiceWorkerPolicy.ALLOW);
    seen.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    return seen;
  }

  /** Waits until an asynchronous function says yes: the browser's own waiting takes a promise for one. */
  public static void await(Page page, String asks) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(asks)));
  }

  private Seen open(String path, Look look, ServiceWorkerPolicy workers) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(look.width(), 900)
        .setLocale("en-US")
        .setTimezoneId("America/New_York")
        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setServiceWorkers(workers) // with one, no request can be held up by a test
        .setJavaScriptEnabled(look.javaScript()));
    context.setDefaultTimeout(TestBrowser.PATIENCE_MS);
    opened.add(context);
    context.addInitScript(standingDate(server.getBean(Clock.class).millis()));
    Page page = context.newPage();
    Seen seen = new Seen(page, new ArrayList<>(), new ArrayList<>());
    page.onRequest(request -> {
      if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
        seen.foreign().add(request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        seen.complaints().add(message.text());
      }
    });
    page.onPageError(error -> seen.complaints().add(error));
    page.onDialog(dialog -> {
      seen.complaints().add("a dialog opened: " + dialog.message());
      dialog.dismiss();
    });
    page.navigate(origin + path);
    return seen;
  }

  /** What the server calls now is now for the page, too. Timers go on, and nothing but dates is touched. */
  private static String standingDate(long millis) {
    return """
        (() => {
          const Real = Date;
          class Standing extends Real {
            constructor(...given) { if (given.length > 0) super(...given); else super(%1$d); }
            static now() { return %1$d; }
          }
          globalThis.Date = Standing;
        })();
        """.formatted(millis);
  }

  @Override
  public void close() {
    opened.forEach(BrowserContext::close);
  }

  /** Writes pictures of paths to a folder, whole and what one sees first: {@code folder path…}; to look at pages. */
  public static void main(String[] args) {
    try (BrowserFixture fixture = start()) {
      for (int i = 1; i < args.length; i++) {
        for (Look look : Look.all()) {
          try (Seen seen = fixture.open(args[i], look)) {
            String name = i + "-" + look.width() + (look.dark() ? "-dark" : "");
            for (boolean whole : List.of(true, false)) {
              seen.page()
                  .screenshot(new Page.ScreenshotOptions()
                      .setFullPage(whole)
                      .setPath(Path.of(args[0], name + (whole ? ".png" : "-top.png"))));
            }
          }
        }
      }
    }
  }
}
