package org.handrail.helpline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number with its country's code (E.164).
 *
 * @param digits without the plus: 7 to 15, the first not 0
 */
public record PhoneNumber(String digits) {

  private static final Pattern VALID = Pattern.compile("[1-9]\\d{6,14}");
  private static final Pattern NORTH_AMERICA =
      Pattern.compile("1([2-9]\\d{2})([2-9]\\d{2})(\\d{4})");
  private static final List<String> NOWHERE =
      List.of("800", "808", "870", "878", "881", "882", "883", "888", "979");
  private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-/\u2010-\u2015]+");

  public PhoneNumber {
    if (!VALID.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a number with its country's code");
    }
  }

  /** The number of these digits, as they stand in addresses. */
  public static Optional<PhoneNumber> ofDigits(String digits) {
    return VALID.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  /** The number that somebody wrote: with a plus and the country's code; ten digits are North American. */
  public static Optional<PhoneNumber> find(String typed) {
    String plain = BETWEEN.matcher(typed.strip()).replaceAll("");
    if (plain.startsWith("+")) {
      return ofDigits(plain.substring(1));
    }
    String whole = plain.length() == 10 ? "1" + plain : plain;
    return NORTH_AMERICA.matcher(whole).matches() ? ofDigits(whole) : Optional.empty();
  }

  /**
   * Whether it is an ordinary number of a country: in North America of its plan and none that costs extra, and none of the codes that belong to
   * no country (satellites, networks, numbers that cost extra everywhere).
   */
  public boolean isPlain() {
    if (digits.startsWith("1")) {
      Matcher american = NORTH_AMERICA.matcher(digits);
      return american.matches() && !american.group(1).equals("900");
    }
    return NOWHERE.stream().noneMatch(digits::startsWith);
  }

  /** As people read it: {@code (215) 555-0100}, elsewhere {@code +44 2079460000}. */
  public String shown() {
    Matcher american = NORTH_AMERICA.matcher(digits);
    return american.matches()
        ? "(" + american.group(1) + ") " + american.group(2) + "-" + american.group(3)
        : "+" + digits;
  }

  /** What a phone dials. */
  public String link() {
    return "tel:+" + digits;
  }

  /** With the plus, as carriers write it. */
  @Override
  public String toString() {
    return "+" + digits;
  }
}
