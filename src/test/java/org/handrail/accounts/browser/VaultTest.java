package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages do with the vault; the cases themselves stand in {@code src/test/resources/vault/facade.js}. */
@Tag("browser")
@Tag("slow")
class VaultTest {

  private static DeviceBrowser browser;
  private static Page page;

  @BeforeAll
  static void start() {
    browser = DeviceBrowser.start();
    page = browser.page();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "makesAnAccountAndOpensItAgainWithItsWords",
        "isThereAgainAfterTheWindowWasClosed",
        "comesBackWholeOnAnotherDeviceFromTheSheet",
        "keepsWhatBothWroteWhileApart",
        "opensWithAPassphraseThatWasAddedAndNoMoreWhenItIsRemoved",
        "writesUnderNewKeysOnceTheWordsAreRenewed",
        "takesInWhatWasWrittenWhileLocked",
        "throwsErasedEntriesAwayEverywhere",
        "exportsAndImportsTheSameRecord",
        "signsOutErasesAndRemoves",
        "aRemovedDeviceKeepsOnlyWhatNobodyElseHas",
        "whatIsLeftOfARemovedDeviceCanBeThrownAway",
        "tellsHowFarAnImportIs",
        "sharesAPageThatOnlyTheLinkOpens",
        "makesAnAccountThoughTheFirstAnswerIsLost",
        "anAccountMadeOutOfReachWaitsOnTheDevice",
        "anAccountMadeOutOfReachIsMadeWhileLocked",
        "twoWindowsSeeEachOthersWriting",
        "opensFromTheSealedCopyWhatTheListMakes",
        "refusesWhatIsTooLargeAndKeepsTheRest",
        "writesNothingThatItsCheckRefuses"
      })
  void does(String what) {
    DeviceBrowser.call(page, "facade", what);

    browser.assertQuiet();
  }

  @Test
  void everyCaseIsNamedHere() throws NoSuchMethodException {
    ValueSource named =
        VaultTest.class.getDeclaredMethod("does", String.class).getAnnotation(ValueSource.class);

    assertThat(DeviceBrowser.exportsOf(page, "facade")).containsExactlyInAnyOrder(named.strings());
  }
}
