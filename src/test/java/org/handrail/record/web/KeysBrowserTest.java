package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.handrail.record.web.RecordWindow.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of keys, with the real Argon2id and a passkey of the browser's own making. */
@Tag("browser")
@Tag("slow")
class KeysBrowserTest {

  private static final String PHRASE = "lantern orbit velvet crumb harbour";

  @SuppressWarnings("NullAway.Init")
  private static RecordWindow window;

  @BeforeAll
  static void start() {
    window = RecordWindow.start();
  }

  @AfterAll
  static void stop() {
    if (window != null) {
      window.close();
    }
  }

  private static Locator form(Page page, String act) {
    Locator form = page.locator("form[data-do=" + act + "]");
    page.evaluate(
        "(act) => { const part = document.querySelector(`form[data-do=${act}]`).closest('details');"
            + " if (part) part.open = true; }",
        act);
    return form;
  }

  private static void proveAndPress(Page page, String act, Sheet sheet) {
    form(page, act).locator("textarea[name=words]").fill(sheet.typed());
    form(page, act).locator("button.main").click();
  }

  private static void setPassphrase(Page page, Sheet sheet) {
    window.show(page, "keys", "[data-unlocks] li");
    form(page, "passphrase").locator("input[name=passphrase]").fill(PHRASE);
    proveAndPress(page, "passphrase", sheet);
    page.waitForSelector("[data-done]:not(:empty)");
    assertThat(page.innerText("[data-done]")).isEqualTo("The passphrase is set.");
  }

  private static void lock(Page page) {
    page.click("#lock");
    page.waitForFunction("() => document.documentElement.dataset.shown === 'unlock'");
  }

  private static void open(Page page, String passphrase) {
    page.fill("form[data-passphrase] input", passphrase);
    page.click("form[data-passphrase] button");
  }

  private static void awaitToday(Page page) {
    page.waitForSelector("[data-objectives] h3");
  }

  /** Watches the bar of progress from now on. */
  private static void watchProgress(Page page) {
    page.evaluate("() => { window.seen = []; new MutationObserver(() => {"
        + " for (const bar of document.querySelectorAll('[data-progress]:not([hidden]) progress'))"
        + " if (bar.hasAttribute('value')) window.seen.push(bar.value); })"
        + ".observe(document.body, {subtree: true, attributes: true}); }");
  }

  private static List<?> progressOf(Page page) {
    return (List<?>) page.evaluate("() => window.seen");
  }

  @Test
  void aPassphraseOpensWithItsRealKeyAndShowsHowFarItIs() {
    Page page = window.device();
    Sheet sheet = window.make(page);
    setPassphrase(page, sheet);
    RecordWindow.picture(page, "keys");
    lock(page);

    open(page, "another one that is wrong");
    page.waitForSelector("[data-trouble]:not(:empty)");
    assertThat(page.innerText("[data-trouble]")).startsWith("That does not open it.");
    watchProgress(page);
    open(page, PHRASE);
    awaitToday(page);

    assertThat(progressOf(page)).isNotEmpty();
    Page other = window.device();
    window.go(other, "#/signin");
    other.fill("input[name=number]", sheet.number());
    other.click("summary:has-text('passphrase')");
    other.fill("input[name=passphrase]", PHRASE);
    other.click("form button.main");
    awaitToday(other);
    window.assertQuiet();
  }

  @Test
  void opensWithoutWebAssemblyGcByTheJavaScriptBuild() {
    Page page = window.deviceThatKeepsNothing();
    Sheet sheet = window.make(page);
    setPassphrase(page, sheet);
    // A browser of before: what it is asked about WebAssembly's garbage collection it does not
    // know. In its worker: scripts of the page have hashes.
    page.context().route("**/browser/argon2-worker.js", route -> {
      APIResponse given = route.fetch();
      route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
          .setResponse(given) // with its headers, without which it is no worker of this page
          .setBody(
              "WebAssembly.validate = () => false; WebAssembly.compile = () => Promise.reject(new Error('old'));\n"
                  + given.text()));
    });
    lock(page);
    List<String> loaded = new java.util.ArrayList<>();
    page.context().onRequest(request -> loaded.add(request.url()));
    page.reload();
    page.waitForSelector("form[data-passphrase]:not([hidden])");
    watchProgress(page);

    open(page, PHRASE);
    awaitToday(page);

