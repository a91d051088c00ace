package org.handrail.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A way to open a record, as the server keeps it for the devices.
 *
 * @param wrap the vault's key, sealed with what this unlock yields
 * @param kdf of a passphrase, else null
 * @param credential of a passkey, by which a browser finds it again; else null
 */
public record Unlock(
    UnlockId id,
    UnlockKind kind,
    Sealed wrap,
    @Nullable KdfSettings kdf,
    @Nullable Bytes credential) {

  public static final int WRAP_LENGTH = 61;
  public static final int LEAST_CREDENTIAL = 16;
  public static final int MOST_CREDENTIAL = 1023;

  public Unlock {
    if (wrap.length() != WRAP_LENGTH
        || (kind == UnlockKind.PASSPHRASE) != (kdf != null)
        || (kind == UnlockKind.PASSKEY) != (credential != null)) {
      throw new IllegalArgumentException("not an unlock");
    }
  }
}
