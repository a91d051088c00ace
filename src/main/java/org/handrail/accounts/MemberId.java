package org.handrail.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an account: 16 digits, the last of which checks the others (Luhn). A log-in name, not a key, and not for
 * logs: it prints a mask.
 *
 * @param value 1,000,000,000,000,000 to 9,999,999,999,999,999
 */
public record MemberId(long value) {

  private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{15}");

  public MemberId {
    if (!isNumber(value)) {
      throw new IllegalArgumentException("not the number of an account");
    }
  }

  /** The number that these 16 digits write, if they write one. */
  public static Optional<MemberId> find(String digits) {
    return WRITTEN.matcher(digits).matches() ? find(Long.parseLong(digits)) : Optional.empty();
  }

  /** The account of this number, if it is one that an account can have. */
  public static Optional<MemberId> find(long value) {
    return isNumber(value) ? Optional.of(new MemberId(value)) : Optional.empty();
  }

  /** The 16 digits; only for the member's own eyes. */
  public String digits() {
    return Long.toString(value);
  }

  private static boolean isNumber(long value) {
    if (value < 1_000_000_000_000_000L || value > 9_999_999_999_999_999L) {
      return false;
    }
    int sum = 0;
    int place = 0;
    for (long rest = value; rest > 0; rest /= 10, place++) {
      int digit = (int) (rest % 10);
      int counted = place % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return "MemberId[****]";
  }
}
