package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real Chromium on a real server with the invented meetings of {@link TestSite}. Make one for a test class ({@code
 * @BeforeAll}), close it after ({@code @AfterAll}); tag the class {@code browser} and {@code slow}. Without Chromium
 * (named by {@code HANDRAIL_CHROMIUM}, else {@code /usr/bin/chromium}) {@link #start} skips the test by name.
 */
public final class BrowserFixture implements AutoCloseable {

  private static final Path USUAL = Path.of("/usr/bin/chromium");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final ConfigurableApplicationContext server;
  private final Playwright playwright;
  private final Browser browser;
  private final String origin;

  private BrowserFixture(
      ConfigurableApplicationContext server, Playwright playwright, Browser browser) {
    this.server = server;
    this.playwright = playwright;
    this.browser = browser;
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

  /** Starts the server and the browser, or skips the test when there is no browser. */
  public static BrowserFixture start() {
    assumeBrowser();
    return on(new SpringApplicationBuilder(TestSite.class).run("--server.port=0"));
  }

  private static Path assumeBrowser() {
    Path chromium =
        Optional.ofNullable(System.getenv("HANDRAIL_CHROMIUM")).map(Path::of).orElse(USUAL);
    Assumptions.assumeTrue(
        Files.isExecutable(chromium), "no Chromium: set HANDRAIL_CHROMIUM or install it");
    return chromium;
  }

  /** Starts the browser on a server that runs, and that {@link #close} stops; skips the test when there is no browser. */
  public static BrowserFixture on(ConfigurableApplicationContext server) {
    Path chromium = assumeBrowser();
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    return new BrowserFixture(server, playwright, browser);
  }

  /** Where the server answers, without a slash at the end. */
  public String origin() {
    return origin;
  }

  /** Opens a path of the server in a window of its own. */
  public Seen open(String path, Look look) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(look.width(), 900)
        .setLocale("en-US")
        .setTimezoneId("America/New_York")
        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setJavaScriptEnabled(look.javaScript()));
    // What the server calls now is now for the page, too; timers go on.
    context.clock().setFixedTime(server.getBean(Clock.class).millis());
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

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
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
