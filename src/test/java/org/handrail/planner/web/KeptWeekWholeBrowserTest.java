package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody keeps on the device stays theirs, and opens whole. */
@Tag("browser")
@Tag("slow")
class KeptWeekWholeBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final String KEPT = """
      () => new Promise((fulfil) => {
        const request = indexedDB.open("handrail-device", 1);
        request.onsuccess = () => {
          const week = request.result.transaction("kept").objectStore("kept").get("week");
          week.onsuccess = () => fulfil(JSON.stringify(week.result ?? null));
        };
      })""";

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

  private static void awaitWeek(Page page) {
    page.waitForSelector(
        "#plan", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static void planMyWeek(Page page) {
    page.setDefaultTimeout(20_000);
    page.fill("#near", "19107");
    page.fill("#from", "2026-11-30");
    page.fill("#sentence", "My own shop Mon-Fri 9-5");
    page.click("button.main");
    awaitWeek(page);
  }

  private static void keep(Page page) {
    page.click("#keep");
    page.waitForSelector("#forget:not([hidden])");
  }

  private static String kept(Page page) {
    return String.valueOf(page.evaluate(KEPT));
  }

  private static void showTheExample(Page page) {
    page.click("#anew");
    page.waitForSelector("button[value=example]");
    page.click("button[value=example]");
    awaitWeek(page);
  }

  @Test
  void theExampleDoesNotTakeThePlaceOfTheKeptWeek() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      planMyWeek(page);
      keep(page);
      String mine = kept(page);
      assertThat(mine).contains("own shop");

      showTheExample(page);
      page.waitForSelector("#another-week:not([hidden])");
      assertThat(page.textContent("#another-week"))
          .contains("This is not the week that you keep on this device.");
      assertThat(kept(page)).isEqualTo(mine);
      seen.assertAccessible();

      page.click("#to-kept");
      page.waitForCondition(() -> page.content().contains("own shop"));
      page.waitForSelector("#keep-said:has-text('is kept on this device')");
      assertThat(page.locator("#another-week").isHidden()).isTrue();
      try (Page another = page.context().newPage()) {
        another.navigate(page.url());
        awaitWeek(another);
        assertThat(another.content()).contains("own shop");
      }
      seen.assertQuiet();
    }
  }

  @Test
  void anotherWeekIsKeptInItsPlaceOnlyWhenSomebodySaysSo() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      planMyWeek(page);
      keep(page);

      showTheExample(page);
      page.click("#keep-instead");
      page.waitForCondition(
          () -> page.textContent("#another-week").startsWith("Your week is kept on this device"));
      assertThat(kept(page)).doesNotContain("own shop");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("another-week");
    }
  }

  /** The same hours and places: another week of it, another meeting, one meeting more. */
  @Test
  void whatIsChangedInTheKeptWeekIsKept() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      planMyWeek(page);
      keep(page);

      page.click("#more");
      page.waitForCondition(() -> kept(page).contains("[\"meetings\",\"6\"]"));
      page.evaluate("document.querySelector('.choices button[value^=\"drop:\"]').click()");
      page.waitForCondition(() -> kept(page).matches(".*\\[\"dropped\",\"[^\"]+\".*"));
      page.click("#next-week");
      page.waitForCondition(() -> kept(page).contains("[\"from\",\"2026-12-07\"]"));
      for (String shown : List.of("#another-week", "#keep")) {
        assertThat(page.locator(shown).isHidden()).as(shown).isTrue();
      }
    }
  }

  @Test
  void theMeetingsOfTheKeptWeekOpenWithoutAConnection() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/plan", PHONE)) {
      Page first = seen.page();
      planMyWeek(first);
      keep(first);
      BrowserFixture.await(first, """
          async () => {
            const links = [...document.querySelectorAll(".pick .stop-name a")].map((link) => link.href);
            const kept = await Promise.all(links.map((link) => caches.match(link)));
            return links.length === 5 && kept.every((page) => page !== undefined);
          }""");
      first.close();
      first.context().setOffline(true);

      Page page = first.context().newPage();
      page.setDefaultTimeout(20_000);
      page.navigate(browser.origin() + "/plan");
      awaitWeek(page);
      String name = page.textContent(".next-name a").strip();
      String meeting = page.locator(".next-name a").getAttribute("href");
      page.click(".next-name a");
      page.waitForSelector("#unconnected:not([hidden])");
      assertThat(page.textContent("h1")).isEqualTo(name);
      page.navigate(browser.origin() + meeting + "?lang=es");
      assertThat(page.textContent("h1")).as("rather in English than not").isEqualTo(name);

      page.context().setOffline(false);
      page.navigate(browser.origin() + "/plan");
      awaitWeek(page);
      page.click("#forget");
      page.waitForCondition(() -> page.textContent("#keep-said").startsWith("Forgotten."));
      page.context().setOffline(true);
      page.navigate(browser.origin() + meeting);
      assertThat(page.textContent("h1")).isEqualTo("You are not connected");
    }
  }

  @Test
  void aMeetingOnlineSaysInTheWeekHowToJoin() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.evaluate("document.getElementById('venue').value = 'online'");
      planMyWeek(page);

      assertThat(page.locator(".next .join a[href^='https://']").textContent())
          .startsWith("Join online");
      assertThat(page.locator(".pick .join a[href^='https://']").count()).isPositive();
      assertThat(page.locator(".join a[target]").count())
          .as("Back finds the week")
          .isZero();
      seen.assertAccessible();
    }
  }
}
