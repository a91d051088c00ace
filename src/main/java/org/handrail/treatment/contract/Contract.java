package org.handrail.treatment.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.treatment.ProviderId;

/**
 * What a provider pays: one amount for one time, agreed beforehand, whatever happens in it.
 *
 * @param provider who pays
 * @param name the provider's name when it was recorded, 1 to 300 characters
 * @param buys what it is for; at least one thing
 * @param amountMinor in the currency's smallest unit, 0 or more
 * @param from the first day
 * @param until the last day: 27 to 731 days later
 * @param note anything more, at most 300 characters; may be empty
 */
public record Contract(
    ContractId id,
    ProviderId provider,
    String name,
    SortedSet<Bought> buys,
    long amountMinor,
    Currency currency,
    LocalDate from,
    LocalDate until,
    String note) {

  /** A shorter time would come close to a price for each call. */
  public static final int FEWEST_DAYS = 28;

  public static final int MOST_DAYS = 732;
  public static final int LONGEST_NAME = 300;
  public static final int LONGEST_NOTE = 300;
  public static final long LARGEST = 100_000_000L;

  /** What can be bought. Nothing of it is a place in an order. */
  public enum Bought {
    /** A listing, marked as paid. */
    LISTING,
    /** To be one of those who answer a general helpline, each as often as its policy says in public. */
    GENERAL_NUMBER;

    /** As it is written in forms and JSON: {@code general-number}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Optional<Bought> find(String code) {
      return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException when a part is out of its range
   */
  public Contract {
    SortedSet<Bought> all = new TreeSet<>(buys.isEmpty() ? EnumSet.noneOf(Bought.class) : buys);
    buys = Collections.unmodifiableSortedSet(all);
    long days = until.toEpochDay() - from.toEpochDay() + 1;
    if (name.isBlank() || name.length() > LONGEST_NAME || note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "a contract has a name of 1 to 300 characters and a short note");
    }
    if (buys.isEmpty() || amountMinor < 0 || amountMinor > LARGEST) {
      throw new IllegalArgumentException("a contract buys something for an amount of 0 or more");
    }
    if (days < FEWEST_DAYS || days > MOST_DAYS) {
      throw new IllegalArgumentException("a contract runs for 28 to 732 days");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether two of one provider for the same thing would run at once. */
  public boolean overlaps(Contract other) {
    Set<Bought> same = new TreeSet<>(buys);
    same.retainAll(other.buys);
    return provider.equals(other.provider)
        && !same.isEmpty()
        && !from.isAfter(other.until)
        && !other.from.isAfter(until);
  }
}
