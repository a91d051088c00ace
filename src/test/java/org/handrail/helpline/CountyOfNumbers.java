package org.handrail.helpline;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Provider;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.Contracts;

/** A server with three listed providers, of whom two pay to answer the general number, and policies for its numbers. */
public final class CountyOfNumbers {

  /** Stands on the listings of all three, too. */
  public static final PhoneNumber GENERAL = new PhoneNumber("12155550100");

  public static final PhoneNumber LISTING = new PhoneNumber("12155550101");

  private final AccountServer server;
  private final List<Provider> providers;

  public CountyOfNumbers(AccountServer server) {
    this.server = server;
    FeedId source = new FeedId("county");
    List<Listing> listings = InventedListings.plain(source, 3);
    server
        .context()
        .getBean(TreatmentLists.class)
        .replace(source, listings, new MeetingLists.ImportOptions(false, false));
    providers = listings.stream().map(Listing::provider).toList();
    TreatmentDirectory directory = server.context().getBean(TreatmentDirectory.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> providers.stream()
            .allMatch(provider -> directory.findProvider(provider.id()).isPresent()));
  }

  /** The provider of a number, 0 to 2. */
  public Provider provider(int i) {
    return providers.get(i);
  }

  public Policies policies() {
    return server.context().getBean(Policies.class);
  }

  /** Enters contracts of the first two for the general number. */
  public void contracts(LocalDate from) {
    Contracts contracts = server.context().getBean(Contracts.class);
    for (int i = 0; i < 2; i++) {
      contracts.enter(contract(i, from));
    }
  }

  /** A contract of a provider for the general number. */
  public Contract contract(int i, LocalDate from) {
    return new Contract(
        new ContractId(UUID.randomUUID()),
        providers.get(i).id(),
        providers.get(i).name(),
        new TreeSet<>(List.of(Contract.Bought.GENERAL_NUMBER)),
        120_000,
        Currency.getInstance("USD"),
        from,
        from.plusDays(364),
        "");
  }

  /** The general number, answered by these. */
  public Policy general(Answerer... answerers) {
    return numbered(GENERAL, answerers);
  }

  /** The same of another number. */
  public Policy numbered(PhoneNumber number, Answerer... answerers) {
    return new Policy(
        number,
        NumberKind.GENERAL,
        "county",
        new InTwoLanguages("County treatment line", "Línea de tratamiento del condado"),
        ZoneId.of("America/New_York"),
        List.of(answerers),
        60,
        Policy.Fallback.CALL_BACK,
        30,
        Policy.Terms.ALL,
        InTwoLanguages.NONE);
  }

  /** A provider as an answerer. */
  public Answerer answerer(int i, boolean pays) {
    return new Answerer(
        "provider:" + providers.get(i).id(),
        providers.get(i).name(),
        new PhoneNumber("1215555020" + i),
        pays,
        1,
        InTwoLanguages.NONE,
        AnswerHours.ALWAYS);
  }

  /** The number on the listing of the third, who pays nothing. */
  public Policy listing() {
    return listing(LISTING, new PhoneNumber("12155550202"));
  }

  /** Another number of the third, put through to this line. */
  public Policy listing(PhoneNumber number, PhoneNumber line) {
    return new Policy(
        number,
        NumberKind.LISTING,
        providers.get(2).id().toString(),
        new InTwoLanguages("Center 2", "Center 2"),
        ZoneId.of("America/New_York"),
        List.of(new Answerer(
            "provider:" + providers.get(2).id(),
            providers.get(2).name(),
            line,
            false,
            1,
            InTwoLanguages.NONE,
            AnswerHours.ALWAYS)),
        30,
        Policy.Fallback.MESSAGE,
        0,
        Policy.Terms.ALL,
        InTwoLanguages.NONE);
  }
}
