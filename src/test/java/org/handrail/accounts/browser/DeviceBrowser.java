package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.web.TestBrowser;

/**
 * A real Chromium with an empty page under the strict policy of the site, on which the served modules run, and those of
 * {@code src/test/resources/vault} as {@code /test/…}. Without Chromium the tests are skipped by name.
 */
public final class DeviceBrowser implements AutoCloseable {

  private static final Path SERVED = Path.of("src/main/resources/static");
  private static final Path TESTS = Path.of("src/test/resources/vault");
  private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"
      + " connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script';"
      + " trusted-types 'none'";
  private static final String CALL = "async ([module, name, given]) => {"
      + " try { return await (await import(module))[name](...given); }"
      + " catch (e) { throw new Error(`${e.code ?? ''} ${e.stack}`); } }";

  private final Browser browser;
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private DeviceBrowser() {
    this.browser = TestBrowser.get();
  }

  /** Starts it, or skips the test. */
  public static DeviceBrowser start() {
    return new DeviceBrowser();
  }

  /** An empty page of nobody's server: every module comes from the source tree. */
  public Page page() {
    BrowserContext context = browser.newContext();
    opened.add(context);
    context.route("http://localhost/**", DeviceBrowser::serve);
    Page page = watched(context.newPage());
    page.navigate("http://localhost/blank");
    return page;
  }

  /** An empty page of a real server; only the modules of the tests come from here. */
  public Page page(URI origin) {
    BrowserContext context = browser.newContext();
    opened.add(context);
    context.route(origin + "/blank", DeviceBrowser::serve);
    context.route(origin + "/test/**", DeviceBrowser::serve);
    Page page = watched(context.newPage());
    page.navigate(origin + "/blank");
    return page;
  }

  private Page watched(Page page) {
    page.setDefaultTimeout(TestBrowser.PATIENCE_MS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  private static void serve(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.equals("/blank")) {
      route.fulfill(new Route.FulfillOptions()
          .setContentType("text/html")
          .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html"))
          .setBody("<!doctype html><title>Test</title>"));
      return;
    }
    Path file = path.startsWith("/test/")
        ? TESTS.resolve(path.substring("/test/".length()))
        : SERVED.resolve(path.substring(1));
    if (!Files.isRegularFile(file)) {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
      return;
    }
    try {
      route.fulfill(new Route.FulfillOptions()
          .setContentType(path.endsWith(".js") ? "text/javascript" : "text/plain; charset=utf-8")
          .setBodyBytes(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls what a module of the tests exports, and waits for it; fails with what it threw. */
  public static Object call(Page page, String module, String name, Object... given) {
    return page.evaluate(CALL, List.of("/test/" + module + ".js", name, List.of(given)));
  }

  /** What a module of the tests exports. */
  public static Set<String> exportsOf(Page page, String module) {
    Object names = page.evaluate(
        "async (module) => Object.keys(await import(module))", "/test/" + module + ".js");
    Set<String> all = new TreeSet<>();
    for (Object name : (List<?>) names) {
      all.add((String) name);
    }
    return all;
  }

  /** Fails when a page broke the policy or left an error to nobody. */
  public void assertQuiet() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    opened.forEach(BrowserContext::close);
  }
}
