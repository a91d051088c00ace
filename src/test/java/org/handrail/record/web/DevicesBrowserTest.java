package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.handrail.record.web.RecordWindow.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices: named, removed, signed out; and browsers that cannot keep a record at all. */
@Tag("browser")
@Tag("slow")
class DevicesBrowserTest {

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

  private static Page joined(Sheet sheet) {
    Page page = window.device();
    window.go(page, "#/signin");
    page.fill("input[name=number]", sheet.number());
    page.fill("textarea[name=words]", sheet.typed());
    page.click("form button.main");
    page.waitForSelector("[data-objectives] h3");
    return page;
  }

  private static void send(Page page) {
    window.show(page, "more", "[data-sync]");
    page.click("[data-sync]");
    page.waitForSelector("[data-fill=state]:has-text('Sent')");
  }

  /** How much each store of the device's database holds. */
  private static Object kept(Page page) {
    return page.evaluate("""
        () => new Promise((done) => {
          const opening = indexedDB.open("handrail");
          opening.onsuccess = async () => {
            const stores = ["meta", "list", "copy", "outbox"];
            const all = opening.result.transaction(stores);
            const counts = await Promise.all(stores.map((store) => new Promise((counted) => {
              const asked = store === "meta" ? all.objectStore(store).getAllKeys() : all.objectStore(store).count();
              asked.onsuccess = () => counted(asked.result);
            })));
            opening.result.close();
            done(JSON.stringify(counts));
          };
        })
        """);
  }

  @Test
  void aRemovedDeviceIsToldAndItsCopyIsDestroyed() {
    Page one = window.device();
    Sheet sheet = window.make(one);
    Page two = joined(sheet);
    window.show(one, "devices", "[data-devices] li:nth-child(2)");
    one.locator("[data-devices] li:has(button:visible) [data-label]").fill("Old phone");
    one.locator("[data-devices] li:has(button:visible) [data-label]").blur();
    one.waitForSelector("[data-fill=saved]:has-text('The name is kept.')");
    RecordWindow.picture(one, "devices");

    one.click("[data-remove-device]:visible");
    assertThat(one.innerText("[data-remove-device]:visible")).startsWith("It loses its copy");
    one.click("[data-remove-device]:visible");
    one.waitForFunction("() => document.querySelectorAll('[data-devices] li').length === 1");
    two.reload(); // locked: it is told before anybody opens it
    two.waitForSelector("#trouble:not([hidden])");
    RecordWindow.picture(two, "removed");

    assertThat(two.innerText("#trouble")).startsWith("This device was removed from the record.");
    assertThat(two.innerText("h1")).isEqualTo("A record that only you can open");
    assertThat(kept(two)).isEqualTo("[[\"version\"],0,0,0]");
    Page back = joined(sheet);
    window.show(back, "devices", "[data-devices] li:nth-child(2)");
    window.assertQuiet();
  }

  @Test
  void whatARemovedDeviceCouldNotSendWaitsAndCanBeThrownAway() {
    Page one = window.device();
    Sheet sheet = window.make(one);
    send(one);
    Page two = joined(sheet);
    two.context().setOffline(true);
    window.show(two, "substances", "[data-add-substance]");
    two.click("[data-add-substance]");
    two.fill("[data-field=label]", "my word");
    two.locator("[data-field=label]").blur();
    two.waitForTimeout(300);
    window.show(one, "devices", "[data-devices] li:nth-child(2)");
    one.click("[data-remove-device]:visible");
    one.click("[data-remove-device]:visible");
    one.waitForFunction("() => document.querySelectorAll('[data-devices] li').length === 1");
    two.context().setOffline(false);
    two.reload();
    two.waitForSelector("[data-left]:not([hidden])");
    RecordWindow.picture(two, "left");
    assertThat((String) kept(two)).startsWith("[[\"unsentOf\",\"version\",\"written\"],0,0,");

    two.click("[data-left] button");
    assertThat(two.innerText("[data-left] button")).contains("press once more");
    two.click("[data-left] button");
    two.waitForFunction("() => document.querySelector('[data-left]').hidden");

    assertThat(kept(two)).isEqualTo("[[\"version\"],0,0,0]");
    window.assertQuiet();
  }

  @Test
  void signingOutAsksFirstWhenSomethingWouldBeLost() {
    Page page = window.device();
    window.make(page);
    send(page);
    window.goOffline(page);
    window.show(page, "substances", "[data-add-substance]");
    page.click("[data-add-substance]");
    page.fill("[data-field=label]", "my word");
    page.locator("[data-field=label]").blur();
    page.waitForTimeout(300);
    window.show(page, "devices", "[data-out]");

    page.click("[data-out]");
    page.waitForSelector("[data-unsent]:not([hidden])");
    RecordWindow.picture(page, "unsent");
    assertThat(page.innerText("[data-unsent]")).contains("on this device only");
    page.click("[data-anyway]");

    page.waitForFunction("() => document.documentElement.dataset.shown === 'start'");
    assertThat(kept(page)).isEqualTo("[[\"version\"],0,0,0]");
  }

  @Test
  void bringingACopyInShowsHowFarItIs() {
    Page page = window.device();
    window.make(page);
    page.evaluate("() => { window.seen = []; new MutationObserver(() => {"
        + " const bar = document.querySelector('[data-progress]:not([hidden]) progress');"
        + " if (bar?.hasAttribute('value')) window.seen.push(bar.value); })"
        + ".observe(document.body, {subtree: true, attributes: true}); }");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      lines.add(
          ("{\"id\":\"m%d\",\"kind\":\"evidence\",\"revisions\":[{\"clock\":%d,\"device\":\"x\","
                  + "\"at\":\"2026-01-01T00:00:00Z\",\"set\":{\"objective\":1,\"text\":\"t\",\"day\":\"2026-01-01\"}}]}")
              .formatted(i, 10 + i));
    }

    window.bringIn(page, lines);

    assertThat(page.innerText("[data-done]")).isEqualTo("Brought in. 1200 lines were new.");
    assertThat((List<?>)
            page.evaluate("() => [...new Set(window.seen)].filter((x) => x > 0 && x < 1)"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void saysWhatIsMissingInsteadOfFailing() {
    Page insecure = window.device();
    insecure.addInitScript("Object.defineProperty(globalThis, 'isSecureContext', {value: false})");
    Page old = window.device();
    old.addInitScript("Object.defineProperty(crypto, 'subtle', {value: undefined})");
    Page none = window.device();
    none.addInitScript("Object.defineProperty(globalThis, 'indexedDB', {value: undefined})");
    Page refused = window.device();
    refused.addInitScript(
        "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }");

    for (Page page : List.of(insecure, old, none, refused)) {
      page.navigate(window.origin() + "/record/en");
      page.waitForSelector("html[data-shown=support]");
      assertThat(page.innerText("h1")).isEqualTo("This cannot work here");
      assertThat(page.isVisible(".help-card a[href='tel:988']")).isTrue();
    }
    RecordWindow.picture(insecure, "insecure");

    assertThat(insecure.innerText("main"))
        .contains("begins with http://", "Ask whoever runs this server");
    assertThat(old.innerText("main")).contains("does not have what sealing needs", "Update it");
    assertThat(none.innerText("main"))
        .contains("does not let pages keep anything", "ordinary window");
    assertThat(refused.innerText("main")).contains("does not let pages keep anything");
    window.assertQuiet();
  }
}
