package org.handrail.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;

/** A contract as it stands in the operator's form. */
public record ContractForm(
    String provider,
    boolean listing,
    boolean general,
    String amount,
    String currency,
    String from,
    String until,
    String note) {

  /** Nothing that a person could read as another amount: no sign, no exponent, no digits of other scripts. */
  private static final Pattern PLAIN_AMOUNT = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,2})?");

  static final ContractForm EMPTY = new ContractForm("", false, false, "", "USD", "", "", "");

  static ContractForm of(FormReader form) {
    return new ContractForm(
        form.typed("provider"),
        form.isOn("listing"),
        form.isOn("general"),
        form.typed("amount"),
        form.typed("currency"),
        form.typed("from"),
        form.typed("until"),
        form.line("note"));
  }

  /** The contract, if all of it can be read; else the form hears what cannot. */
  Optional<Contract> read(FormReader form, TreatmentDirectory directory) {
    Optional<Provider> who = id().flatMap(directory::findProvider);
    if (who.isEmpty()) {
      form.refuse("provider", "provider");
    }
    Set<Contract.Bought> buys = EnumSet.noneOf(Contract.Bought.class);
    if (listing) {
      buys.add(Contract.Bought.LISTING);
    }
    if (general) {
      buys.add(Contract.Bought.GENERAL_NUMBER);
    }
    if (buys.isEmpty()) {
      form.refuse("listing", "buys");
    }
    Optional<Currency> in = readCurrency();
    Optional<Long> minor = in.flatMap(known -> minor(amount, known));
    if (minor.isEmpty()) {
      form.refuse("amount", "amount");
    }
    Optional<LocalDate> first = form.date("from");
    Optional<LocalDate> last = form.date("until");
    long days = first.isEmpty() || last.isEmpty()
        ? 0
        : last.get().toEpochDay() - first.get().toEpochDay() + 1;
    if (days < Contract.FEWEST_DAYS || days > Contract.MOST_DAYS) {
      form.refuse("until", "days", Contract.FEWEST_DAYS, Contract.MOST_DAYS);
    }
    if (note.length() > Contract.LONGEST_NOTE) {
      form.refuse("note", "text");
    }
    if (!form.errors().isEmpty() || who.isEmpty() || minor.isEmpty() || in.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Contract(
        new ContractId(UUID.randomUUID()),
        who.get().id(),
        who.get().name(),
        new TreeSet<>(buys),
        minor.get(),
        in.get(),
        first.orElseThrow(),
        last.orElseThrow(),
        note.strip()));
  }

  private Optional<ProviderId> id() {
    try {
      return Optional.of(new ProviderId(UUID.fromString(provider)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Currency> readCurrency() {
    try {
      return Optional.of(Currency.getInstance(currency));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The typed amount in the smallest units of its currency: plain digits, two at most behind a point or comma, more than 0; else
   * none.
   */
  static Optional<Long> minor(String amount, Currency in) {
    if (!PLAIN_AMOUNT.matcher(amount).matches()) {
      return Optional.empty();
    }
    try {
      long value = new BigDecimal(amount.replace(',', '.'))
          .movePointRight(Math.max(0, in.getDefaultFractionDigits()))
          .longValueExact();
      return value > 0 && value <= Contract.LARGEST ? Optional.of(value) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
