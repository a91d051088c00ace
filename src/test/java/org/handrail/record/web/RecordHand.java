package org.handrail.record.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** A hand on the record's pages: what a person does there, by what they see. English pages. */
final class RecordHand {

  static final Locator.WaitForOptions HIDDEN =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  private static final int WAIT_MS = 30_000;

  private final Page page;

  /** On a page that shows the record. */
  RecordHand(Page page) {
    this.page = page;
    page.setDefaultTimeout(WAIT_MS);
  }

  /** Goes to a view. */
  void go(String view) {
    page.evaluate("view => { location.hash = `#/${view}`; }", view);
    awaitShown();
  }

  /** Waits until the view that the address names is on the page. */
  private void awaitShown() {
    page.waitForFunction("() => `#/${document.documentElement.dataset.shown}` === location.hash");
  }

  /** What the sheet says. */
  record Sheet(String number, List<String> words) {}

  Page page() {
    return page;
  }

  void awaitReady() {
    page.waitForSelector("html[data-ready]");
  }

  /** Waits until this device keeps the whole program. */
  void awaitOffline() {
    page.waitForSelector("html[data-offline]");
  }

  void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  void follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
    awaitShown();
  }

  void write(String label, String text) {
    Locator field =
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    field.fill(text);
    field.blur();
  }

  void choose(String label) {
    page.locator("label.chip", new Page.LocatorOptions().setHasText(label))
        .first()
        .click();
  }

  void open(String part) {
    page.locator("summary", new Page.LocatorOptions().setHasText(part)).first().click();
  }

  /** Waits for a heading. */
  void see(String heading) {
    page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setExact(true))
        .first()
        .waitFor();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Makes a record, writes the sheet down, and types the two words that are asked for; in any language. */
  Sheet makeRecord() {
    go("create");
    page.locator("[data-made]").waitFor();
    Sheet sheet = new Sheet(
        page.locator("[data-fill=number]").innerText().replace(" ", ""),
        page.locator("[data-words] li").allInnerTexts());
    for (String field : List.of("one", "two")) {
      String asked = page.locator("[data-fill=" + (field.equals("one") ? "ask1" : "ask2") + "]")
          .innerText();
      int number = Integer.parseInt(asked.replaceAll("\\D", ""));
      page.locator("input[name=" + field + "]").fill(sheet.words().get(number - 1));
    }
    page.locator("[data-check] button").click();
    page.locator("[data-objectives] .objective").first().waitFor();
    return sheet;
  }

  /**
   * Writes an urge and fills in every field that its page has, in any language.
   *
   * @return its id
   */
  String writeAnEpisodeInFull() {
    go("urge");
    page.locator("[data-level='7']").click();
    page.waitForFunction("() => document.documentElement.dataset.shown.startsWith('after/')");
    String id = page.url().replaceFirst("^.*/", "");
    go("episode/" + id);
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((part) => { part.open = true; })");
    page.locator("[data-add]").all().forEach(Locator::click);
    fillAll();
    return id;
  }

  /** Writes into every text field of the view, and takes the first of every choice. */
  void fillAll() {
    page.locator("main [data-field]:is(input[type=text], textarea)").all().forEach(field -> {
      field.fill("Some words of my own, in a line or two");
      field.blur();
    });
    page.locator("main fieldset[data-field]")
        .all()
        .forEach(field -> field.locator("label.chip, label.step").first().click());
  }

  /** Comes back with the sheet on another device. */
  void comeBack(Sheet sheet) {
    follow("I have one already");
    write("Your number", sheet.number());
    write("Your twelve words", String.join(" ", sheet.words()));
    press("Open my record");
    page.locator("[data-objectives] .objective").first().waitFor();
  }
}
