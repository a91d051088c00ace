package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.handrail.record.RecordView;
import org.handrail.web.BrowserFixture;
import org.handrail.web.BrowserFixture.Look;
import org.handrail.web.BrowserFixture.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of the record, for everybody: axe, no sideways scrolling, targets that a thumb hits. */
@Tag("browser")
@Tag("slow")
class RecordAccessTest {

  private static final List<String> CLOSED = List.of("start", "create", "signin", "help");

  /** Views that need to be told what of: a new one that does must be named here, else its path is never reached. */
  private static final Map<String, String> PATHS = Map.of(
      "share", "share/inventory/resentments",
      "objective", "objective/4",
      "episode", "episode/ID",
      "cycle", "cycle/ID",
      "lapse", "lapse/ID",
      "step", "step/1",
      "inventory", "inventory/resentments");

  private static final List<String> LOCKED = List.of("unlock", "urge", "after");

  private static AccountServer server;
  private static BrowserFixture fixture;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = new AccountServer(data);
    fixture = BrowserFixture.on(server.context());
  }

  @AfterAll
  static void stop() {
    if (fixture != null) {
      fixture.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyViewCanBeReadAndUsedByEverybody(String language) throws IOException {
    try (Seen seen = fixture.open("/record/" + language, new Look(390, false, true))) {
      RecordHand hand = new RecordHand(seen.page());
      hand.awaitReady();
      CLOSED.forEach(view -> check(seen, hand, view));
      hand.makeRecord();
      String id = example(hand);
      for (String view : views()) {
        if (!CLOSED.contains(view) && !LOCKED.contains(view)) {
          check(seen, hand, PATHS.getOrDefault(view, view).replace("ID", id));
        }
      }
      check(seen, hand, "after/" + id);
      seen.page().locator("#lock").click();
      check(seen, hand, "unlock");
      check(seen, hand, "urge");
      seen.assertQuiet();
    }
  }

  /** An urge with all its parts, a strategy, and something that is counted. */
  private static String example(RecordHand hand) {
    hand.go("substances");
    hand.page().locator("[data-add-substance]").click();
    hand.fillAll();
    hand.go("strategies");
    hand.page().locator("[data-suggested] button").first().click();
    hand.page().locator("[data-strategies] .strategy").first().waitFor();
    hand.go("inventory/resentments");
    hand.page().locator("textarea[name=who]").fill("Somebody");
    hand.page().locator("[data-line] button").click();
    hand.page().locator("[data-lines] td").first().waitFor();
    return hand.writeAnEpisodeInFull();
  }

  /** The names of all views, as the page knows them. */
  private static List<String> views() {
    List<String> views = OwnRecordViews.all().stream()
        .flatMap(module -> module.views().stream())
        .map(RecordView::name)
        .toList();
    assertThat(views).contains("today", "cycle", "steps", "more").hasSizeGreaterThan(20);
    return views;
  }

  private static void check(Seen seen, RecordHand hand, String path) {
    hand.go(path);
    Page page = seen.page();
    boolean spanish = page.url().contains("/record/es");
    for (Look look : Look.pair(spanish)) {
      page.setViewportSize(look.width(), 900);
      page.emulateMedia(new Page.EmulateMediaOptions()
          .setReducedMotion(
              ReducedMotion.REDUCE) // else colours are looked at on their way to others
          .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .as("%s at %s scrolls sideways", path, look)
          .isEqualTo(true);
      seen.assertAccessible();
    }
  }
}
