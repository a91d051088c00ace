package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that turned bad, against the modules that are served: refused, nothing foreign shown, and told by the right
 * code. The cases stand in {@code src/test/resources/vault/malicious.js}.
 */
@Tag("browser")
@Tag("slow")
class BadServerTest {

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
  @CsvSource({
    "acceptsAndForgets, list-shorter",
    "addsAnUnlock, keyring-forged",
    "answersNonsense, bad-answer",
    "answersWhatIsSentWithAPage, bad-answer",
    "bringsBackAnOldKeyring, old-keyring",
    "bringsBackAnOldWrapInANewKeyring, keyring-forged",
    "bringsBackTheOldWordsAfterTheyWereRenewed, old-keyring",
    "bringsBackWhatWasErased, not-shown",
    "changesTheOrder, list-differs",
    "changesTheOrderAmongTheNew, list-differs",
    "changesTheUnlocksUnderAKnowingDevice, keyring-forged",
    "cutsTheTailThatADeviceKnows, list-shorter",
    "cutsTheTailThatADeviceVouchedFor, list-differs",
    "dropsAnUnlock, keyring-forged",
    "dropsTheKeysOfEarlierEpochs, keyring-forged",
    "forgesWhatArrived, arrived-unknown",
    "givesAnotherMembersBlob, item-forged",
    "givesAnotherMembersItem, item-forged",
    "givesAnotherMembersKeyringAndUnlocks, keyring-forged",
    "leavesAHoleInTheNumbers, list-differs",
    "leavesAnItemOutOfTheMiddle, list-differs",
    "leavesOutTheFirst, list-differs",
    "numbersWhatWasSentWrongly, list-shorter",
    "putsAnOldVersionInTheNewOnesPlace, item-forged",
    "repeatsAnItem, list-differs",
    "repeatsWhatArrivedUnderAnotherId, item-forged",
    "replacesThePublicKey, keyring-forged",
    "replacesThePublicKeyUnderAKnowingDevice, keyring-forged",
    "saysThatAnItemIsOfAFormatToCome, newer-version",
    "saysThatAnItemIsOfAnEpochToCome, old-keyring",
    "saysThatThereIsMoreAndGivesNothing, list-shorter",
    "sealsAnItemWithAKeyOfItsOwn, item-forged",
    "showsEachDeviceAnotherList, list-differs",
    "swapsBytesInsideABlob, item-forged",
    "swapsTheIdsOfTwoRecords, item-forged",
    "swapsTwoBlobs, item-forged",
    "throwsANewItemAwayUnasked, item-lost",
    "throwsAnItemAwayUnasked, item-lost",
    "weakensTheCostInTheUnlock, keyring-forged",
    "weakensTheCostOfAPassphrase, weak-kdf"
  })
  void isRefusedWhenIt(String does, String code) {
    assertThat(DeviceBrowser.call(page, "malicious", does)).isEqualTo(code);
    browser.assertQuiet();
  }

  @Test
  void everyCaseIsNamedHere() throws NoSuchMethodException {
    CsvSource named = BadServerTest.class
        .getDeclaredMethod("isRefusedWhenIt", String.class, String.class)
        .getAnnotation(CsvSource.class);

    assertThat(DeviceBrowser.exportsOf(page, "malicious"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(named.value()).map(line -> line.split(",", -1)[0]).toList());
  }
}
