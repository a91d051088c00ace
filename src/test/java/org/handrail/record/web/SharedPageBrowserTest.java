package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A page given to a sponsor by a link: from the choice of what goes in to the moment at which it opens no more. */
@Tag("browser")
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedPageBrowserTest {

  private static final String MARKUP = "I was <b>afraid</b> & <script>alert(1)</script>";

  @SuppressWarnings("NullAway.Init")
  private static RecordWindow window;

  @SuppressWarnings("NullAway.Init")
  private static Page owner;

  @BeforeAll
  static void start(@TempDir Path data) {
    window = RecordWindow.alone(data);
    owner = window.device();
    window.make(owner);
  }

  @AfterAll
  static void stop() {
    if (window != null) {
      window.close();
    }
  }

  private static void writeNote(String text) {
    owner.click("[data-list=note] [data-add]");
    owner.locator("[data-list=note] textarea").last().fill(text);
    owner.locator("[data-list=note] textarea").last().blur();
    owner.waitForTimeout(200);
  }

  /** Shares what is chosen on the share page that is open. */
  private static String makeLink(int days) {
    owner.check("input[name=days][value='" + days + "']", new Page.CheckOptions().setForce(true));
    String before = owner.inputValue("[data-link] input");
    owner.click("form button.main");
    owner.waitForFunction(
        "(before) => document.querySelector('[data-link] input').value !== before", before);
    owner.waitForFunction("() => !document.querySelector('form button.main').disabled");
    return owner.inputValue("[data-link] input");
  }

  private static String shownTo(Page sponsor, String link) {
    sponsor.navigate(link.replace("127.0.0.1", "localhost"));
    sponsor.waitForFunction(
        "() => !['opening', undefined].includes(document.documentElement.dataset.shown)");
    return String.valueOf(sponsor.getAttribute("html", "data-shown"));
  }

  @Test
  @Order(1)
  void opensWhatWasChosenAndNothingElseOfTheRecord() {
    window.show(owner, "step/4", "[data-list=note]");
    writeNote(MARKUP);
    writeNote("Nobody's business");
    RecordWindow.picture(owner, "step");
    owner.click("[data-share-link]");
    owner.waitForSelector("[data-parts] input");
    owner.check("[data-parts] label:nth-child(1) input");
    RecordWindow.picture(owner, "share");
    String link = makeLink(7);
    RecordWindow.picture(owner, "share-made");

    Page sponsor = window.device();
    List<Request> requests = new ArrayList<>();
    sponsor.onRequest(requests::add);
    String state = shownTo(sponsor, link);
    RecordWindow.picture(sponsor, "shared");

    assertThat(state).isEqualTo("open");
    assertThat(sponsor.title()).isEqualTo("Handrail");
    assertThat(sponsor.locator("main").innerText())
        .contains("Step 4: Looking honestly at myself", MARKUP, "The link opens until")
        .doesNotContain("Nobody's business");
    assertThat(sponsor.locator("main b, main script").count()).isZero();
    // The key stands behind the # and goes nowhere; no account, no cookie, no other place.
    String key = link.substring(link.indexOf('#') + 1);
    assertThat(key).hasSize(64);
    assertThat(requests).isNotEmpty().allSatisfy(request -> {
      assertThat(request.url()).startsWith(window.origin()).doesNotContain(key);
      assertThat(String.valueOf(request.postData())).doesNotContain(key);
      assertThat(request.allHeaders()).doesNotContainKeys("cookie", "referer");
    });
    assertThat(sponsor.context().cookies()).isEmpty();
    window.assertQuiet();
  }

  @Test
  @Order(2)
  void showsAnInventoryAsATableAndCountsItsOpenings() {
    window.bringIn(
        owner,
        List.of(
            "{\"id\":\"i1\",\"kind\":\"inventory\",\"revisions\":[{\"clock\":9,\"device\":\"x\",\"at\":"
                + "\"2026-11-20T10:00:00Z\",\"set\":{\"table\":\"fears\",\"what\":\"The dark\",\"why\":\"Old\"}}]}"));
    window.show(owner, "share/inventory/fears", "[data-parts] input");
    owner.click("[data-all]");
    String link = makeLink(1);
    Page sponsor = window.device(1280);

    assertThat(shownTo(sponsor, link)).isEqualTo("open");
    shownTo(sponsor, link + "");
    sponsor.reload();
    sponsor.waitForSelector("[data-state=open]:not([hidden]) td");
    RecordWindow.picture(sponsor, "shared-table");

    assertThat(sponsor.locator("th").allTextContents())
        .containsExactly("What happened", "Why", "What it touches", "My part");
    assertThat(sponsor.locator("td").allTextContents()).containsExactly("The dark", "Old", "", "");
    window.show(owner, "shares", "[data-shares] li:nth-child(2)");
    RecordWindow.picture(owner, "shares");
    assertThat(owner.locator("[data-shares]").innerText())
        .contains(
            "Fears", "Opened 2 times.", "Step 4: Looking honestly at myself", "Opened 1 time.");
  }

  @Test
  @Order(3)
  void saysPlainlyWhyALinkDoesNotOpen() {
    window.show(owner, "share/step/4", "[data-parts] input");
    owner.check("[data-parts] label:nth-child(1) input");
    String link = makeLink(3);
    Page sponsor = window.device();
    String last = link.substring(link.length() - 2);

    assertThat(shownTo(sponsor, link.substring(0, link.indexOf('#')))).isEqualTo("no-key");
    assertThat(shownTo(
            window.device(),
            link.substring(0, link.length() - 2) + (last.equals("AA") ? "BB" : "AA")))
        .isEqualTo("wrong-key");
    Page away = window.device();
    away.route("**/api/**", route -> route.abort());
    assertThat(shownTo(away, link)).isEqualTo("offline");
    RecordWindow.picture(away, "shared-offline");
    away.unroute("**/api/**");
    away.click("[data-state=offline] [data-again]");
    away.waitForSelector("[data-state=open]:not([hidden])");
    assertThat(shownTo(
            window.device(),
            window.origin() + "/shared/abcdefghijklmnopqrstuv#"
                + link.substring(link.indexOf('#') + 1)))
        .isEqualTo("gone");
  }

  @Test
  @Order(4)
  void opensNoMoreWhenItIsTakenBackOrItsDaysAreOver() {
    window.show(owner, "share/step/4", "[data-shares] li");
    owner.check("[data-parts] label:nth-child(2) input");
    String kept = makeLink(1);
    owner.check("[data-parts] label:nth-child(2) input");
    String revoked = makeLink(30);
    String until = owner.locator("[data-link] [data-fill=until]").innerText();

    Locator line = owner.locator("[data-shares] li", new Page.LocatorOptions().setHasText(until));
    line.locator("button[aria-label^='Take it back']").click();
    line.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

    assertThat(shownTo(window.device(), revoked)).isEqualTo("gone");
    assertThat(shownTo(window.device(), kept)).isEqualTo("open");
    window.server().pass(Duration.ofDays(3));
    Page late = window.device();
    assertThat(shownTo(late, kept)).isEqualTo("gone");
    RecordWindow.picture(late, "shared-gone");
  }

  @Test
  @Order(5)
  void isForNobodyElse() {
    Page anybody = window.device();

    Response page = anybody.navigate(window.origin() + "/shared/abc?lang=es");

    assertThat(page.allHeaders())
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("x-robots-tag", "noindex, nofollow, noarchive")
        .containsEntry("cache-control", "no-store");
    assertThat(anybody.getAttribute("meta[name=robots]", "content")).contains("noindex");
    assertThat(anybody.locator("html").getAttribute("lang")).isEqualTo("es");
    assertThat(anybody.locator("main").innerText()).contains("El enlace no está entero");
    window.assertQuiet();
  }
}
