package org.handrail.helpline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.contract.Contracts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was signed stays as it is; the page says beside it what is not so any more. */
@Tag("slow")
class StandingPagesTest {

  private static final LocalDate FROM = LocalDate.parse("2026-11-01");
  private static final String AT = "/who-answers/" + CountyOfNumbers.GENERAL.digits();

  private static String page(AccountServer server, String path) {
    return server.send(server.to(path).header("Accept-Language", "en-US")).body();
  }

  @Test
  void whoIsListedNoMoreOrHasNoContractIsSaidSo(@TempDir Path data) {
    try (AccountServer server = new AccountServer(data)) {
      CountyOfNumbers county = new CountyOfNumbers(server);
      county.contracts(FROM);
      county
          .policies()
          .save(
              county.general(county.answerer(0, true), county.answerer(1, true)),
              0,
              PolicyBeginning.AT_ONCE);
      String document = page(server, AT + ".json");
      assertThat(page(server, AT + "?lang=en")).doesNotContain("no longer listed", "has ended");

      Contracts contracts = server.context().getBean(Contracts.class);
      contracts.list().stream()
          .filter(entry -> entry.contract().provider().equals(county.provider(1).id()))
          .forEach(entry -> contracts.end(entry.contract().id(), FROM.plusDays(10)));
      TreatmentDirectory directory = server.context().getBean(TreatmentDirectory.class);
      FeedId source = new FeedId("county");
      server
          .context()
          .getBean(TreatmentLists.class)
          .replace(
              source,
              InventedListings.plain(source, 3).subList(1, 3),
              new MeetingLists.ImportOptions(false, true));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> directory.findProvider(county.provider(0).id()).isEmpty());

      assertThat(page(server, AT + "?lang=en"))
          .containsOnlyOnce("This place is no longer listed here.")
          .containsOnlyOnce("Its contract has ended since this version was signed.");
      assertThat(page(server, AT + "?lang=es"))
          .containsOnlyOnce("Este centro ya no está en la lista de este sitio.");
      assertThat(page(server, AT + ".json")).as("to the byte").isEqualTo(document);
    }
  }

  @Test
  void whoseBrowserNamesNoCountryIsLedToTheListByCountry(@TempDir Path data) {
    try (AccountServer server = new AccountServer(data)) {
      String nowhere = server
          .send(server.to("/who-answers?lang=en").header("Accept-Language", "es"))
          .body();

      assertThat(nowhere)
          .contains("/help?lang=en\">Numbers to call, by country")
          .doesNotContain("Lines that others run", "Emergency services");
      assertThat(page(server, "/who-answers?lang=en"))
          .contains("Lines that others run", "988")
          .doesNotContain("United Kingdom");
    }
  }
}
