package org.handrail.web.device;

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
   * @param memoryKib memory in KiB, at least 8 for each lane
   * @param passes how often the memory is gone through, 1 or more
   * @param lanes how many lanes it has, 1 or more
   * @param length of the key in bytes, 4 or more
   */
  @JSExport
  public static byte[] derive(
      byte[] passphrase, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    byte[] key = new byte[length];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withSalt(salt)
        .withMemoryAsKB(memoryKib)
        .withIterations(passes)
        .withParallelism(lanes)
        .build());
    generator.generateBytes(passphrase, key);
    Arrays.fill(passphrase, (byte) 0);
    return key;
  }
}
