package org.handrail.accounts;

/**
 * How a passphrase is worked into a secret (Argon2id).
 *
 * @param salt 16 bytes
 * @param memoryKib memory in KiB
 * @param passes how often it is gone through
 * @param lanes how many at a time
 */
public record KdfSettings(Bytes salt, int memoryKib, int passes, int lanes) {

  public static final int SALT_LENGTH = 16;
  public static final int LEAST_MEMORY_KIB = 65_536;
  public static final int MOST_MEMORY_KIB = 1_048_576;
  public static final int LEAST_PASSES = 3;
  public static final int MOST_PASSES = 10;
  public static final int MOST_LANES = 4;

  public KdfSettings {
    boolean known = salt.length() == SALT_LENGTH
        && memoryKib >= LEAST_MEMORY_KIB
        && memoryKib <= MOST_MEMORY_KIB
        && passes >= LEAST_PASSES
        && passes <= MOST_PASSES
        && lanes >= 1
        && lanes <= MOST_LANES;
    if (!known) {
      throw new IllegalArgumentException("outside of what the format allows");
    }
  }

  /** The least that every device accepts. */
  public static KdfSettings usual(Bytes salt) {
    return new KdfSettings(salt, LEAST_MEMORY_KIB, LEAST_PASSES, 1);
  }
}
