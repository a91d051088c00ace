package org.handrail.accounts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.vectors.Bits.bytes;
import static org.handrail.accounts.vectors.Bits.text;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.handrail.accounts.browser.DeviceBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's half and this one agree, byte for byte where nonces are given, and each opens what the other sealed. */
@Tag("browser")
@Tag("slow")
class BrowserAgreesTest {

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
        "readsAndWritesTheWords",
        "derivesTheSameKeysAndWraps",
        "opensTheKeyring",
        "sealsAndOpensItems",
        "sealsAndOpensWhatArrived",
        "sealsTheCopyAndAShare",
        "hashesAsTheStandardDoes",
        "knowsGoodNumbersFromBad",
        "hpkeIsTheOneOfTheRfc"
      })
  void theBrowser(String does) {
    DeviceBrowser.call(page, "vectors", does);

    browser.assertQuiet();
  }

  @Test
  void whatTheBrowserSealsOpensHere() {
    String made = (String) DeviceBrowser.call(page, "vectors", "sealedHere");
    JsonNode sealed = JsonMapper.shared().readTree(made);
    SealedByBrowser account = new SealedByBrowser(sealed);
    SealedFormat format = new SealedFormat(sealed.get("number").asString());

    List<String> words = new ArrayList<>();
    sealed.get("words").forEach(word -> words.add(word.asString()));
    byte[] second = account.vaultKey("recovery", RecoveryWords.secret(words, "es"));
    byte[] first = account.keyBefore(second);

    account.checkSeal(second);
    assertThat(account.vaultKey("passphrase", bytes(sealed.get("passphrase").asString())))
        .isEqualTo(second);
    byte[] head = format.firstHead();
    for (JsonNode item : sealed.get("items")) {
      byte[] id = bytes(item.get("id").asString());
      byte[] blob = bytes(item.get("blob").asString());
      int epoch = blob[2];
      byte[] key = epoch == 2 ? second : first;
      byte[] opened = blob[0] == 2
          ? format.openArrival(account.pair(second, epoch), epoch, id, blob)
          : format.openItem(key, epoch, id, blob);
      assertThat(text(opened)).contains(item.get("contains").asString());
      head = SealedFormat.nextHead(head, id, blob);
    }
    assertThat(Bits.b64(head)).isEqualTo(sealed.get("head").asString());
    JsonNode share = sealed.get("share");
    assertThat(text(SealedFormat.openShare(
            share.get("fragment").asString(), bytes(share.get("blob").asString()))))
        .isEqualTo("{\"title\":\"t\",\"blocks\":[]}");
  }
}
