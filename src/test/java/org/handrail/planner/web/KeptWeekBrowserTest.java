package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanPageSteps.awaitWeek;
import static org.handrail.planner.web.PlanPageSteps.planAWeek;
import static org.handrail.planner.web.PlanPageSteps.title;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept on the device stays until it is forgotten, also without a connection. */
@Tag("browser")
@Tag("slow")
class KeptWeekBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final String FIVE = "Your week: five meetings fit";

  private static BrowserFixture browser;

  @BeforeAll
  static void start() {
    browser = BrowserFixture.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void keepsTheWeekOnTheDeviceUntilItIsForgotten() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      page.waitForCondition(
          () -> page.textContent("#keep-said").startsWith("Your hours, places, wishes"));
      page.click("#keep");
      page.waitForSelector("#forget");
      page.click("#more");
      page.waitForCondition(() -> title(page).contains("six meetings"));

      try (Page another = page.context().newPage()) {
        another.navigate(page.url());
        awaitWeek(another);
        assertThat(title(another)).isEqualTo("Your week: six meetings fit");
        another.click("#next-week");
        another.waitForCondition(() -> another.textContent("#changed").contains("before")
            || another.textContent("#changed").contains("New: "));
        another.click("#forget");
        another.waitForCondition(() -> another.textContent("#keep-said").startsWith("Forgotten."));
        assertThat(traces(another)).isEqualTo(Map.of("kept", 0, "tab", 0));
      }
      try (Page third = page.context().newPage()) {
        third.navigate(page.url());
        third.waitForTimeout(300);
        assertThat(third.locator("#plan").count()).isZero();
      }
    }
  }

  @Test
  void theKeptWeekAndTheNextOpenWithoutAConnection() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/plan", PHONE)) {
      Page first = seen.page();
      first.setDefaultTimeout(20_000);
      planAWeek(first);
      first.click("#keep");
      first.waitForSelector("#forget");
      BrowserFixture.await(first, """
          async () => {
            const names = (await caches.keys()).filter((name) => name.startsWith("kept-week-"));
            const pages = (await (await caches.open("pages")).keys()).map((page) => page.url);
            return names.length === 1 && (await (await caches.open(names[0])).keys()).length >= 12
                && pages.some((page) => page.endsWith("/planner/week-dates.js"));
          }""");
      first.close();
      seen.page().context().setOffline(true);

      Page page = first.context().newPage();
      page.setDefaultTimeout(20_000);
      page.navigate(browser.origin() + "/plan");
      awaitWeek(page);
      assertThat(title(page)).isEqualTo(FIVE);
      page.waitForSelector("#unconnected:not([hidden])");
      for (String monday : List.of("2026-12-07", "2026-12-14", "2026-12-21")) {
        page.click("#next-week");
        page.waitForSelector(
            "#plan input[name=from][value='" + monday + "']",
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#unreached").isHidden()).isTrue();
      }
      String week = downloaded(page);
      assertThat(week).startsWith("BEGIN:VCALENDAR").contains("DTSTART");

      page.reload();
      awaitWeek(page);
      page.click("#more"); // what nobody asked before needs the server, which is said
      page.waitForSelector("#unreached:not([hidden])");

      page.context().setOffline(false);
      page.click("#forget");
      page.waitForCondition(() -> page.textContent("#keep-said").startsWith("Forgotten."));
      assertThat(String.valueOf(page.evaluate("async () => (await caches.keys()).join()")))
          .doesNotContain("kept-");
    }
  }

  @Test
  void forgettingAlsoForgetsWhatIsOnItsWay() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      for (int wait : List.of(1_500, 1_600, 1_800)) { // some answers are there, others not yet
        page.click("#keep");
        page.waitForSelector("#forget:not([hidden])");
        page.waitForTimeout(wait);
        page.click("#forget");
        page.waitForCondition(() -> page.textContent("#keep-said").startsWith("Forgotten."));
        page.waitForTimeout(500);
        assertThat(String.valueOf(page.evaluate("async () => (await caches.keys()).join()")))
            .doesNotContain("kept-");
      }
    }
  }

  /** What the server said of "tomorrow" when the device kept the page is said by the day's name later. */
  @Test
  void aKeptWeekOfAnotherDayNamesTheDayOfTheNextMeeting() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      String moment = page.locator(".next time").getAttribute("datetime");
      String later = """
          async (days) => {
            const now = Date.now() + days * 86400000;
            Date.now = () => now;
            const { tellNextByTheDevice } = await import("/planner/plan-page.js");
            tellNextByTheDevice();
          }""";

      page.evaluate(later, 1);
      assertThat(OffsetDateTime.parse(moment).toLocalDate()).isEqualTo("2026-11-30");
      assertThat(page.textContent(".next time")).startsWith("Monday, November 30 at ");
      page.evaluate(later, 8);
      assertThat(page.locator(".next").isHidden()).isTrue();
    }
  }

  @Test
  void whatWasTypedIsThereAgainWithoutAConnection() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      BrowserFixture.await(page, """
          async () => (await (await caches.open("pages")).keys())
              .some((page) => page.url.endsWith("/planner/week-dates.js"))""");
      page.fill("#near", "19107");
      page.fill("#sentence", "Work Mon-Fri 9-5");
      page.waitForCondition(() ->
          String.valueOf(page.evaluate("sessionStorage.getItem('plan')")).contains("Work Mon-Fri"));
      page.context().setOffline(true);

      page.reload();
      page.waitForSelector("#unreached:not([hidden])");
      assertThat(page.inputValue("#near")).isEqualTo("19107");
      assertThat(page.inputValue("#sentence")).isEqualTo("Work Mon-Fri 9-5");
    }
  }

  private static String downloaded(Page page) {
    Download file = page.waitForDownload(() -> page.click(".in-reach button.main"));
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of a week is in the device's store and in the tab's. */
  private static Object traces(Page page) {
    return page.evaluate("""
        () => new Promise((fulfil) => {
          const request = indexedDB.open("handrail-device", 1);
          request.onsuccess = () => {
            const count = request.result.transaction("kept").objectStore("kept").count();
            count.onsuccess = () => fulfil({ kept: count.result, tab: sessionStorage.length });
          };
        })""");
  }
}
