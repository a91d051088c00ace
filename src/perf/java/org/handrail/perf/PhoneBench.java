package org.handrail.perf;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.web.BrowserFixture;

/**
 * What a page costs on a phone: the processor slowed down four times, 1.6 Mbit/s and 150 ms there and back, nothing in the cache. First
 * screen: the largest thing painted (LCP); shift: what moved meanwhile (CLS); KB: all that was sent for it, compressed.
 */
public final class PhoneBench {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final int RUNS = 5;
  private static final int SLOWER = 4;
  private static final double BYTES_PER_SECOND = 1.6e6 / 8;
  private static final int ROUND_TRIP_MS = 150;
  private static final String SENTENCE =
      "I live in 19107. Work Mon-Fri 9-5 at home, football Wed 5:30-6:45 pm at 19147";

  private static final String WATCH = """
      window.seen = { lcp: 0, shift: 0 };
      new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.lcp = e.startTime; })
        .observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; })
        .observe({ type: "layout-shift", buffered: true });
      """;
  private static final String SAY = """
      () => {
        const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
        return [seen.lcp, seen.shift, all.reduce((sum, e) => sum + e.encodedBodySize, 0) / 1000, all.length];
      }
      """;
  /** From the press to the frame in which the week stands there. */
  private static final String PRESS = """
      () => new Promise((fulfil) => {
        const started = performance.now();
        const watch = () => document.querySelector(".week")
          ? requestAnimationFrame(() => setTimeout(() => fulfil(performance.now() - started)))
          : requestAnimationFrame(watch);
        document.querySelector("button.main").click();
        watch();
      })
      """;

  private PhoneBench() {}

  public static void main(String[] args) {
    try (BrowserFixture browser = BrowserFixture.start()) {
      System.out.println(
          "| page, phone, nothing cached | first screen ms | goal | shift | goal | KB | goal | requests |");
      System.out.println("|---|---|---|---|---|---|---|---|");
      for (String path : List.of("/", "/?near=19107", "/plan", "/help")) {
        row(path, runs(browser, path, page -> {}));
      }
      row("the answer, from the press", runs(browser, "/plan", PhoneBench::answer));
    }
    System.exit(0); // the server's own threads
  }

  private static void answer(Page page) {
    page.fill("#sentence", SENTENCE);
    page.evaluate("seen.shift = 0");
    page.evaluate("performance.clearResourceTimings()");
    Object millis = page.evaluate(PRESS);
    page.evaluate("ms => { seen.lcp = ms; }", millis);
    page.waitForSelector(
        "#plan", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static List<double[]> runs(BrowserFixture browser, String path, Consumer<Page> then) {
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      try (BrowserFixture.Seen seen = browser.open("/licences.txt", PHONE)) {
        Page page = seen.page();
        page.addInitScript(WATCH);
        CDPSession devTools = page.context().newCDPSession(page);
        slowDown(devTools);
        page.navigate(page.url().replace("/licences.txt", path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        then.accept(page);
        List<?> said = (List<?>) page.evaluate(SAY);
        runs.add(said.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray());
      }
    }
    return runs;
  }

  private static void slowDown(CDPSession devTools) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOWER);
    devTools.send("Emulation.setCPUThrottlingRate", rate);
    devTools.send("Network.enable");
    JsonObject off = new JsonObject();
    off.addProperty("cacheDisabled", true);
    devTools.send("Network.setCacheDisabled", off);
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", ROUND_TRIP_MS);
    network.addProperty("downloadThroughput", BYTES_PER_SECOND);
    network.addProperty("uploadThroughput", BYTES_PER_SECOND / 2);
    devTools.send("Network.emulateNetworkConditions", network);
  }

  private static void row(String what, List<double[]> runs) {
    System.out.printf(
        "| %s | %.0f | 1,500 | %.3f | 0.05 | %.1f | 60 | %.0f |%n",
        what, median(runs, 0), median(runs, 1), median(runs, 2), median(runs, 3));
  }

  private static double median(List<double[]> runs, int column) {
    double[] sorted = runs.stream().mapToDouble(run -> run[column]).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
