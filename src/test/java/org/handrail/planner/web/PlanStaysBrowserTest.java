package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanPageSteps.awaitWeek;
import static org.handrail.planner.web.PlanPageSteps.planAWeek;
import static org.handrail.planner.web.PlanPageSteps.title;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Back, a reload, the other language and a double tap lose nothing; leaving forgets the tab. */
@Tag("browser")
@Tag("slow")
class PlanStaysBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);
  private static final String FIVE = "Your week: five meetings fit";

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

  @Test
  void comesBackWithBackAReloadAndTheOtherLanguage() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      assertThat(page.url()).endsWith("/plan");
      String meeting = page.locator(".next-name a").getAttribute("href");

      page.click(".next-name a");
      page.waitForCondition(() -> page.url().endsWith(meeting));
      page.goBack();
      awaitWeek(page);
      assertThat(title(page)).isEqualTo(FIVE);

      page.reload();
      awaitWeek(page);
      assertThat(title(page)).isEqualTo(FIVE);

      page.click("a[hreflang=es]");
      page.waitForCondition(() -> title(page).startsWith("Su semana: caben cinco"));
      assertThat(page.url()).endsWith("/plan?lang=es");
      seen.assertQuiet();
    }
  }

  @Test
  void goesBackFromTheWeekToItsFormAndForwardAgain() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);

      page.goBack();
      page.waitForSelector("#ask");
      assertThat(page.inputValue("#near")).isEqualTo("19107");
      assertThat(page.textContent("#ask")).contains("Your calendar is in:");

      page.goForward();
      awaitWeek(page);
      assertThat(title(page)).isEqualTo(FIVE);
      page.click("#anew");
      page.waitForSelector("#ask");
      page.waitForCondition(() -> page.inputValue("#near").isEmpty()
          || page.inputValue("#near").equals("19107")); // the place goes along
      assertThat(page.textContent("#ask")).doesNotContain("Your calendar is in:");
    }
  }

  @Test
  void keepsWhatIsBeingFilledInWithItsFile() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.fill("#near", "Nowhere at all 99");
      page.setInputFiles("#calendar", PlanSite.WORK_WEEK);
      page.selectOption("#meetings", "7");
      page.waitForCondition(() -> String.valueOf(page.evaluate("sessionStorage.getItem('plan')"))
          .contains("Nowhere at all 99"));

      page.reload();
      page.waitForCondition(() -> page.inputValue("#near").equals("Nowhere at all 99"));
      page.waitForCondition(() -> chosenFile(page).equals("work-week.ics"));
      assertThat(page.inputValue("#meetings")).isEqualTo("7");

      page.click("button.main");
      page.waitForSelector(".notice[role=alert] a");
      assertThat(chosenFile(page)).isEqualTo("work-week.ics");
      page.fill("#near", "19107");
      page.fill("#from", "2026-11-30");
      page.click("button.main");
      awaitWeek(page);
      assertThat(page.content()).contains("Work: late shift");
    }
  }

  private static String chosenFile(Page page) {
    return String.valueOf(
        page.evaluate("document.getElementById('calendar')?.files[0]?.name ?? ''"));
  }

  @Test
  void leaveForgetsTheTab() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      planAWeek(page);
      page.evaluate(
          "document.getElementById('leave').href = '/help'"); // where the tab can be looked at

      page.click("#leave");
      page.waitForCondition(() -> page.url().endsWith("/help"));

      assertThat(String.valueOf(page.evaluate("Object.keys(sessionStorage)")))
          .doesNotContain("plan", "place");
    }
  }

  @Test
  void leaveForgetsWhatWasJustTyped() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.evaluate("document.getElementById('leave').href = '/help'");
      page.fill("#near", "19107");

      page.click("#leave");
      page.waitForCondition(() -> page.url().endsWith("/help"));

      assertThat(String.valueOf(page.evaluate("Object.keys(sessionStorage)")))
          .doesNotContain("plan", "place");
    }
  }

  @Test
  void carriesThePlaceBetweenFindAndPlan() {
    try (BrowserFixture.Seen seen = browser.open("/?near=19107", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.click("nav a[href='/plan']");
      page.waitForCondition(() -> page.inputValue("#near").equals("19107"));

      assertThat(page.url()).doesNotContain("19107");
    }
  }

  @Test
  void carriesAPlaceThatWasOnlyTyped() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      page.fill("#near", "19107");
      page.click("nav a[href='/']");
      page.waitForCondition(() -> page.inputValue("#near").equals("19107"));

      assertThat(page.url()).doesNotContain("19107");
    }
  }

  @Test
  void aDoubleTapAsksOnceAndMakesOneEntryOfTheHistory() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      List<String> sent = sentBy(page);
      page.fill("#near", "19107");
      Object before = page.evaluate("history.length");

      page.evaluate(DOUBLE_TAP);
      awaitWeek(page);

      assertThat(sent).hasSize(1);
      assertThat(page.evaluate("before => history.length - before", before)).isEqualTo(1);
      page.goBack();
      page.waitForSelector("#ask");
      page.evaluate(DOUBLE_TAP);
      awaitWeek(page);
      assertThat(sent).as("the form that came back, and what it sent").hasSize(3);
    }
  }

  /** A page that the browser had put by waits for an answer that was given up. */
  @Test
  void asksAgainWhenThePageComesBackAsItWasLeft() {
    try (BrowserFixture.Seen seen = browser.open("/plan", PHONE)) {
      Page page = seen.page();
      page.setDefaultTimeout(20_000);
      List<String> sent = sentBy(page);
      page.route("**/plan", held -> {}, new Page.RouteOptions().setTimes(1));
      page.fill("#near", "19107");
      page.evaluate(DOUBLE_TAP);
      page.waitForCondition(() -> sent.size() == 1);

      page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
      page.evaluate(DOUBLE_TAP);
      awaitWeek(page);

      assertThat(sent).hasSize(2);
    }
  }

  private static final String DOUBLE_TAP = """
      () => {
        const button = document.querySelector("button.main");
        button.click();
        button.click();
      }""";

  private static List<String> sentBy(Page page) {
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> {
      if (request.method().equals("POST")) {
        sent.add(request.url());
      }
    });
    return sent;
  }
}
