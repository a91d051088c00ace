package org.handrail.perf;

import static org.handrail.accounts.browser.DeviceBrowser.call;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.browser.DeviceBrowser;

/**
 * Opening and syncing a sealed record in Chromium with its processor slowed down four times, on a real server. Goals:
 * opening 10,000 entries in 2 s, syncing them in 5 s.
 */
final class VaultBench {

  private static final int SLOWER = 4;
  private static final int[][] SIZES = {{1_000, 100}, {10_000, 100}, {10_000, 600}};

  private VaultBench() {}

  public static void main(String[] args) throws IOException {
    System.out.println(
        "| entries | letters in each | send ms | open ms | fetch on a new device ms | write one ms |");
    System.out.println("|---|---|---|---|---|---|");
    try (DeviceBrowser browser = DeviceBrowser.start();
        AccountServer server = new AccountServer(Files.createTempDirectory("handrail-bench"))) {
      for (int[] size : SIZES) {
        line(browser, server, size[0], size[1]);
      }
    }
    System.exit(0); // the server's own threads
  }

  private static void line(DeviceBrowser browser, AccountServer server, int entries, int letters) {
    Page one = browser.page(server.origin());
    Object made = call(one, "bench", "fill", entries, letters);
    slow(one);
    Object sent = call(one, "bench", "send");
    call(one, "bench", "open");
    Object opened = call(one, "bench", "open");
    Object wrote = call(one, "bench", "put");
    Page two = browser.page(server.origin());
    slow(two);
    Object fetched = call(two, "bench", "fetchAll", made);
    System.out.printf(
        "| %d of %s | %d | %s | %s | %s | %s |%n",
        entries, call(two, "bench", "count"), letters, sent, opened, fetched, wrote);
    one.context().close();
    two.context().close();
  }

  private static void slow(Page page) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOWER);
    page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
  }
}
