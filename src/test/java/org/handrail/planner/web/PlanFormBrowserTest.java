package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody gave goes into the week, or the form says that it does not. */
@Tag("browser")
@Tag("slow")
class PlanFormBrowserTest {

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

  private static void awaitWeek(Page page) {
    page.waitForSelector(
        "#plan", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static void chooseTooLarge(Page page) {
    byte[] large = new byte[4 * 1024 * 1024];
    page.setInputFiles("#calendar", new FilePayload("years.ics", "text/calendar", large));
  }

  @Test
  void aCalendarThatIsTooLargeStopsAtItsField() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.fill("#near", "19107");
      chooseTooLarge(page);
      assertThat(page.textContent("#calendar-hint")).startsWith("This file is larger than 4 MB");

      page.click("button.main");
      page.waitForCondition(
          () -> page.textContent("#calendar-hint").startsWith("Your calendar is missing"));
      assertThat(page.locator("#plan").count()).isZero();
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("calendar");
      seen.assertAccessible();

      page.click("#without-calendar");
      awaitWeek(page);
      seen.assertQuiet();
    }
  }

  @Test
  void anotherCalendarTakesThePlaceOfOneThatIsTooLarge() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.fill("#near", "19107");
      page.fill("#from", "2026-11-30");
      chooseTooLarge(page);

      page.setInputFiles("#calendar", PlanSite.WORK_WEEK);
      assertThat(page.locator("#without-calendar").isHidden()).isTrue();
      page.click("button.main");
      awaitWeek(page);
      assertThat(page.content()).contains("Work: late shift");
    }
  }

  @Test
  void nearMeOnFindGoesAlongToTheWeek() {
    try (BrowserFixture.Seen seen = browser.open("/", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      BrowserContext device = page.context();
      device.grantPermissions(List.of("geolocation"));
      device.setGeolocation(new Geolocation(39.9526, -75.1652));
      page.click("#near-me");
      page.waitForSelector("#finder[method=post]");
      page.waitForCondition(() -> page.inputValue("#lat").equals("39.953"));

      page.click("nav a[href='/plan']");
      page.waitForCondition(
          () -> page.url().endsWith("/plan") && page.inputValue("#lat").equals("39.953"));
      assertThat(page.getAttribute("#near", "placeholder"))
          .isEqualTo(page.getAttribute("#near", "data-here"));
      page.click("button.main");
      awaitWeek(page);
      assertThat(page.locator(".next").count()).isEqualTo(1);
    }
  }
}
