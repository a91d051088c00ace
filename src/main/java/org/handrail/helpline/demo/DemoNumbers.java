package org.handrail.helpline.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Provider;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.Contracts;

/**
 * Two numbers on listings, a general helpline and a fellowship's own line, with the contracts that they rest on; all invented. The digits are
 * of those that are kept free for stories.
 */
public final class DemoNumbers {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final long A_YEAR = 240_000;
  private static final InTwoLanguages INVENTED = new InTwoLanguages(
      "This line is invented, for demonstration. It reaches nobody.",
      "Esta línea es inventada, como demostración. No llega a nadie.");

  private static final String LARKFIELD = "Larkfield Recovery Center";
  private static final String QUINCE = "Quince Avenue Clinic";
  private static final String THISTLEDOWN = "Thistledown Community Health";

  private final List<Listing> listings;
  private final Policies policies;
  private final Contracts contracts;

  private DemoNumbers(List<Listing> listings, Policies policies, Contracts contracts) {
    this.listings = listings;
    this.policies = policies;
    this.contracts = contracts;
  }

  /**
   * Brings them in where they are not there yet.
   *
   * @param listings the invented ones, which the directory must hold already
   * @param today the first day of the contracts, where there are none
   */
  public static void bringIn(
      List<Listing> listings, Policies policies, Contracts contracts, LocalDate today) {
    new DemoNumbers(listings, policies, contracts).bringIn(today);
  }

  private void bringIn(LocalDate today) {
    for (String name : List.of(LARKFIELD, QUINCE)) {
      Provider provider = provider(name);
      boolean known = contracts.list().stream()
          .anyMatch(
              entry -> entry.contract().provider().equals(provider.id()) && entry.holdsOn(today));
      if (!known) {
        contracts.enterInvented(contract(provider, today));
      }
    }
    for (Policy policy : List.of(
        listing(LARKFIELD, 111, true, AnswerHours.ALWAYS),
        listing(THISTLEDOWN, 118, false, office()),
        general(),
        fellowship())) {
      if (policies.findLatest(policy.number()).isEmpty()) {
        policies.saveInvented(policy);
      }
    }
  }

  private static Contract contract(Provider provider, LocalDate from) {
    return new Contract(
        new ContractId(UUID.randomUUID()),
        provider.id(),
        provider.name(),
        new TreeSet<>(List.of(Contract.Bought.LISTING, Contract.Bought.GENERAL_NUMBER)),
        A_YEAR,
        Currency.getInstance("USD"),
        from,
        from.plusDays(364),
        "Invented for demonstration.");
  }

  private Policy listing(String name, int end, boolean pays, AnswerHours hours) {
    Provider provider = provider(name);
    return policy(
        phone(end),
        NumberKind.LISTING,
        provider.id().toString(),
        new InTwoLanguages(name, name),
        List.of(answerer(provider, 70 + end, pays, 1, InTwoLanguages.NONE, hours)));
  }

  private Policy general() {
    return policy(
        phone(100),
        NumberKind.GENERAL,
        "county",
        new InTwoLanguages("Alderbrook treatment line", "Línea de tratamiento de Alderbrook"),
        List.of(
            answerer(
                provider(LARKFIELD),
                181,
                true,
                2,
                new InTwoLanguages("it answers day and night", "contesta de día y de noche"),
                AnswerHours.ALWAYS),
            answerer(provider(QUINCE), 182, true, 1, InTwoLanguages.NONE, office())));
  }

  private static Policy fellowship() {
    return policy(
        phone(140),
        NumberKind.FELLOWSHIP,
        "alderbrook",
        new InTwoLanguages("Alderbrook intergroup line", "Línea del intergrupo de Alderbrook"),
        List.of(new Answerer(
            "volunteers:alderbrook",
            "Volunteers of the Alderbrook groups",
            phone(183),
            false,
            1,
            InTwoLanguages.NONE,
            new AnswerHours(Stream.of(DayOfWeek.values())
                .map(day -> new AnswerHours.Span(day, LocalTime.of(7, 0), LocalTime.of(23, 0)))
                .toList()))));
  }

  private static Policy policy(
      PhoneNumber number,
      NumberKind kind,
      String helpline,
      InTwoLanguages name,
      List<Answerer> answerers) {
    return new Policy(
        number,
        kind,
        helpline,
        name,
        ZONE,
        answerers,
        60,
        Policy.Fallback.CALL_BACK,
        30,
        Policy.Terms.ALL,
        INVENTED);
  }

  private static Answerer answerer(
      Provider provider,
      int line,
      boolean pays,
      int weight,
      InTwoLanguages reason,
      AnswerHours hours) {
    return new Answerer(
        "provider:" + provider.id(), provider.name(), phone(line), pays, weight, reason, hours);
  }

  private static AnswerHours office() {
    return new AnswerHours(Stream.of(DayOfWeek.values())
        .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
        .map(day -> new AnswerHours.Span(day, LocalTime.of(8, 30), LocalTime.of(17, 0)))
        .toList());
  }

  private static PhoneNumber phone(int end) {
    return new PhoneNumber("12155550" + end);
  }

  private Provider provider(String name) {
    return listings.stream()
        .map(Listing::provider)
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
