package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            pathOf(ShownMeetings.endless()),
            "/?near=Philadelphia&when=tue&lang=es",
            "/help?lang=es",
            "/privacy",
            "/privacy?lang=es")
        .flatMap(path -> BrowserFixture.Look.pair(path.contains("lang=es")).stream()
            .map(look -> Arguments.of(path, look)));
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

  @ParameterizedTest
  @ValueSource(ints = {320, 390})
  void holdsEndlessWordsWithoutScrollingSideways(int width) {
    BrowserFixture.Look narrow = new BrowserFixture.Look(width, false, true);
    String filters = "&fellowship=F" + ShownMeetings.ENDLESS + "&words=" + ShownMeetings.ENDLESS;
    for (String path : List.of(
        "/?near=Berlin,+Germany&when=any",
        "/?near=" + ShownMeetings.ENDLESS,
        "/?when=any" + filters,
        "/?within=moon&near=" + ShownMeetings.ENDLESS.repeat(2),
        pathOf(ShownMeetings.endless()),
        hostile(),
        "/help",
        "/nothing/" + ShownMeetings.ENDLESS)) {
      try (BrowserFixture.Seen seen = browser.open(path, narrow)) {
        Page page = seen.page();
        page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));

        assertThat(overflow(page)).as(path).isLessThanOrEqualTo(0);
        if (path.equals("/help") || path.contains("Berlin")) {
          assertThat(page.locator("main").textContent()).contains(ShownMeetings.ENDLESS);
        }
      }
    }
  }

  @Test
  void beginsWithAResultOnTheFirstScreenOfAPhone() {
    try (BrowserFixture.Seen seen = browser.open("/?near=Philadelphia", PHONE)) {
      assertThat(seen.page().locator(".rail > li").first().boundingBox().y).isLessThan(560);
    }
  }

  @Test
  void theCheckOfAccessibilityFindsAFault() {
    try (BrowserFixture.Seen seen = browser.open("/help", PHONE)) {
      seen.page().evaluate("() => document.querySelector('main').append(new Image())");

      assertThatThrownBy(seen::assertAccessible)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("image-alt");
    }
  }

  @Test
  void isAccessibleWhereThereIsNothing() {
    for (BrowserFixture.Look look : BrowserFixture.Look.pair(false)) {
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

      assertThat(page.locator("h1").textContent()).isEqualTo("Meetings near Philadelphia");
      assertThat(page.locator(".sentence").textContent())
          .contains("of Philadelphia, nearest first");
      assertThat(page.locator(".rail > li").count()).isEqualTo(20);
      press(page, "Show 20 more");
      assertThat(page.locator(".rail > li").count()).isEqualTo(40);
      assertThat(page.url()).contains("near=Philadelphia");
    }
  }

  /** A click waits for the new page's first byte only, and half a page has half its meetings. */
  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    page.waitForLoadState();
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
      Page meeting =
          page.context().waitForPage(() -> page.locator(".stop-name a").first().click());
      meeting.waitForLoadState();
      assertThat(meeting.url()).contains("/meetings/");
      assertThat(page.locator(".sentence").textContent()).contains("of you");
      press(page, "Español");
      page.waitForSelector("h1:has-text('Reuniones cerca de usted')");
      assertThat(page.url()).isEqualTo(browser.origin() + "/?lang=es");
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
      page.waitForLoadState();

      assertThat(page.locator("h1").textContent()).isEqualTo("Meetings tonight");
      assertThat(page.locator(".rail > li").count()).isPositive();
    }
  }

  @Test
  void leadsTheKeyboardFromTheSkipLinkThroughTheBarToTheForm() {
    try (BrowserFixture.Seen seen = browser.open("/", DESK)) {
      List<String> stops = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        seen.page().keyboard().press("Tab");
        stops.add((String) seen.page()
            .evaluate("(document.activeElement.id || document.activeElement.textContent).trim()"));
      }

      assertThat(stops)
          .containsExactly(
              "Go to the content",
              "Handrail",
              "Find",
              "My week",
              "Help now",
              "leave",
              "Fit meetings into my week",
              "See an example week",
              "New to this? What to expect",
              "near",
              "Search");
    }
  }

  /** What can be pressed and is smaller than 44 px, except links within the sentences of a paragraph. */
  private static final String SMALL_TARGETS = """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, label.chip')]
        .filter((e) => e.checkVisibility() && !e.closest('.skip') && e.type !== 'hidden')
        .filter((e) => !e.closest('label.chip') || e.matches('label.chip'))
        .filter((e) => !(e.matches('p a, li a') && [...e.parentElement.childNodes].some(
          (n) => n.nodeType === 3 && n.data.trim().length > 20)))
        .filter((e) => Math.round(e.getBoundingClientRect().height) < 44)
        .map((e) => e.outerHTML.slice(0, 160) + ' ' + e.getBoundingClientRect().height)
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?near=Philadelphia",
        "/?near=Springfield&when=any",
        "/?near=Philadelphia&when=sun&venue=online&lang=es",
        "/?near=Nowhereatall&when=tonight&words=qqqq",
        "/?from=25:61&within=moon",
        "HYBRID",
        "ONLINE",
        "/help",
        "/help?lang=es",
        "/privacy",
        "/privacy?lang=es",
        "/nothing"
      })
  void hasTargetsLargeEnoughForAShakingHand(String named) {
    String path = named
        .replace("HYBRID", pathOf(ShownMeetings.endless()))
        .replace("ONLINE", pathOf(ShownMeetings.elsewhere()));
    try (BrowserFixture.Seen seen = browser.open(path, PHONE)) {
      Page page = seen.page();
      page.locator("details:not(.sources)")
          .all()
          .forEach(details -> details.evaluate("d => d.open = true"));

      assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
      if (path.contains("Philadelphia&lang") || named.equals("/?near=Philadelphia")) {
        assertThat(page.locator(".to-map").boundingBox().height).isGreaterThanOrEqualTo(44);
      }
    }
  }

  @Test
  void findsHelpNearThePersonWithoutPuttingThePlaceIntoTheAddress() {
    try (BrowserFixture.Seen seen = browser.open("/help?lang=es", PHONE)) {
      Page page = seen.page();
      page.context().grantPermissions(List.of("geolocation"));
      page.context()
          .setGeolocation(new com.microsoft.playwright.options.Geolocation(39.95264, -75.16521));

      press(page, "Reuniones cerca de mí");
      page.waitForSelector("h3:has-text('Cerca de usted')");

      assertThat(page.url()).isEqualTo(browser.origin() + "/help?lang=es");
      assertThat(page.locator(".help-first .number").first().textContent()).isEqualTo("911");
      assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
      press(page, "English");
      page.waitForSelector("h3:has-text('Near you, in person')");
      assertThat(page.url()).isEqualTo(browser.origin() + "/help?lang=en");
      seen.assertAccessible();
      seen.assertQuiet();
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
