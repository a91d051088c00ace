package org.handrail.browser;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.teavm.jso.JSExport;

/**
 * Argon2id, version 1.3 (RFC 9106), as Bouncy Castle computes it. Sets no floor: what {@code argon2.js} hands here has
 * passed its own.
 */
public final class Argon2Exports {

  private Argon2Exports() {}

  /** The compiler wants somewhere to begin. */
  public static void main(String[] args) {}

  /**
   * The key of a passphrase.
   *
   * @param passphrase any bytes; overwritten with zeros
   * @param salt 8 bytes or more
   * @param secret what the key shall depend on besides; may be empty
   * @param additional data that the key shall be bound to; may be empty
   * @param cost memory in KiB (at least 8 for each lane), passes over it (1 or more), lanes (1 or more), and the length of
   *     the key in bytes (4 or more)
   */
  @JSExport
  public static byte[] derive(
      byte[] passphrase, byte[] salt, byte[] secret, byte[] additional, int[] cost) {
    byte[] key = new byte[cost[3]];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withSalt(salt)
        .withSecret(secret)
        .withAdditional(additional)
        .withMemoryAsKB(cost[0])
        .withIterations(cost[1])
        .withParallelism(cost[2])
        .build());
    generator.generateBytes(passphrase, key);
    Arrays.fill(passphrase, (byte) 0);
    return key;
  }
}
