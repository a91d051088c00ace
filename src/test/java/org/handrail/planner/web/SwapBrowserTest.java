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

/** Another meeting, and the first one back: what changed is said at the day where somebody looks. */
@Tag("browser")
@Tag("slow")
class SwapBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final BrowserFixture.Look NO_SCRIPT = new BrowserFixture.Look(390, false, false);

  /** Whether what changed is in the window, in a day's list, with the page not at its top. */
  private static final String SAID_AT_THE_DAY = """
      () => {
        const said = document.querySelector(".day[open] #changed")?.getBoundingClientRect();
        return !!said && said.top >= 0 && said.bottom <= innerHeight && scrollY > 100;
      }""";

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

  private static void planAWeek(Page page) {
    page.setDefaultTimeout(20_000);
    page.fill("#near", "19107");
    page.fill("#from", "2026-11-30");
    page.click("button.main");
    page.waitForSelector(
        "#plan", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Presses "Another one" at the last meeting of the week. */
  private static void swapTheLast(Page page) {
    page.locator(".day:has(.pick) summary").last().click();
    page.locator("button[value^='drop:']").last().click();
  }

  private static List<String> names(Page page) {
    return page.locator(".pick .stop-name a").allTextContents();
  }

  @Test
  void aSwapAndItsUndoStayAtTheDay() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      planAWeek(page);
      List<String> before = names(page);

      swapTheLast(page);
      page.waitForFunction(SAID_AT_THE_DAY);
      assertThat(page.textContent("#changed")).contains("New: ", "Instead of: ");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("changed");
      assertThat(page.locator("#changed").count()).isEqualTo(1);
      seen.assertAccessible();

      page.click("#undo");
      page.waitForCondition(() -> page.locator("#undo").count() == 0);
      page.waitForFunction(SAID_AT_THE_DAY);
      assertThat(names(page)).isEqualTo(before);
      seen.assertQuiet();
    }
  }

  @Test
  void theSameWithoutAScript() {
    try (BrowserFixture.Seen seen = browser.open("/plan", NO_SCRIPT)) {
      Page page = seen.page();
      planAWeek(page);
      List<String> before = names(page);

      swapTheLast(page);
      page.waitForURL("**/plan#changed");
      assertThat(page.locator(".day[open] #changed").isVisible()).isTrue();
      assertThat(page.locator("#changed").boundingBox().y).isBetween(0.0, 800.0);

      page.click("#undo");
      page.waitForCondition(() -> page.locator("#undo").count() == 0);
      assertThat(names(page)).isEqualTo(before);
      assertThat(page.locator(".day[open] #changed").isVisible()).isTrue();
    }
  }

  @Test
  void aSwapIsTakenBackAfterAReload() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      planAWeek(page);
      List<String> before = names(page);
      swapTheLast(page);
      page.waitForSelector("#undo");

      page.reload();
      page.click("#undo");
      page.waitForCondition(() -> page.locator("#undo").count() == 0);
      assertThat(names(page)).isEqualTo(before);
    }
  }
}
