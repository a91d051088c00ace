package org.handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.handrail.accounts.AccountServer;
import org.handrail.web.BrowserFixture;
import org.handrail.web.BrowserFixture.Look;
import org.handrail.web.BrowserFixture.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a browser: passkeys, and how the pages look. */
@Tag("browser")
@Tag("slow")
class DeskBrowserTest {

  private static final Look PHONE = new Look(390, false, true);

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static BrowserFixture browser;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = AccountServer.withRunningClock(data);
    browser = BrowserFixture.on(server.context());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  private static Staff staff() {
    return server.context().getBean(Staff.class);
  }

  private static String invited(String name, Grant grant) {
    return "/desk/join#" + staff().invite(name, Set.of(grant), null).code().text();
  }

  private static void giveAuthenticator(Page page, boolean verifies) {
    CDPSession devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }

  @Test
  void aPasskeyIsMadeOnceAndSignsIn() {
    String link = invited("Ana", new Grant(Role.COORDINATOR, "county"));
    try (Seen seen = browser.open(link, PHONE)) {
      Page page = seen.page();
      giveAuthenticator(page, true);
      assertThat(page.url()).as("the code is out of the address").doesNotContain("#");
      page.click("#join button");
      page.click("form[data-passkey=join] button");
      page.waitForURL("**/desk?done=joined");
      assertThat(page.innerText("main")).contains("You have joined", "Keep the helpline county");
      page.click("form[action^='/desk/sign-out'] button");
      page.waitForURL("**/desk/sign-in");
      page.click("form[data-passkey=sign-in] button");
      page.waitForURL("**/desk");
      assertThat(page.innerText("h1")).isEqualTo("The desk of Ana");
      page.click("text=How you sign in");
      assertThat(page.innerText("#passkeys")).contains("You have one.").doesNotContain("Remove");
      page.fill("#name", "ana.county");
      page.fill("#passphrase", " " + DeskClient.PASSPHRASE);
      page.fill("#again", " " + DeskClient.PASSPHRASE);
      page.click("form[action*=passphrase] button");
      page.waitForURL("**/desk/me?done=passphrase");
      page.click("summary");
      page.click("form[action*=remove] button");
      page.waitForURL("**/desk/me?done=passkeys");
      page.click("form[data-passkey=add] button");
      page.waitForURL("**/desk/me?done=passkey");
      assertThat(page.innerText("#passkeys")).contains("You have one.");
      seen.assertQuiet();
    }
  }

  @Test
  void somebodyWhoOnlyHoldsTheDeviceIsNotLetInByIt() {
    try (Seen seen = browser.open("/desk/sign-in", PHONE)) {
      giveAuthenticator(seen.page(), true);
      seen.page().click("form[data-passkey=sign-in] button");
      seen.page().waitForSelector("[data-trouble]:not([hidden])");
      assertThat(seen.page().url()).endsWith("/desk/sign-in");
    }
    String link = invited("Bo", new Grant(Role.COORDINATOR, "county"));
    try (Seen seen = browser.open(link, PHONE)) {
      giveAuthenticator(seen.page(), false);
      seen.page().click("#join button");
      seen.page().click("form[data-passkey=join] button");
      seen.page().waitForSelector("[data-trouble]:not([hidden])");
      assertThat(staff().list())
          .filteredOn(member -> member.name().equals("Bo"))
          .singleElement()
          .matches(member -> !member.joined());
    }
  }

  @Test
  void everyPageOfTheDeskCanBeReadAndUsed() {
    for (boolean spanish : List.of(false, true)) {
      String lang = spanish ? "?lang=es" : "?lang=en";
      for (Look look : Look.pair(spanish)) {
        String link = invited("Bartholomew Featherstonehaugh-Cholmondeley", Grant.operator())
            .replace("#", lang + "#");
        try (Seen seen = browser.open(link, look)) {
          Page page = seen.page();
          check(seen, "join-code", look, spanish);
          page.click("#join button");
          check(seen, "join", look, spanish);
          page.fill("#name", "operator-" + spanish + look.width() + look.dark());
          page.fill("#passphrase", DeskClient.PASSPHRASE);
          page.fill("#again", DeskClient.PASSPHRASE);
          page.click("#join button");
          page.waitForURL("**/desk?**");
          check(seen, "desk", look, spanish);
          page.navigate(browser.origin() + "/desk/me" + lang);
          check(seen, "me", look, spanish);
          page.navigate(browser.origin() + "/desk/staff" + lang);
          check(seen, "staff", look, spanish);
          page.fill("#name", "Somebody with a rather long name and a role");
          page.fill(
              "section #grants", "coordinator:a-helpline-with-a-long-identifier-of-many-words");
          page.click("section form button");
          page.waitForSelector(".secret");
          check(seen, "invited", look, spanish);
        }
      }
    }
  }

  private static void check(Seen seen, String name, Look look, boolean spanish) {
    Page page = seen.page();
    seen.assertQuiet();
    seen.assertAccessible();
    Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertThat(wide).as("%s scrolls sideways at %d px", name, look.width()).isEqualTo(false);
    page.screenshot(new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target/looks/desk-%s-%s-%d%s.png"
            .formatted(name, spanish ? "es" : "en", look.width(), look.dark() ? "-dark" : ""))));
  }
}
