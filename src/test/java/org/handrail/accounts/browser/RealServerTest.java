package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.browser.DeviceBrowser.call;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device's half and the server's half of the contract, the one in a browser, the other on a real database. */
@Tag("browser")
@Tag("slow")
class RealServerTest {

  private static DeviceBrowser browser;
  private static AccountServer server;

  @BeforeAll
  static void start(@TempDir Path data) {
    browser = DeviceBrowser.start();
    server = AccountServer.withRunningClock(data);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** A device with a new account. */
  private record Made(Page page, String number, List<?> words) {

    Map<String, Object> given() {
      return Map.of("number", number, "words", words);
    }
  }

  private static Made made() {
    Page page = browser.page(server.origin());
    Map<?, ?> account = (Map<?, ?>) call(page, "real", "create");
    return new Made(page, (String) account.get("number"), (List<?>) account.get("words"));
  }

  @Test
  void aLostPhoneComesBackFromTheSheet() {
    Made one = made();
    Object id = call(one.page(), "real", "put", "episode", "e1", Map.of("level", 7));
    Page two = browser.page(server.origin());

    call(two, "real", "signIn", one.given());
    call(two, "real", "put", "episode", id, Map.of("learned", "walk"));
    call(one.page(), "real", "sync");

    assertThat(call(one.page(), "real", "shown")).isEqualTo(call(two, "real", "shown"));
    assertThat((String) call(two, "real", "shown")).contains("level").contains("walk");
    assertThat((List<?>) call(two, "real", "devices")).hasSize(2);
    browser.assertQuiet();
  }

  @Test
  void unlocksAreAddedRenewedAndRefused() {
    Made one = made();
    call(one.page(), "real", "addPassphrase", one.words(), "correct horse");
    Page two = browser.page(server.origin());
    Map<String, String> wrong = Map.of("number", one.number(), "passphrase", "wrong");
    Map<String, String> right = Map.of("number", one.number(), "passphrase", "correct horse");

    assertThat(call(two, "real", "refused", "signIn", wrong)).isEqualTo("not-recognised");
    call(two, "real", "signIn", right);
    Object fresh = call(one.page(), "real", "renewWords", one.words(), "correct horse");

    assertThat(call(two, "real", "refused", "sync")).isEqualTo("renewed");
    call(two, "real", "unlock", Map.of("words", fresh));
    call(two, "real", "put", "evidence", "e1", Map.of("text", "after"));
    call(one.page(), "real", "sync");
    call(two, "real", "sync");
    assertThat(call(one.page(), "real", "shown")).isEqualTo(call(two, "real", "shown"));
    Page three = browser.page(server.origin());
    assertThat(call(three, "real", "refused", "signIn", one.given())).isEqualTo("not-recognised");
  }

  @Test
  void whatArrivedIsTakenInAndWhatWasErasedIsGone() {
    Made one = made();
    Object kept = call(one.page(), "real", "put", "evidence", "e1", Map.of("text", "kept"));
    call(one.page(), "real", "put", "evidence", "e2", Map.of("text", "erased"));
    Object arrived = call(one.page(), "real", "arriveWhileLocked", Map.of("level", 9));
    call(one.page(), "real", "unlock", Map.of("words", one.words()));

    call(one.page(), "real", "erase", "e2");

    Page two = browser.page(server.origin());
    call(two, "real", "signIn", one.given());
    call(one.page(), "real", "sync");
    call(two, "real", "sync");
    assertThat((String) call(two, "real", "shown"))
        .contains((String) kept, (String) arrived)
        .doesNotContain("erased");
    assertThat(call(one.page(), "real", "shown")).isEqualTo(call(two, "real", "shown"));
  }

  @Test
  void thousandsOfEntriesGoInManyRequests() {
    Made one = made();

    call(one.page(), "real", "many", 3000);

    Page two = browser.page(server.origin());
    call(two, "real", "signIn", one.given());
    call(one.page(), "real", "sync");
    assertThat(call(two, "real", "shown")).isEqualTo(call(one.page(), "real", "shown"));
  }

  @Test
  void aPageIsSharedAndRevoked() {
    Made one = made();

    assertThat(call(one.page(), "real", "sharesAndRevokes")).isNotEqualTo("nothing");
  }

  @Test
  void aRemovedDeviceIsOutAndAnErasedAccountIsGone() {
    Made one = made();
    Page two = browser.page(server.origin());
    call(two, "real", "signIn", one.given());

    call(two, "real", "removeOther");
    assertThat(call(one.page(), "real", "refused", "sync")).isEqualTo("removed");

    call(two, "real", "eraseAccount", one.words());
    assertThat(call(two, "real", "refused", "signIn", one.given())).isEqualTo("not-recognised");
    browser.assertQuiet();
  }
}
