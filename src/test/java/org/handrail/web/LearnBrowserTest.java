package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.handrail.help.Article;
import org.handrail.help.Articles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The learn pages in a browser: for everybody, at every width, and without anybody else. */
@Tag("browser")
@Tag("slow")
class LearnBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
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

  static Stream<String> pages() {
    return Stream.concat(
        Stream.of("/learn"),
        new Articles().all().stream().map(Article::id).map(id -> "/learn/" + id));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void areAccessibleAskNobodyElseAndDoNotScrollSideways(String path) {
    for (String language : new String[] {"en", "es"}) {
      BrowserFixture.Look look = new BrowserFixture.Look(390, language.equals("es"), true);
      try (BrowserFixture.Seen seen = browser.open(path + "?lang=" + language, look)) {
        seen.assertAccessible();
        seen.assertQuiet();
        assertThat(seen.page().locator("h1").count()).isEqualTo(1);
        for (int width : new int[] {320, 360, 390, 1280}) {
          seen.page().setViewportSize(width, 900);
          assertThat(overflow(seen.page())).as("%s at %d px", path, width).isLessThanOrEqualTo(0);
        }
      }
    }
  }

  private static int overflow(Page page) {
    return (Integer) page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Test
  void showAWeekFromASentenceWithoutAScript() {
    try (BrowserFixture.Seen seen =
        browser.open("/learn/meetings-and-responsibilities", NO_SCRIPT)) {
      Page page = seen.page();
      page.fill("#sentence", "I live in 19107. Work Mon–Fri 9–5.");
      page.click("form button[type=submit]");
      page.waitForURL("**/plan");

      assertThat(page.locator(".week").count()).isPositive();
      assertThat(page.textContent("main")).contains("Work");
    }
  }

  @Test
  void copyALinkThatCarriesNothingOfTheReader() {
    try (BrowserFixture.Seen seen = browser.open("/learn/urges?lang=es&near=19107", PHONE)) {
      Page page = seen.page();
      page.evaluate(
          "() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }");
      page.click("#copy");
      page.waitForFunction("() => document.getElementById('copied').textContent !== ''");

      assertThat(page.evaluate("window.copied")).isEqualTo(browser.origin() + "/learn/urges");
      assertThat(page.textContent("#copied")).isEqualTo("El enlace está copiado.");
    }
  }

  @Test
  void areReadableOnPaper() {
    try (BrowserFixture.Seen seen = browser.open("/learn/addiction-cycle", PHONE)) {
      Page page = seen.page();
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

      assertThat(page.locator(".bar").isVisible()).isFalse();
      assertThat(page.locator(".foot").isVisible()).isFalse();
      assertThat(page.locator("#copy").isVisible()).isFalse();
      assertThat(page.locator(".ring").isVisible()).isTrue();
      assertThat(page.locator(".rests-on").isVisible()).isTrue();
    }
  }
}
