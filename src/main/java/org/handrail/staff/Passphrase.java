package org.handrail.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * What somebody types to sign in. A new one has at least twelve characters and is none that a guesser would come to soon; nothing
 * else is asked of it. Prints a mask.
 */
public final class Passphrase {

  /** Fewer are guessed (NIST SP 800-63B-4 wants 15 where nothing else is asked for, or a check like the one below). */
  public static final int LEAST = 12;

  /** More need not be typed. */
  public static final int MOST = 200;

  /** Of 0 to 4: at least 10<sup>10</sup> guesses by somebody who knows words, names, dates and keyboards. */
  private static final int LEAST_STRENGTH = 4;

  /** The estimate takes long for long texts, and what is strong by its beginning is strong. */
  private static final int LOOKED_AT = 64;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private final String value;

  private Passphrase(String value) {
    this.value = value;
  }

  /** What was typed to sign in. */
  public static Passphrase typed(String text) {
    String first = text.length() > MOST ? text.substring(0, MOST + 1) : text;
    return new Passphrase(Normalizer.normalize(first, Normalizer.Form.NFKC));
  }

  /**
   * What is wrong with a new one, as the end of a message key.
   *
   * @param known what a guesser knows of the person, such as the sign-in name
   */
  public Optional<String> findFault(List<String> known) {
    if (value.codePointCount(0, value.length()) < LEAST) {
      return Optional.of("short");
    }
    if (value.length() > MOST) {
      return Optional.of("long");
    }
    String start = value.substring(0, Math.min(LOOKED_AT, value.length()));
    return ESTIMATE.measure(start, known).getScore() < LEAST_STRENGTH
        ? Optional.of("guessed")
        : Optional.empty();
  }

  /** To be hashed at once. */
  public String secret() {
    return value;
  }

  @Override
  public String toString() {
    return "Passphrase[****]";
  }
}
