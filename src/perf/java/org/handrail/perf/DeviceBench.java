package org.handrail.perf;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.handrail.web.BrowserFixture;

/**
 * What Java costs in the browser: a key by Argon2id and a plan of 2,000 candidates, on the page's own thread, since the
 * browser slows only that down, and how much is loaded for it.
 */
public final class DeviceBench {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final int SLOWER = 4;
  private static final String ARGON2 = """
      async ({ kind }) => {
        const started = performance.now();
        const { loadArgon2 } = await import("/browser/argon2-core.js");
        const argon2 = await loadArgon2(kind);
        const loaded = performance.now();
        argon2(new Uint8Array(12), new Uint8Array(16), { memoryKiB: 65536, passes: 3, lanes: 1 });
        return [loaded - started, performance.now() - loaded];
      }
      """;
  private static final String PLAN = """
      async ({ kind, commitments, perDay }) => {
        let seed = 1;
        const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
        const place = () => ({ lat: 40 + (random(12000) - 6000) / 1e5, lon: -75 + (random(12000) - 6000) / 1e5 });
        const meetings = Array.from({ length: 2000 }, (_, i) => ({
          id: i.toString(16).padStart(20, "0"), feed: "list.json", slug: `meeting-${i}`, name: `Meeting ${i}`,
          day: 1 + random(7), minute: 420 + 15 * random(56), length: 60, zone: "America/New_York",
          venue: random(5) === 0 ? "online" : "in-person", joinable: true, group: `Group ${i % 400}`, fellowship: "AA", formats: ["O", "D"],
          place: { name: "Church", ...place() } }));
        const clock = (day, minute) => `2026-12-0${1 + day}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${
          String(minute % 60).padStart(2, "0")}:00-05:00`;
        const busy = Array.from({ length: commitments }, (_, i) => {
          const day = random(7);
          const from = 360 + 15 * random(60);
          return { uid: `e${i}`, start: clock(day, from), end: clock(day, Math.min(1439, from + 30 + 15 * random(12))), place: place() };
        });
        const request = JSON.stringify({ candidates: [{ meetings }], commitments: busy, settings: {
          zone: "America/New_York", from: "2026-12-01", near: { lat: 40, lon: -75 }, meetings: 7,
          max_per_day: perDay, anywhere: true, prefer: ["O"],
          risk: [{ start: clock(3, 1020), end: clock(3, 1260), weight: 4 }] } });
        const started = performance.now();
        const { loadJava } = await import("/browser/java.js");
        const { plan } = await loadJava("planner", kind);
        const loaded = performance.now();
        const first = plan(request);
        const planned = performance.now();
        const second = plan(request);
        if (first !== second || JSON.parse(first).plan.picks.length !== 7) throw new Error(first.slice(0, 300));
        return [loaded - started, planned - loaded, performance.now() - planned];
      }
      """;

  private DeviceBench() {}

  public static void main(String[] args) throws IOException {
    sizes();
    try (BrowserFixture browser = BrowserFixture.start()) {
      System.out.println(
          "\n| on the page's thread | slowed down | load ms | first ms | again ms | goal |");
      System.out.println("|---|---|---|---|---|---|");
      for (int slower : List.of(1, SLOWER)) {
        String goal = slower == SLOWER ? "2,000" : "";
        row(browser, "Argon2id 64 MiB, t = 3, wasm", slower, goal, ARGON2, Map.of("kind", "wasm"));
        row(browser, "Argon2id 64 MiB, t = 3, js", slower, "none", ARGON2, Map.of("kind", "js"));
        for (String kind : List.of("wasm", "js")) {
          String reach = slower == SLOWER && kind.equals("wasm") ? "1,000" : "";
          row(
              browser,
              "2,000 candidates, 30 commitments, M = 2, " + kind,
              slower,
              reach,
              PLAN,
              Map.of("kind", kind, "commitments", 30, "perDay", 2));
          row(
              browser,
              "2,000 candidates, none, M = 3, " + kind,
              slower,
              reach,
              PLAN,
              Map.of("kind", kind, "commitments", 0, "perDay", 3));
        }
      }
    }
    System.exit(0); // the server's own threads
  }

  private static void row(
      BrowserFixture browser,
      String what,
      int slower,
      String goal,
      String script,
      Map<String, Object> argument) {
    try (BrowserFixture.Seen seen = browser.open("/browser/java.js", PHONE)) {
      Page page = seen.page();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      CDPSession devTools = page.context().newCDPSession(page);
      JsonObject rate = new JsonObject();
      rate.addProperty("rate", slower);
      devTools.send("Emulation.setCPUThrottlingRate", rate);
      List<?> millis = (List<?>) page.evaluate(script, argument);
      System.out.printf(
          "| %s | %d× | %.0f | %.0f | %s | %s |%n",
          what,
          slower,
          ((Number) millis.get(0)).doubleValue(),
          ((Number) millis.get(1)).doubleValue(),
          millis.size() > 2 ? "%.0f".formatted(((Number) millis.get(2)).doubleValue()) : "",
          goal);
    }
  }

  private static void sizes() throws IOException {
    System.out.println("| file | KB | KB gzipped |\n|---|---|---|");
    Path folder = Path.of("target/classes/static/browser");
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      System.out.printf(
          "| %s | %.1f | %.1f |%n",
          folder.relativize(file), bytes.length / 1e3, packed.size() / 1e3);
    }
  }
}
