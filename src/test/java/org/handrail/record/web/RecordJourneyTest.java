package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.handrail.accounts.AccountServer;
import org.handrail.record.web.RecordHand.Sheet;
import org.handrail.web.BrowserFixture;
import org.handrail.web.BrowserFixture.Look;
import org.handrail.web.BrowserFixture.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new person does with a record on a phone, from the first page to having everything back on another one. */
@Tag("browser")
@Tag("slow")
class RecordJourneyTest {

  private static final Look PHONE = new Look(390, false, true);

  private static AccountServer server;
  private static BrowserFixture fixture;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = new AccountServer(data);
    fixture = BrowserFixture.on(server.context());
  }

  @AfterAll
  static void stop() {
    if (fixture != null) {
      fixture.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everythingWorksOfflineAfterTheFirstLoadAndComesBackFromTheSheet() {
    Sheet sheet;
    try (Seen seen = fixture.openOnADeviceThatKeepsPages("/record/en", PHONE)) {
      RecordHand hand = new RecordHand(seen.page());
      hand.awaitOffline();
      BrowserContext phone = seen.page().context();
      phone.setOffline(true);
      seen.page().reload();
      hand.awaitReady();

      sheet = hand.makeRecord();
      assertThat(seen.page().locator("#unmade").isVisible()).isTrue();
      writeAnUrge(hand);
      addToIt(hand);
      setUpHome(hand);
      workAStep(hand);
      lockAndOpen(hand, sheet);

      phone.setOffline(false);
      hand.follow("More");
      hand.press("Send and fetch now");
      seen.page().locator("#unmade").waitFor(RecordHand.HIDDEN);
      assertThat(seen.foreign()).isEmpty();
    }
    try (Seen seen = fixture.openOnADeviceThatKeepsPages("/record/en", PHONE)) {
      RecordHand other = new RecordHand(seen.page());
      other.awaitReady();

      other.comeBack(sheet);

      other.follow("Record");
      assertThat(other.text()).contains("7 of 10");
      seen.page().locator("[data-episodes] a").first().click();
      other.see("When and how strong");
      other.follow("See it as a cycle");
      assertThat(other.text()).contains("The corner shop", "It would calm me", "Nobody would know");
      other.go("strategies");
      assertThat(other.text()).contains("Walk round the block");
      other.go("step/1");
      assertThat(values(seen.page())).contains("Where I stand today");
      other.go("objective/4");
      assertThat(values(seen.page())).contains("Up at seven");
      other.go("inventory/resentments");
      assertThat(other.text()).contains("My old boss");
      seen.assertQuiet();
    }
  }

  private static void writeAnUrge(RecordHand hand) {
    hand.follow("I feel an urge");
    hand.press("7");
    hand.see("It is written down");
    assertThat(hand.text()).contains("7 of 10");
  }

  private static void addToIt(RecordHand hand) {
    hand.follow("Add what was around it");
    hand.open("What set it off");
    hand.press("Add what set it off");
    hand.write("In my words", "The corner shop");
    hand.open("What I expected from it");
    hand.press("Add an expectation");
    hand.write("It promised", "It would calm me");
    hand.open("What I thought");
    hand.press("Add a thought");
    hand.write("The thought", "Nobody would know");
    hand.follow("See it as a cycle");
    assertThat(hand.text()).contains("The corner shop", "It would calm me", "Nobody would know");
  }

  private static void setUpHome(RecordHand hand) {
    hand.go("strategies");
    hand.write("Something that I try", "Walk round the block");
    hand.press("Add it");
    hand.page().locator(".strategy h3").first().waitFor();
    hand.go("objective/4");
    hand.press("Add a practice");
    hand.write("Practice", "Up at seven");
  }

  private static void workAStep(RecordHand hand) {
    hand.go("step/1");
    hand.press("Add to it");
    hand.write("My words", "Where I stand today");
    hand.go("inventory/resentments");
    hand.write("Who", "My old boss");
    hand.press("Add the line");
    hand.page().locator("[data-lines] td").first().waitFor();
  }

  private static void lockAndOpen(RecordHand hand, Sheet sheet) {
    hand.press("Lock");
    hand.see("Locked");
    assertThat(hand.page().content()).doesNotContain("My old boss", "Walk round the block");
    hand.write("Your twelve words", String.join(" ", sheet.words()));
    hand.press("Open");
    hand.page().locator("[data-objectives] .objective").first().waitFor();
  }

  /** What stands in the fields of a page. */
  private static List<String> values(Page page) {
    return page.locator("input, textarea").all().stream()
        .map(Locator::inputValue)
        .toList();
  }
}
