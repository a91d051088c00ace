package org.handrail.accounts;

import org.handrail.shared.Sha256;

/**
 * What a device shows to sign in: 32 bytes worked out of the person's secret, which tell nothing about the keys. Only its
 * SHA-256 is kept. A class of its own so that nobody stores or prints it.
 */
public final class LoginSecret {

  public static final int LENGTH = 32;

  private final byte[] value;

  private LoginSecret(byte[] value) {
    this.value = value;
  }

  /**
   * What signs in.
   *
   * @param value exactly 32 bytes
   */
  public static LoginSecret of(byte[] value) {
    if (value.length != LENGTH) {
      throw new IllegalArgumentException("32 bytes sign in");
    }
    return new LoginSecret(value.clone());
  }

  /** What the server keeps of it. */
  public Bytes verifier() {
    return Bytes.of(Sha256.of(value));
  }

  @Override
  public String toString() {
    return "LoginSecret[****]";
  }
}
