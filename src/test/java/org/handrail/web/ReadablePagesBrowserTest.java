package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether there is room to read and to press, at the widths of real phones. */
@Tag("browser")
@Tag("slow")
class ReadablePagesBrowserTest {

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);

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

  /** Texts longer than a label that have less than twelve characters of room a line. */
  private static final String NARROW_COLUMNS = """
      [...document.querySelectorAll('body *')].flatMap((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === 3)
            .map((node) => node.data.trim()).join(' ');
        const style = getComputedStyle(element);
        if (own.length < 24 || element.closest('.sr, svg, head, script, style, template')
            || !element.checkVisibility()) return [];
        let block = element;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        const box = getComputedStyle(block);
        const room = block.clientWidth - parseFloat(box.paddingLeft) - parseFloat(box.paddingRight);
        return room < 6 * parseFloat(style.fontSize) ? [`${Math.round(room)} px: ${own}`] : [];
      })
      """;

  @Test
  void leavesNoTextAColumnTooNarrowToRead() {
    for (String path : List.of(
        "/?near=Philadelphia&when=any",
        "/?near=Berlin,+Germany&when=any&lang=es",
        "/?near=Nowhereatall&when=tonight&words=qqqq",
        "/meetings/" + ShownMeetings.endless().id().value(),
        "/plan",
        "/plan?lang=es",
        "/help",
        "/help?lang=es",
        "/privacy",
        "/privacy?lang=es",
        "/learn",
        "/learn/addiction-cycle?lang=es",
        "/learn/meetings-and-responsibilities?lang=es",
        "/learn/other-pathways",
        "/nothing")) {
      try (BrowserFixture.Seen seen = browser.open(path, PHONE)) {
        Page page = seen.page();
        page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
        for (int width : List.of(320, 360, 390, 430)) {
          page.setViewportSize(width, 900);

          assertThat((List<?>) page.evaluate(NARROW_COLUMNS))
              .as("%s at %d px", path, width)
              .isEmpty();
        }
      }
    }
  }

  /** The cards on which a press at some place does not dial. */
  private static final String CARDS_WITH_GAPS = """
      [...document.querySelectorAll('.numbers li')].filter((card) => {
        card.scrollIntoView({ block: "center" });
        const box = card.getBoundingClientRect();
        const link = card.querySelector("a.number");
        return ![[0.03, 0.5], [0.97, 0.5], [0.5, 0.06], [0.97, 0.94]].every(([x, y]) =>
          document.elementFromPoint(box.x + box.width * x, box.y + box.height * y) === link);
      }).map((card) => card.textContent)
      """;

  private static final String NARROW_CARDS = """
      [...document.querySelectorAll('.numbers li > span')]
        .filter((text) => text.getBoundingClientRect().width < 200).map((text) => text.textContent)
      """;

  private static final String TEXTS_INSTEAD_OF_CALLING = """
      (() => {
        const link = document.querySelector(".help-first .number-text");
        link.scrollIntoView({ block: "center" });
        const box = link.getBoundingClientRect();
        return document.elementFromPoint(box.x + 5, box.y + box.height / 2) === link;
      })()
      """;

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/help?lang=es"})
  void dialsFromAnywhereOnACardAndLeavesItsTextRoom(String path) {
    try (BrowserFixture.Seen seen = browser.open(path, PHONE)) {
      Page page = seen.page();
      page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
      assertThat(page.locator(".numbers li").count()).isGreaterThan(10);
      for (int width : List.of(320, 360, 390, 412, 480, 1280)) {
        page.setViewportSize(width, 900);

        assertThat((List<?>) page.evaluate(CARDS_WITH_GAPS)).as("%d px", width).isEmpty();
        assertThat((List<?>) page.evaluate(NARROW_CARDS)).as("%d px", width).isEmpty();
        assertThat(page.evaluate(TEXTS_INSTEAD_OF_CALLING)).isEqualTo(true);
      }
    }
  }
}
