package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
@Tag("slow")
class PagesBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final BrowserFixture.Look DESK = new BrowserFixture.Look(1280, false, true);
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

  private static String pathOf(Meeting meeting) {
    return "/meetings/" + meeting.id().value();
  }

  private static String hostile() {
    return pathOf(ShownMeetings.all().getLast());
  }

  static Stream<Arguments> everyPageInEveryLook() {
    return Stream.of(
            "/",
            "/?near=Philadelphia&when=any&fellowship=AA",
            "/?near=Nowhereatall&when=now",
            pathOf(ShownMeetings.elsewhere()),
            "/help?lang=es")
        .flatMap(path -> BrowserFixture.Look.all().stream().map(look -> Arguments.of(path, look)));
  }

  @ParameterizedTest
  @MethodSource("everyPageInEveryLook")
  void isAccessibleAndAsksNobodyElse(String path, BrowserFixture.Look look) {
    try (BrowserFixture.Seen seen = browser.open(path, look)) {
      seen.assertAccessible();
      seen.assertQuiet();
      assertThat(seen.page().locator("h1").count()).isEqualTo(1);
      assertThat(overflow(seen.page())).isLessThanOrEqualTo(0);
    }
  }

  private static int overflow(Page page) {
    return (Integer) page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Test
  void isAccessibleWhereThereIsNothing() {
    for (BrowserFixture.Look look : BrowserFixture.Look.all()) {
      try (BrowserFixture.Seen seen = browser.open("/meetings/none", look)) {
        seen.assertAccessible();
        assertThat(seen.foreign()).isEmpty();
        assertThat(seen.page().locator("h1").textContent())
            .isEqualTo("There is nothing at this address");
      }
    }
  }

  @Test
  void showsWhatAListTriesToRunAsText() {
    for (String path : List.of(hostile(), "/?near=Berlin,+Germany&when=any", "/?when=any")) {
      try (BrowserFixture.Seen seen = browser.open(path, DESK)) {
        seen.assertQuiet();
        assertThat(seen.page().locator("a[href^='javascript:']").count()).isZero();
        assertThat(
                seen.page().locator("[onclick], [onfocus], [onerror], [onload]").count())
            .isZero();
      }
    }
    try (BrowserFixture.Seen seen = browser.open(hostile(), DESK)) {
      assertThat(seen.page().locator("h1").textContent()).isEqualTo(ShownMeetings.HOSTILE);
    }
  }

  @Test
  void findsWithoutAScriptByTypingAndPressing() {
    try (BrowserFixture.Seen seen = browser.open("/", NO_SCRIPT)) {
      Page page = seen.page();

      page.getByLabel("Near", new Page.GetByLabelOptions().setExact(true)).fill("Philadelphia");
      press(page, "Search");
      press(page, "Any day");
      press(page, "In person");

      assertThat(page.locator("h1").textContent()).isEqualTo("The next meetings");
      assertThat(page.locator(".sentence").textContent())
          .contains("of Philadelphia, nearest first");
      assertThat(page.locator(".rail > li").count()).isEqualTo(20);
      press(page, "Show 20 more");
      assertThat(page.locator(".rail > li").count()).isEqualTo(40);
      assertThat(page.url()).contains("near=Philadelphia");
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @Test
  void findsNearThePersonWithoutPuttingThePlaceIntoTheAddress() {
    try (BrowserFixture.Seen seen = browser.open("/", PHONE)) {
      Page page = seen.page();
      page.context().grantPermissions(List.of("geolocation"));
      page.context()
          .setGeolocation(new com.microsoft.playwright.options.Geolocation(39.95264, -75.16521));

      press(page, "Near me");
      page.waitForSelector(".sentence:has-text('of you')");

      assertThat(page.url()).isEqualTo(browser.origin() + "/");
      assertThat(page.locator("#lat").inputValue()).isEqualTo("39.953");
      press(page, "Any day");
      assertThat(page.url()).isEqualTo(browser.origin() + "/");
      assertThat(page.locator(".sentence").textContent()).contains("of you");
      seen.assertQuiet();
    }
  }

  @Test
  void saysTheTimeInTheReadersZoneToo() {
    try (BrowserFixture.Seen seen = browser.open("/?words=Farola&when=any", PHONE)) {
      Locator line = seen.page().locator(".reader").first();

      assertThat(line.isVisible()).isTrue();
      assertThat(line.textContent()).contains("Central European", "Tue", "6:30", "your time");
    }
  }

  @Test
  void offersWhatWouldFindSomethingWhenNothingIsThere() {
    try (BrowserFixture.Seen seen =
        browser.open("/?when=tonight&words=Farola&venue=in-person", PHONE)) {
      Page page = seen.page();
      assertThat(page.locator("h1").textContent()).isEqualTo("No meeting tonight");

      page.locator("button:has-text('Without the words')").click();

      assertThat(page.locator("h1").textContent()).isEqualTo("Meetings tonight");
      assertThat(page.locator(".rail > li").count()).isPositive();
    }
  }

  @Test
  void leadsTheKeyboardFromTheSkipLinkThroughTheBarToTheForm() {
    try (BrowserFixture.Seen seen = browser.open("/", DESK)) {
      List<String> stops = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        seen.page().keyboard().press("Tab");
        stops.add((String) seen.page()
            .evaluate("(document.activeElement.id || document.activeElement.textContent).trim()"));
      }

      assertThat(stops)
          .containsExactly(
              "Go to the content",
              "Handrail",
              "Find",
              "Plan",
              "Help now",
              "leave",
              "near",
              "Search");
    }
  }

  @Test
  void hasTargetsLargeEnoughForAShakingHand() {
    try (BrowserFixture.Seen seen = browser.open("/?near=Philadelphia", PHONE)) {
      for (Locator target :
          seen.page().locator(".chip:visible, .button:visible, .places a").all()) {
        assertThat(target.boundingBox().height).as(target.textContent()).isGreaterThanOrEqualTo(44);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesToANeutralPageAndDoesNotComeBack(boolean byKeys) {
    try (BrowserFixture.Seen seen = browser.open("/help", PHONE)) {
      Page page = seen.page();
      page.context()
          .route(
              "https://www.wikipedia.org/",
              route -> route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions().setBody("neutral")));
      page.navigate(browser.origin() + "/");

      if (byKeys) {
        for (int i = 0; i < 3; i++) {
          page.keyboard().press("Shift");
        }
      } else {
        page.locator("#leave").click();
      }
      page.waitForURL("https://www.wikipedia.org/");
      page.evaluate("setTimeout(() => history.back())");
      page.waitForTimeout(1500);

      assertThat(page.url()).isEqualTo("https://www.wikipedia.org/");
    }
  }

  @Test
  void leavesByAPlainLinkWithoutAScript() {
    try (BrowserFixture.Seen seen = browser.open("/", NO_SCRIPT)) {
      Locator leave = seen.page().locator("#leave");

      assertThat(leave.getAttribute("href")).isEqualTo("https://www.wikipedia.org/");
      assertThat(leave.getAttribute("rel")).isEqualTo("noreferrer");
    }
  }
}
