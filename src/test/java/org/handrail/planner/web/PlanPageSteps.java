package org.handrail.planner.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What tests in a browser do on the plan page again and again. */
final class PlanPageSteps {

  private PlanPageSteps() {}

  static void planAWeek(Page page) {
    page.fill("#near", "19107");
    page.fill("#from", "2026-11-30");
    page.setInputFiles("#calendar", PlanSite.WORK_WEEK);
    page.click("button.main");
    awaitWeek(page);
  }

  static void awaitWeek(Page page) {
    page.waitForSelector(
        "#plan", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  static String title(Page page) {
    return page.textContent("h1");
  }
}
