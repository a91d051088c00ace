package org.handrail.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one Chromium of all browser tests; every test opens contexts of its own in it and closes them. Named by {@code
 * HANDRAIL_CHROMIUM}, else {@code /usr/bin/chromium}. Without it tests are skipped by name, and fail where {@code CI=true}.
 */
public final class TestBrowser {

  /** A test waits for what it wants to see, at most so long: other work may have the machine. */
  public static final double PATIENCE_MS = 180_000;

  private static final Path USUAL = Path.of("/usr/bin/chromium");

  private static @Nullable Browser running;

  private TestBrowser() {}

  /** The browser, started when the first test asks for it; ends with the JVM. */
  public static synchronized Browser get() {
    Browser browser = running;
    if (browser == null || !browser.isConnected()) {
      browser = start(find());
      running = browser;
    }
    return browser;
  }

  private static Path find() {
    Path chromium =
        Optional.ofNullable(System.getenv("HANDRAIL_CHROMIUM")).map(Path::of).orElse(USUAL);
    boolean found = Files.isExecutable(chromium);
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("no Chromium at " + chromium
          + ": under CI=true the browser tests may not be left out. Install it, or set"
          + " HANDRAIL_CHROMIUM.");
    }
    Assumptions.assumeTrue(found, "no Chromium: set HANDRAIL_CHROMIUM or install it");
    return chromium;
  }

  private static Browser start(Path chromium) {
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end-chromium"));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setTimeout(PATIENCE_MS)
            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }
}
