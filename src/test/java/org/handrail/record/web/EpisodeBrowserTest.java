package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.help.SafetyFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages write of an episode; the rules behind it are tested in {@code src/test/js}. */
@Tag("browser")
@Tag("slow")
class EpisodeBrowserTest {

  private static final Locator.CheckOptions FORCED = new Locator.CheckOptions().setForce(true);

  @SuppressWarnings("NullAway.Init")
  private static RecordWindow window;

  @BeforeAll
  static void start() {
    window = RecordWindow.start();
  }

  @AfterAll
  static void stop() {
    if (window != null) {
      window.close();
    }
  }

  private static String episode(String fields) {
    return """
        {"id":"e1","kind":"episode","revisions":[{"clock":5,"device":"other","at":"2026-11-02T02:05:00Z","set":{\
        "when":{"at":"2026-11-02T02:05:00Z","zone":"America/New_York","precision":"exact"},%s}}]}""".formatted(fields);
  }

  private static void awaitTitle(Page page, String with, boolean there) {
    page.waitForFunction(
        "([text, there]) => document.querySelector('[data-fill=title]').textContent.includes(text) === there",
        List.of(with, there));
  }

  private static String lines(Page page) {
    window.show(page, "export", "[data-format=lines]");
    return RecordWindow.downloaded(page, "[data-format=lines]");
  }

  /** The page is the same on every day, so the device says it. */
  @Test
  void saysWhichSentencesShouldBeLookedUpAgain() {
    Page page = window.device();
    String shown = "() => [...document.getElementById('safety').content"
        + ".querySelectorAll('[data-due-after]')].filter((note) => !note.hidden).length";

    page.clock().setFixedTime("2027-01-01T12:00:00Z");
    window.go(page, "#/start");
    Object soon = page.evaluate(shown);
    page.clock().setFixedTime("2040-01-01T12:00:00Z");
    page.reload();
    page.waitForSelector("html[data-ready=yes]");
    Object late = page.evaluate(shown);

    assertThat(soon).isEqualTo(0);
    assertThat(late).isEqualTo(new SafetyFacts().cards().size());
  }

  @Test
  void reckonsFromABeginningThatWasCorrected() {
    Page page = window.device();
    window.make(page);
    window.bringIn(page, List.of(episode("\"late\":true,\"level\":7")));
    window.show(page, "episode/e1", "[data-when]");
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((part) => { part.open = true; })");

    page.fill("[data-day]", "2026-10-20");
    awaitTitle(page, "October 20", true);
    page.click("[data-list=wave] [data-add]");
    page.locator("[data-list=wave] [data-field=access] input[value='2']").check(FORCED);
    page.fill("[data-sample-time]", "21:30");
    page.locator("[data-passed] input[value=at]").check(FORCED);
    page.fill("[data-passed-time] input", "22:00");
    page.waitForFunction(
        "() => document.querySelector('[data-fill=what]').textContent.includes('55')");
    String today = String.valueOf(page.evaluate("() => new Date().toLocaleDateString('sv')"));
    page.fill("[data-day]", today);
    awaitTitle(page, "October 20", false);

    assertThat(lines(page))
        .contains("\"at\":\"2026-10-21T01:30:00Z\"")
        .contains("\"access\":2")
        .contains("\"passed\":{\"at\":\"2026-10-21T02:00:00Z\"")
        .contains("\"late\":null");
    window.assertQuiet();
  }

  @Test
  void namesTheFieldForWhichACopyIsRefusedAndBringsNothingIn() {
    Page page = window.device();
    window.make(page);
    String copy = "{\"format\":\"handrail-record\",\"version\":1,\"entries\":1}\n"
        + episode("\"level\":11")
        + "\n";

    window.show(page, "export", "[data-import]");
    page.setInputFiles(
        "[data-import]",
        new FilePayload("copy.jsonl", "application/jsonl", copy.getBytes(StandardCharsets.UTF_8)));
    page.getByText("Line 2 of this file has something in “episode.level”").waitFor();

    assertThat(RecordWindow.downloaded(page, "[data-format=lines]"))
        .doesNotContain("\"id\":\"e1\"");
    window.assertQuiet();
  }

  @Test
  void showsTheHomePageForAnAddressThatNamesNoView() {
    Page page = window.device();
    window.make(page);

    for (String address : List.of("constructor", "%")) {
      window.show(page, "record", "html[data-shown=record]");
      window.show(page, address, "html[data-shown=today]");
      page.waitForSelector("[data-objectives] h3");
    }

    window.assertQuiet();
  }
}
