package org.handrail.helpline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.handrail.accounts.AccountServer;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Staff;
import org.handrail.web.BrowserFixture;
import org.handrail.web.BrowserFixture.Look;
import org.handrail.web.BrowserFixture.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers, and the desk of a number, in a browser. */
@Tag("browser")
@Tag("slow")
class WhoAnswersBrowserTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static BrowserFixture browser;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = AccountServer.withRunningClock(data, "handrail.web.site-helpline=(215) 555-0100");
    CountyOfNumbers county = new CountyOfNumbers(server);
    county.contracts(LocalDate.now(ZoneOffset.UTC).minusDays(7));
    Answerer first = county.answerer(0, true);
    Answerer heavier = new Answerer(
        first.id(),
        "Featherstonehaugh-Cholmondeley House for Recovery and Family Care of the Lower Valley",
        first.line(),
        true,
        3,
        new InTwoLanguages(
            "it answers day and night and has people who speak Spanish, Vietnamese and Haitian Creole",
            "contesta de día y de noche y tiene personas que hablan español, vietnamita y criollo haitiano"),
        AnswerHours.ALWAYS);
    county.policies().save(county.general(first), 0, PolicyBeginning.AT_ONCE);
    county
        .policies()
        .save(county.general(heavier, county.answerer(1, true)), 1, PolicyBeginning.AT_ONCE);
    county.policies().save(county.listing(), 0, PolicyBeginning.AT_ONCE);
    browser = BrowserFixture.on(server.context());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @Test
  void everyPageCanBeReadAndUsed() {
    for (boolean spanish : List.of(false, true)) {
      String lang = spanish ? "?lang=es" : "?lang=en";
      for (Look look : Look.pair(spanish)) {
        for (String path : List.of("/who-answers", "/who-answers/12155550100", "/contracts")) {
          try (Seen seen = browser.open(path + lang, look)) {
            seen.page()
                .evaluate(
                    "document.querySelectorAll('details').forEach(it => { it.open = true; })");
            check(seen, path, look, spanish);
          }
        }
        desk(lang, look, spanish);
      }
    }
  }

  private static void desk(String lang, Look look, boolean spanish) {
    String code = server
        .context()
        .getBean(Staff.class)
        .invite("Olga", Set.of(Grant.operator()), null)
        .code()
        .text();
    try (Seen seen = browser.open("/desk/join" + lang + "#" + code, look)) {
      Page page = seen.page();
      page.click("#join button");
      page.fill("#name", "olga-" + spanish + look.width());
      page.fill("#passphrase", DeskClient.PASSPHRASE);
      page.fill("#again", DeskClient.PASSPHRASE);
      page.click("#join button");
      page.waitForURL("**/desk?**");
      page.navigate(browser.origin() + "/desk/numbers" + lang);
      check(seen, "/desk/numbers", look, spanish);
      page.click("a[href^='/desk/numbers/12155550100']");
      page.uncheck("input[name=no-commission]");
      page.click("button[value=preview]");
      page.waitForSelector("#trial");
      assertThat(page.innerText("#trial"))
          .contains(spanish ? "Así no se puede guardar" : "This cannot be saved");
      check(seen, "/desk/number", look, spanish);
      page.navigate(browser.origin() + "/desk/contracts" + lang);
      page.fill("#provider", "nobody");
      page.fill("#amount", "12");
      page.fill("#from", "2027-01-01");
      page.fill("#until", "2027-01-02");
      page.click("#contract button");
      page.waitForSelector("[role=alert]");
      check(seen, "/desk/contracts", look, spanish);
    }
  }

  private static void check(Seen seen, String path, Look look, boolean spanish) {
    Page page = seen.page();
    seen.assertAccessible();
    Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertThat(wide).as("%s scrolls sideways at %d px", path, look.width()).isEqualTo(false);
    assertThat(seen.foreign()).isEmpty();
    page.screenshot(new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target/looks/who%s-%s-%d%s.png"
            .formatted(
                path.replace('/', '-'),
                spanish ? "es" : "en",
                look.width(),
                look.dark() ? "-dark" : ""))));
  }
}
