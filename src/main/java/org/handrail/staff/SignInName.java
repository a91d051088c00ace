package org.handrail.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which somebody signs in with a passphrase: 3 to 60 letters, digits and {@code . _ - @ +}; case does not matter. */
public record SignInName(String value) {

  private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,60}");

  /** The name that this text writes, if it writes one. */
  public static Optional<SignInName> find(String typed) {
    String name =
        Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return VALID.matcher(name).matches() ? Optional.of(new SignInName(name)) : Optional.empty();
  }
}
