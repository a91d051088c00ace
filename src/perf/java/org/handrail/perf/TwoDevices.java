package org.handrail.perf;

import com.microsoft.playwright.Page;
import org.handrail.accounts.browser.DeviceBrowser;

/**
 * Two devices that write, fall silent and die by chance, with seeds that the build does not use. Arguments: the number of
 * runs (2,000), the first seed (10,000).
 */
final class TwoDevices {

  private static final int AT_ONCE = 50;

  private TwoDevices() {}

  public static void main(String[] args) {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    int first = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    try (DeviceBrowser browser = DeviceBrowser.start()) {
      for (int done = 0; done < runs; done += AT_ONCE) {
        int now = Math.min(AT_ONCE, runs - done);
        Page page = browser.page();
        Object happened =
            DeviceBrowser.call(page, "interleavings", "interleavings", first + done, now);
        System.out.printf("%d runs, nothing lost, both equal: %s%n", done + now, happened);
        page.context().close();
      }
    }
  }
}