    assertThat(progressOf(page)).isNotEmpty();
    assertThat(loaded)
        .anyMatch(url -> url.endsWith("/argon2.js"))
        .noneMatch(url -> url.endsWith("/argon2.wasm"));
  }

  @Test
  void opensOnADeviceOfAQuarterOfTheSpeed() {
    Page page = window.device();
    Sheet sheet = window.make(page);
    setPassphrase(page, sheet);
    lock(page);
    CDPSession devtools = page.context().newCDPSession(page);
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", 4);
    devtools.send("Emulation.setCPUThrottlingRate", rate);

    watchProgress(page);
    open(page, PHRASE);
    awaitToday(page);

    assertThat(progressOf(page)).isNotEmpty();
  }

  @Test
  void newWordsTakeEffectOnlyWhenTheyWereWrittenDown() {
    Page page = window.device();
    Sheet sheet = window.make(page);
    window.show(page, "keys", "[data-unlocks] li");
    proveAndPress(page, "renew", sheet);
    page.waitForSelector("[data-fresh]:not([hidden]) [data-words] li:nth-child(12)");
    RecordWindow.picture(page, "keys-fresh");
    page.click("[data-fresh] [data-stop]");
    page.waitForSelector("form[data-do=renew] [data-trouble]:not(:empty)");
    assertThat(page.innerText("form[data-do=renew] [data-trouble]"))
        .isEqualTo("Nothing was changed. Your old words work as before.");

    form(page, "renew").locator("button.main").click();
    page.waitForSelector("[data-fresh]:not([hidden]) [data-words] li:nth-child(12)");
    List<String> fresh = page.locator("[data-fresh] [data-words] li").allTextContents();
    page.fill("[data-fresh] input[name=one]", "wrong");
    page.fill("[data-fresh] input[name=two]", "wrong");
    page.click("[data-fresh] [data-check] button.main");
    assertThat(page.innerText("[data-fresh] [data-trouble]"))
        .startsWith("These are not the words.");
    for (String place : List.of("1", "2")) {
      int at = Integer.parseInt(
          page.innerText("[data-fresh] [data-fill=ask" + place + "]").replaceAll("\\D", ""));
      page.fill(
          "[data-fresh] input[name=" + (place.equals("1") ? "one" : "two") + "]",
          fresh.get(at - 1));
    }
    page.click("[data-fresh] [data-check] button.main");
    page.waitForSelector("[data-done]:not(:empty)");
    assertThat(page.innerText("[data-done]")).startsWith("Your new words open the record now.");

    assertThat(fresh).isNotEqualTo(sheet.words());
    lock(page);
    page.fill("textarea[name=words]", sheet.typed());
    page.click("[data-words] button");
    page.waitForSelector("[data-trouble]:not(:empty)");
    page.fill("textarea[name=words]", String.join(" ", fresh));
    page.click("[data-words] button");
    awaitToday(page);
    window.assertQuiet();
  }

  @Test
  void aPasskeyIsAddedOpensAndIsTakenAway() {
    Page page = window.device();
    CDPSession devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("hasPrf", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);
    Sheet sheet = window.make(page);
    window.show(page, "keys", "[data-unlocks] li");

    proveAndPress(page, "passkey", sheet);
    page.waitForSelector("[data-done]:not(:empty)");
    assertThat(page.innerText("[data-unlocks]")).contains("Twelve words", "Passkey");
    lock(page);
    page.click("[data-passkey] button");
    awaitToday(page);
    window.show(page, "keys", "[data-unlocks] li:nth-child(2)");
    page.click("[data-unlocks] button");
    proveAndPress(page, "remove", sheet);
    page.waitForSelector("[data-done]:not(:empty)");

    assertThat(page.innerText("[data-unlocks]")).isEqualTo("Twelve words");
    lock(page);
    assertThat(page.isVisible("[data-passkey] button")).isFalse();
    window.assertQuiet();
  }

  @Test
  void theSheetCanBePrintedAgainWithRoomForTheWords() {
    Page page = window.device();
    Sheet sheet = window.make(page);
    window.show(page, "keys", "[data-unlocks] li");

    page.click("[data-again] summary");
    String shown = page.innerText("[data-again]");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    RecordWindow.picture(page, "sheet-again");

    assertThat(shown)
        .contains(sheet.number(), window.origin() + "/record", "Your words are kept nowhere");
    assertThat(shown).doesNotContain(sheet.words().get(0) + "\n" + sheet.words().get(1));
    assertThat(page.locator("[data-again] .sheet li:visible").count()).isEqualTo(12);
    assertThat(page.isVisible("form[data-do=renew]")).isFalse();
  }

  @Test
  void saysInWordsHowHardAPassphraseIsToGuess() {
    Page page = window.device();
    window.go(page, "");

    Map<String, String> said = Map.ofEntries(
        Map.entry("", ""),
        Map.entry("kitten", "short"),
        Map.entry("aaaaaaaaaaaaaaaaaa", "short"),
        Map.entry("1990-04-12 1991", "digits"),
        Map.entry("my1234567812345678", "digits"),
        Map.entry("password2026!", "common"),
        Map.entry("abcdefgh xyz", "common"),
        Map.entry("Serenidad 2019", "common"),
        Map.entry("greenbottle", "fair"),
        Map.entry("lamp river stone cloud", "good"),
        Map.entry(PHRASE, "hard"),
        Map.entry("k3$Vw9!pLq2#Zt8&Rm5x", "hard"));
    said.forEach((passphrase, kind) -> assertThat(page.evaluate(
            "async ([p]) => (await import('/record/model/strength.js')).strengthOf(p, '1234567812345678')",
            List.of(passphrase)))
        .as(passphrase)
        .isEqualTo(kind));
  }
}
