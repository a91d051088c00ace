package org.handrail.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody opens their record with. */
public enum UnlockKind {
  /** Twelve words on paper. */
  RECOVERY,
  /** Something the person has thought up; the only one that could be guessed. */
  PASSPHRASE,
  /** What a passkey computes. */
  PASSKEY;

  /** As the format of the sealed record writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this name, if there is one. */
  public static Optional<UnlockKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
