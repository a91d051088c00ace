package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Find, My week and Help open without a connection, as they were last seen, and say so. */
@Tag("browser")
@Tag("slow")
class OfflineBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);

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

  private static String title(Page page) {
    return String.valueOf(page.textContent("h1"));
  }

  /** Waits until the device has all that it keeps from the first visit on. */
  private static void awaitPages(Page page) {
    BrowserFixture.await(page, """
        async () => {
          const pages = await (await caches.open("pages")).keys();
          return pages.some((page) => page.url.endsWith("/planner/week-dates.js"))
              && pages.some((page) => page.url.endsWith("/web/help.js"));
        }""");
  }

  private static Page offline(Page page) {
    BrowserContext device = page.context();
    page.close();
    device.setOffline(true);
    return device.newPage();
  }

  @Test
  void helpOpensWholeWithItsStepsInDangerAfterAVisitToAnyPage() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/privacy", PHONE)) {
      awaitPages(seen.page());
      Page page = offline(seen.page());

      page.navigate(browser.origin() + "/help");
      assertThat(title(page)).isEqualTo("Who to call now");
      assertThat(page.locator("a[href='tel:988']").count()).isPositive();
      assertThat(page.textContent("main")).containsIgnoringCase("naloxone");
      page.waitForSelector("#unconnected:not([hidden])");
      assertThat(page.textContent("#unconnected"))
          .startsWith("There is no connection just now. This page is as it was on ")
          .doesNotContain("{0}", "Invalid");

      page.navigate(browser.origin() + "/help?lang=es");
      assertThat(title(page)).isEqualTo("A quién llamar ahora");
      page.waitForSelector("#unconnected:not([hidden])");
      assertThat(page.textContent("#unconnected")).startsWith("Ahora no hay conexión.");

      page.navigate(browser.origin() + "/learn/urges");
      assertThat(title(page)).as("where help leads to").isEqualTo("When an urge comes");
      page.navigate(browser.origin() + "/learn/lapses");
      assertThat(title(page)).isEqualTo("If you used again");
    }
  }

  @Test
  void theFinderShowsWhatWasLastFoundUntilSomebodyLeaves() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/", PHONE)) {
      awaitPages(seen.page());
      seen.page().navigate(browser.origin() + "/?near=19107");
      String found = title(seen.page());
      Page page = offline(seen.page());

      page.navigate(browser.origin() + "/");
      assertThat(title(page)).isEqualTo(found);
      assertThat(page.inputValue("#near")).isEqualTo("19107");
      page.waitForSelector("#unconnected:not([hidden])");
      assertThat(page.textContent("#unconnected")).contains("This page is as it was on");

      page.navigate(browser.origin() + "/?near=Camden");
      page.waitForSelector("#unconnected:not([hidden])");
      assertThat(page.textContent("#unconnected"))
          .contains("what you asked for could not be looked up");

      page.evaluate("document.getElementById('leave').href = '/help'");
      page.click("#leave");
      page.waitForURL("**/help");
      BrowserFixture.await(
          page, "async () => (await (await caches.open('seen')).keys()).length === 0");
      page.navigate(browser.origin() + "/");
      assertThat(page.inputValue("#near")).isEmpty();
    }
  }

  @Test
  void anArticleThatWasReadOpensUntilSomebodyLeavesAndOneThatWasNotSaysSo() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/", PHONE)) {
      awaitPages(seen.page());
      seen.page().navigate(browser.origin() + "/learn/sponsors");
      BrowserFixture.await(
          seen.page(),
          "async () => !!(await caches.match('/learn/sponsors', {cacheName: 'seen'}))");
      Page page = offline(seen.page());

      page.navigate(browser.origin() + "/learn/sponsors");
      assertThat(title(page)).isEqualTo("What a sponsor is");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.lead')).fontSize"))
          .as("with its style")
          .isNotEqualTo(page.evaluate(
              "getComputedStyle(document.querySelector('main p:not(.lead)')).fontSize"));
      page.waitForSelector("#unconnected:not([hidden])");
      page.navigate(browser.origin() + "/learn");
      assertThat(title(page)).isEqualTo("Learn");
      page.navigate(browser.origin() + "/learn/medication");
      assertThat(title(page)).isEqualTo("You are not connected");

      page.evaluate("document.getElementById('leave').href = '/help'");
      page.click("#leave");
      page.waitForURL("**/help");
      BrowserFixture.await(
          page, "async () => (await (await caches.open('seen')).keys()).length === 0");
      page.navigate(browser.origin() + "/learn/sponsors");
      assertThat(title(page)).isEqualTo("You are not connected");
    }
  }

  @Test
  void theFirstArticleThatSomebodyReadsIsKept() {
    try (BrowserFixture.Seen seen =
        browser.openOnADeviceThatKeepsPages("/learn/addiction-cycle?lang=en", PHONE)) {
      awaitPages(seen.page());
      String read = title(seen.page());
      BrowserFixture.await(
          seen.page(), "async () => (await (await caches.open('seen')).keys()).length === 1");
      Page page = offline(seen.page());

      page.navigate(browser.origin() + "/learn/addiction-cycle?lang=en");

      assertThat(title(page)).isEqualTo(read);
    }
  }

  /** A day later everything is fetched anew: what was read stays, what was looked for goes, and Leave in between takes all. */
  @Test
  void anArticleThatWasReadIsStillThereOnAnotherDay() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/", PHONE)) {
      Page page = seen.page();
      awaitPages(page);
      page.navigate(browser.origin() + "/learn/urges");
      page.navigate(browser.origin() + "/?near=19107");
      BrowserFixture.await(
          page, "async () => (await (await caches.open('seen')).keys()).length >= 2");
      page.evaluate("""
          async () => {
            const pages = await caches.open("pages");
            const old = await pages.match("/site/offline");
            await pages.put("/site/offline", new Response(await old.text(),
                {headers: {"Content-Type": "text/html", Date: "Mon, 01 Jan 2024 00:00:00 GMT"}}));
          }""");

      page.navigate(browser.origin() + "/learn");
      BrowserFixture.await(page, """
          async () => {
            const kept = await (await caches.open("seen")).keys();
            const paths = kept.map((request) => new URL(request.url).pathname);
            return paths.includes("/learn/urges") && !paths.includes("/");
          }""");
    }
  }

  @Test
  void saysWhichPagesOpenInPlaceOfOneThatDoesNot() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/", PHONE)) {
      awaitPages(seen.page());
      Page page = offline(seen.page());

      page.navigate(browser.origin() + "/privacy?lang=es");
      assertThat(title(page)).isEqualTo("No hay conexión");
      assertThat(page.locator("main a.button").all().stream()
              .map(link -> link.getAttribute("href"))
              .toList())
          .isEqualTo(List.of("/?lang=es", "/plan?lang=es", "/help?lang=es"));
      new BrowserFixture.Seen(page, List.of(), List.of()).assertAccessible();
    }
  }

  @Test
  void withAConnectionTheServerAnswers() {
    try (BrowserFixture.Seen seen = browser.openOnADeviceThatKeepsPages("/?near=19107", PHONE)) {
      awaitPages(seen.page());
      Page page = seen.page();

      page.navigate(browser.origin() + "/");
      assertThat(page.locator("#unconnected").isHidden()).isTrue();
      page.navigate(browser.origin() + "/help");
      assertThat(page.locator("#unconnected").isHidden()).isTrue();
      seen.assertQuiet();
    }
  }
}
