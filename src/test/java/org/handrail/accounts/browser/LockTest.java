package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.browser.DeviceBrowser.call;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What locks the record, what a locked device still gives away, and the passkey that opens it. */
@Tag("browser")
@Tag("slow")
class LockTest {

  private static DeviceBrowser browser;

  @BeforeAll
  static void start() {
    browser = DeviceBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Page opened() {
    Page page = browser.page();
    page.clock().install();
    call(page, "alone", "openOne");
    return page;
  }

  private static boolean isLocked(Page page) {
    return (Boolean) call(page, "alone", "isLocked");
  }

  @Test
  void locksAfterTwoMinutesWithoutATouch() {
    Page page = opened();

    page.clock().runFor("01:30");
    call(page, "alone", "touch");
    page.clock().runFor("01:58");
    assertThat(isLocked(page)).isFalse();

    page.clock().runFor("00:03");
    assertThat(isLocked(page)).isTrue();
  }

  @Test
  void locksAfterTwoMinutesOutOfSight() {
    Page page = opened();

    page.clock().runFor("01:00");
    call(page, "alone", "hide", true);
    page.clock().runFor("00:30");
    call(page, "alone", "touch");
    page.clock().runFor("01:28");
    assertThat(isLocked(page)).isFalse();

    page.clock().runFor("00:03");
    assertThat(isLocked(page)).isTrue();
    call(page, "alone", "hide", false);
    call(page, "alone", "unlockAgain");
    assertThat(isLocked(page)).isFalse();
  }

  @Test
  void locksAtOnceWhenTheDeviceWakesFromLongSleep() {
    Page page = opened();
    call(page, "alone", "hide", true);
    page.clock().setFixedTime(System.currentTimeMillis() + 3_600_000L);

    call(page, "alone", "hide", false);

    assertThat(isLocked(page)).isTrue();
  }

  @Test
  void aTouchAfterTheTimeIsOverDoesNotKeepItOpen() {
    Page page = opened();
    page.clock().setFixedTime(System.currentTimeMillis() + 3_600_000L);

    call(page, "alone", "touch");

    assertThat(isLocked(page)).isTrue();
  }

  @Test
  void theDiskOfALockedDeviceShowsNothing() {
    Page page = opened();
    call(page, "alone", "writesCanary");
    page.clock().runFor("02:01");

    call(page, "alone", "keepsNothingReadable");
  }

  @Test
  void aPasskeyOpensItHereAndOnANewDeviceWithoutTheNumber() {
    Page page = browser.page();
    authenticator(page, true);

    call(page, "alone", "opensWithAPasskey");
    browser.assertQuiet();
  }

  @Test
  void aPasskeyThatGivesNoSecretIsNotTaken() {
    Page page = browser.page();
    authenticator(page, false);

    assertThat(call(page, "alone", "saysWhenThereIsNoPasskey")).isEqualTo("no-passkey");
  }

  private static void authenticator(Page page, boolean givesSecrets) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("ctap2Version", "ctap2_1");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("hasPrf", givesSecrets);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", parameters);
  }
}
