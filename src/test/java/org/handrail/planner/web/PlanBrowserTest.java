package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanPageSteps.awaitWeek;
import static org.handrail.planner.web.PlanPageSteps.planAWeek;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@Tag("slow")
class PlanBrowserTest {

  private static final BrowserFixture.Look DESK = new BrowserFixture.Look(1280, false, true);
  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, true, true);
  private static final BrowserFixture.Look LIGHT_PHONE = new BrowserFixture.Look(390, false, true);
  private static final BrowserFixture.Look NO_SCRIPT = new BrowserFixture.Look(390, false, false);

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

  static List<BrowserFixture.Look> looks() {
    return BrowserFixture.Look.pair(false);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isAccessibleAndAsksNobodyElse(BrowserFixture.Look look) {
    try (BrowserFixture.Seen seen = browser.open("/plan", look)) {
      seen.page().click("summary >> nth=0");
      seen.page().click("summary >> nth=1");
      seen.assertAccessible();
      planAWeek(seen.page());

      seen.assertAccessible();
      seen.assertQuiet();
      assertThat(seen.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void showsTheNewWeekInPlaceAndSaysItsTitle() {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      Page page = seen.page();
      planAWeek(page);

      page.focus("#more");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> page.textContent("#said").contains("six meetings fit"));

      assertThat(page.textContent("h1")).isEqualTo("Your week: six meetings fit");
      assertThat(page.title()).startsWith("Your week: six meetings fit");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("more");
      seen.assertQuiet();
    }
  }

  @Test
  void opensADayFromThePictureWithoutScript() {
    try (BrowserFixture.Seen seen = browser.open("/plan", NO_SCRIPT)) {
      Page page = seen.page();
      planAWeek(page);
      assertThat(page.textContent("h1")).isEqualTo("Your week: five meetings fit");
      assertThat(page.isVisible("#day-3-list .busy")).isFalse();

      page.click(".low .column[data-day='3']");

      assertThat(page.isVisible("#day-3-list .busy >> nth=0")).isTrue();
      assertThat(page.isVisible("#day-2-list .busy >> nth=0")).isFalse();
      page.click("#more");
      assertThat(page.textContent("h1")).isEqualTo("Your week: six meetings fit");
    }
  }

  @Test
  void showsTheWholeWeekAndWhatIsNextOnThePhonesFirstScreen() {
    for (BrowserFixture.Look look : List.of(PHONE, NO_SCRIPT)) {
      try (BrowserFixture.Seen seen = browser.open("/plan", look)) {
        Page page = seen.page();
        planAWeek(page);

        double bar = page.locator(".in-reach").boundingBox().y;
        assertThat(page.locator(".low").boundingBox().width).isEqualTo(look.width());
        assertThat(page.locator(".low .column").count()).isEqualTo(7);
        assertThat(bottom(page, ".low")).isLessThan(bar);
        assertThat(bottom(page, ".next .next-name")).isLessThan(bar);
        assertThat(bar).isLessThan(page.viewportSize().height);
      }
    }
  }

  private static double bottom(Page page, String selector) {
    BoundingBox box = page.locator(selector).boundingBox();
    return box.y + box.height;
  }

  @Test
  void saysWhatAPressChangedAndTakesItBack() {
    for (BrowserFixture.Look look : List.of(DESK, NO_SCRIPT)) {
      try (BrowserFixture.Seen seen = browser.open("/plan", look)) {
        Page page = seen.page();
        planAWeek(page);
        List<String> before = page.locator(".day-added").allTextContents();
        page.click(".low .column[data-day='0'], .tall .column[data-day='0'] >> visible=true");

        page.click("#day-0-list button[value^='drop:']");
        page.waitForSelector("#changed");

        assertThat(page.textContent("#changed")).contains("New: ", "Instead of: ");
        assertThat(page.locator(".day-added").allTextContents()).isNotEqualTo(before);
        page.click("#undo");
        page.waitForCondition(() -> page.locator(".day-added").allTextContents().equals(before));
        assertThat(page.locator("#undo").count()).isZero();
      }
    }
  }

  @Test
  void givesTheWorkingDaysTheHoursOfMonday() {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      Page page = seen.page();
      page.click("summary >> nth=0");
      page.fill("#hours-1-1-from", "09:00");
      page.fill("#hours-1-1-until", "17:00");

      page.click("#like-monday");

      assertThat(page.inputValue("#hours-5-1-until")).isEqualTo("17:00");
      assertThat(page.inputValue("#hours-6-1-until")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 1, false", "7, 1, false", "14, 2, false", "14, 2, true"})
  void printsTheWeekOnOnePage(int meetings, int aDay, boolean nights) {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      Page page = seen.page();
      page.selectOption("#meetings", Integer.toString(meetings));
      page.selectOption("#max_per_day", Integer.toString(aDay));
      if (nights) {
        page.click("summary >> nth=0");
        page.fill("#hours-1-1-from", "22:00");
        page.fill("#hours-1-1-until", "06:00");
        page.click("#like-monday");
      }
      planAWeek(page);

      assertThat(pages(page, "A4")).isEqualTo(1);
      assertThat(pages(page, "Letter")).isEqualTo(1);
    }
  }

  private static long pages(Page page, String paper) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(paper));
    return Pattern.compile("/Type\\s*/Page[^s]")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  @Test
  void keepsTheWeekAndSaysSoWhenTheServerCannotBeReached() {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      Page page = seen.page();
      planAWeek(page);
      page.context().setOffline(true);

      page.click("#more");
      page.waitForSelector("#unreached:not([hidden])");

      assertThat(page.textContent("#unreached")).startsWith("The server could not be reached.");
      assertThat(page.textContent("h1")).isEqualTo("Your week: five meetings fit");
      page.context().setOffline(false);
      page.click("#more");
      page.waitForCondition(() -> page.textContent("h1").contains("six meetings fit"));
      assertThat(page.isVisible("#unreached")).isFalse();
    }
  }

  @Test
  void beginsTomorrowByTheClockOfTheDevice() {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      Page page = seen.page();

      Object tomorrow = page.evaluate(
          "(() => { const d = new Date(); d.setDate(d.getDate() + 1); return d.toLocaleDateString('sv'); })()");

      assertThat(page.inputValue("#from")).isEqualTo(tomorrow);
    }
  }

  @Test
  void readsTheListBeforeThePicture() {
    try (BrowserFixture.Seen seen = browser.open("/plan", DESK)) {
      planAWeek(seen.page());

      String heard = seen.page().locator("main").ariaSnapshot();

      assertThat(heard.indexOf("The week as a list"))
          .isPositive()
          .isLessThan(heard.indexOf("The week as a picture"));
      assertThat(heard)
          .containsPattern("img \"Thursday, December 3: .*Work: late shift, 1:00 PM to 9:30 PM\"");
    }
  }

  /** Who reads by a screen reader is led to the title; who looks at it sees no box around what can't be pressed. */
  @Test
  void theTitleThatGetsTheFocusHasNoFrame() {
    try (BrowserFixture.Seen seen = browser.open("/plan", LIGHT_PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.fill("#near", "19107");

      page.press("#near", "Enter");
      awaitWeek(page);

      page.waitForCondition(
          () -> "title".equals(page.evaluate("document.activeElement?.id ?? ''")));
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("none");
    }
  }

  @Test
  void theLegendIsTheSameInForcedColours() {
    try (BrowserFixture.Seen seen = browser.open("/plan", LIGHT_PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      String colours = """
          () => [".key-busy", ".key-pick"].map((key) =>
            getComputedStyle(document.querySelector(key)).backgroundColor).join(" ")""";
      Object usual = page.evaluate(colours);

      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

      assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches")).isEqualTo(true);
      assertThat(page.evaluate(colours)).isEqualTo(usual);
    }
  }
}
