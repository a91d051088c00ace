package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@Tag("slow")
class TreatmentPagesBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final BrowserFixture.Look NO_SCRIPT = new BrowserFixture.Look(390, false, false);
  private static final String FULL = "/treatment/" + ShownTreatment.full().id();

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

  static Stream<Arguments> everyPageInEveryLook() {
    return Stream.of(
            "/treatment",
            "/treatment?near=Philadelphia&need=care.detox&need=payment.medicaid",
            "/treatment?near=Nowhereatall&words=qqqq&lang=es",
            "/treatment?open=yes&near=Philadelphia&lang=es",
            "/treatment?within=moon",
            FULL,
            FULL + "?lang=es",
            "/treatment/" + ShownTreatment.closed().id())
        .flatMap(path -> BrowserFixture.Look.all().stream().map(look -> Arguments.of(path, look)));
  }

  @ParameterizedTest
  @MethodSource("everyPageInEveryLook")
  void isAccessibleAndStaysWithinThePhone(String path, BrowserFixture.Look look) {
    try (BrowserFixture.Seen seen = browser.open(path, look)) {
      seen.assertAccessible();
      if (!path.contains("moon")) { // a browser complains of the 422 itself
        seen.assertQuiet();
      }
      Page page = seen.page();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
      for (int width : look.width() > 500 ? List.of(look.width()) : List.of(320, 360, 390)) {
        page.setViewportSize(width, 900);
        assertThat((Integer) page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("%d px", width)
            .isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void findsWithoutAScriptAndKeepsThePlaceInTheAddress() {
    try (BrowserFixture.Seen seen = browser.open("/treatment", NO_SCRIPT)) {
      Page page = seen.page();

      page.locator("#near").fill("Philadelphia");
      press(page, "Search");

      assertThat(page.locator("h1").textContent()).contains("Treatment near Philadelphia");
      assertThat(page.url()).contains("near=Philadelphia");
      assertThat(page.locator(".rail > li").count()).isEqualTo(20);
      assertThat(page.locator(".map-dot").count()).isPositive();
      assertThat(page.locator("#results .tag.note").allTextContents())
          .contains("Pays to be listed");
      assertThat(page.locator("#results .tag").allTextContents()).contains("Listed free of charge");
      press(page, "Show more");
      assertThat(page.locator(".rail > li").count()).isEqualTo(40);
    }
  }

  @Test
  void findsWhatHasOpenPlacesByAChip() {
    try (BrowserFixture.Seen seen = browser.open("/treatment", NO_SCRIPT)) {
      Page page = seen.page();

      page.locator("input[name=open]").check();
      press(page, "Show places");

      assertThat(page.url()).contains("open=yes");
      assertThat(page.locator(".rail > li").count()).isEqualTo(1);
      assertThat(page.locator(".rail").textContent())
          .contains("3 open places of 9,999, said 2 hours ago by the place itself.");
      assertThat(page.locator("input[name=open]").isChecked()).isTrue();
    }
  }

  @Test
  void namesTheOneFilterWithoutWhichMostIsFound() {
    String nothing = "/treatment?near=Philadelphia&need=care.detox&words=zzzzzzzzzz";
    try (BrowserFixture.Seen seen = browser.open(nothing, NO_SCRIPT)) {
      Page page = seen.page();
      assertThat(page.locator("#results").textContent())
          .contains("Without “Name or place contains” there");

      press(page, "Show them");

      assertThat(page.locator(".rail > li").count()).isPositive();
      assertThat(page.locator("input[value='care.detox']").isChecked()).isTrue();
    }
  }

  @Test
  void takesWhatPeopleTypeForWhatTheyMeanWhereNothingIsCalledSo() {
    try (BrowserFixture.Seen seen = browser.open("/treatment?words=detoxing+near+me", PHONE)) {
      Page page = seen.page();

      assertThat(page.textContent("#results")).contains("Nothing is called “detoxing near me”");
      assertThat(page.locator(".rail > li").count()).isPositive();
      assertThat(page.locator("input[value='care.detox']").isChecked()).isTrue();
      assertThat(page.inputValue("#words")).isEmpty();
    }
  }

  @Test
  void showsTheOwnNumberFirstAsALinkAndWhatIsKnownOfTheHours() {
    try (BrowserFixture.Seen seen = browser.open(FULL, PHONE)) {
      Page page = seen.page();

      assertThat(page.locator("a.phone").first().getAttribute("href"))
          .isEqualTo("tel:+12155550100;ext=1234");
      assertThat(page.locator("a.phone").count()).isEqualTo(1);
      String text = page.locator("main").textContent().replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Nobody is obliged to enter treatment")
          .contains("Pays to be listed")
          .contains("<b>House</b>")
          .contains("from the list “SAMHSA”")
          .containsPattern("Today: .*8:00.*12:00.*1:00.*6:30");
    }
  }

  @Test
  void tellsWhatCannotBeReadAndWhatIsNotThere() {
    try (BrowserFixture.Seen seen = browser.open("/treatment", PHONE)) {
      Page page = seen.page();
      assertThat(status(page, "/treatment?need=care.cure")).isEqualTo(422);
      assertThat(status(page, "/treatment?show=0")).isEqualTo(422);
      assertThat(status(page, "/treatment?near=" + "x".repeat(300))).isEqualTo(422);
      assertThat(status(page, "/treatment/none")).isEqualTo(404);
      assertThat(status(page, "/treatment/00000000-0000-0000-0000-000000000000"))
          .isEqualTo(404);
    }
  }

  private static int status(Page page, String path) {
    Response response = page.navigate(page.url().replaceAll("/treatment.*", path));
    return response == null ? 0 : response.status();
  }

  /** A click waits for the new page's first byte only. */
  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
        .first()
        .click();
    page.waitForLoadState();
  }
}
