package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job from the start page to the week, as people go: how many touches it takes, and without any. */
@Tag("browser")
@Tag("slow")
class PlanJourneyBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final BrowserFixture.Look DESK = new BrowserFixture.Look(1280, false, true);
  private static final String SENTENCE =
      "I live in 19107. Work Mon-Fri 9-5 at home, football Wed 5:30-6:45 pm at 19147";

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

  /** Counts what a hand does; typing into what was touched is no touch of its own. */
  private static final class Hand {

    private final Page page;
    private int touches;

    Hand(Page page) {
      this.page = page;
    }

    void tap(String selector) {
      page.click(selector);
      touches++;
    }

    void fill(String selector, String text) {
      tap(selector);
      page.fill(selector, text);
    }
  }

  private static void awaitWeek(Page page) {
    page.waitForSelector(
        "#plan",
        new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(20_000));
    assertThat(page.textContent("h1")).startsWith("Your week: five meetings fit");
  }

  @Test
  void takesAFewTapsAndOneLineOfTyping() {
    try (BrowserFixture.Seen seen = browser.open("/", PHONE)) {
      Hand hand = new Hand(seen.page());

      hand.tap(".front-plan a");
      hand.fill("#sentence", SENTENCE);
      hand.tap("button.main");

      awaitWeek(seen.page());
      assertThat(hand.touches).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void takesFewTouchesByTypedHours() {
    try (BrowserFixture.Seen seen = browser.open("/", PHONE)) {
      Hand hand = new Hand(seen.page());

      hand.tap(".front-plan a");
      hand.fill("#near", "19107");
      hand.tap("details.more > summary >> nth=0");
      hand.fill("#hours-1-1-from", "09:00");
      hand.fill("#hours-1-1-until", "17:00");
      hand.tap("#like-monday");
      hand.tap("details.second > summary >> nth=2");
      hand.fill("#hours-3-2-from", "17:30");
      hand.fill("#hours-3-2-until", "18:45");
      hand.fill("#hours-3-2-name", "Football");
      hand.tap("button.main");

      awaitWeek(seen.page());
      assertThat(hand.touches).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void goesFromTheStartToTheCalendarFileByKeyboardAlone() throws IOException {
    try (BrowserFixture.Seen seen = browser.open("/", DESK)) {
      Page page = seen.page();

      tabTo(page, "a[href='/plan'].button", 30);
      page.keyboard().press("Enter");
      page.waitForSelector("#sentence");
      tabTo(page, "#sentence", 20);
      page.keyboard().type(SENTENCE);
      tabTo(page, "button.main", 10);
      page.keyboard().press("Enter");
      awaitWeek(page);
      tabTo(page, "#day-0 button[value^='keep:'], #day-1 button[value^='keep:']", 60);
      page.keyboard().press("Enter");
      page.waitForSelector("button[aria-pressed=true][value^='unkeep:']");
      tabTo(page, "button[data-file]", 120);
      Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));

      assertThat(file.suggestedFilename()).isEqualTo("week.ics");
      assertThat(Files.readAllLines(file.path())).contains("BEGIN:VALARM").contains("BEGIN:VEVENT");
      seen.assertQuiet();
    }
  }

  /** Presses Tab until the focus is there: what has it must be seen, and be reached within so many presses. */
  private static void tabTo(Page page, String selector, int most) {
    for (int pressed = 0; pressed < most; pressed++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("s => document.activeElement?.matches(s) ?? false", selector))) {
        assertThat(page.evaluate("() => { const b = document.activeElement.getBoundingClientRect();"
                + " return b.width > 0 && b.bottom > 0 && b.top < innerHeight; }"))
            .isEqualTo(true);
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by " + most + " presses of Tab");
  }

  /** The looks that stand beside this class say what is too small; here only what the week's page adds. */
  @Test
  void everythingToPressIsLargeEnough() {
    for (String language : List.of("", "?lang=es")) {
      try (BrowserFixture.Seen seen = browser.open("/plan" + language, PHONE)) {
        Page page = seen.page();
        page.fill("#sentence", SENTENCE);
        page.click("button.main");
        page.waitForSelector(".week");

        assertThat(page.evaluate("""
            () => [...document.querySelectorAll("button, summary, select, input:not([type=hidden]), .misses a")]
              .filter((e) => e.checkVisibility() && !e.closest(".sr") && !e.matches(".sr"))
              .filter((e) => {
                const box = (e.closest("label") ?? e).getBoundingClientRect();
                return box.width > 1 && (box.height < 43.5 || box.width < 43.5);
              })
              .map((e) => e.outerHTML.slice(0, 120))""")).isEqualTo(List.of());
      }
    }
  }
}
