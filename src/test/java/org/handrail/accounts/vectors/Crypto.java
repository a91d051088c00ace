package org.handrail.accounts.vectors;

import static org.handrail.accounts.vectors.Bits.join;
import static org.handrail.accounts.vectors.Bits.utf8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** HKDF, AES-GCM and Argon2id from their standards, on the JDK and Bouncy Castle. */
final class Crypto {

  private static final int NONCE = 12;

  private Crypto() {}

  static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] expand(byte[] prk, byte[] info, int length) {
    byte[] out = new byte[0];
    byte[] last = new byte[0];
    for (int block = 1; out.length < length; block++) {
      last = hmac(prk, join(last, info, new byte[] {(byte) block}));
      out = join(out, last);
    }
    return Arrays.copyOf(out, length);
  }

  static byte[] hkdf(byte[] ikm, String salt, String info, int length) {
    return expand(hmac(utf8(salt), ikm), utf8(info), length);
  }

  static byte[] encrypt(byte[] key, byte[] nonce, byte[] aad, byte[] text) {
    return gcm(Cipher.ENCRYPT_MODE, key, nonce, aad, text);
  }

  static byte[] decrypt(byte[] key, byte[] nonce, byte[] aad, byte[] sealed) {
    return gcm(Cipher.DECRYPT_MODE, key, nonce, aad, sealed);
  }

  /** nonce | ciphertext and tag. */
  static byte[] seal(byte[] key, byte[] nonce, String aad, byte[] text) {
    return join(nonce, encrypt(key, nonce, utf8(aad), text));
  }

  /** Opens nonce | ciphertext and tag. */
  static byte[] open(byte[] key, String aad, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return decrypt(key, nonce, utf8(aad), Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private static byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] aad, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      cipher.updateAAD(aad);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] argon2id(byte[] passphrase, byte[] salt, int memoryKiB, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withSalt(salt)
        .withMemoryAsKB(memoryKiB)
        .withIterations(passes)
        .withParallelism(lanes)
        .build());
    byte[] secret = new byte[32];
    generator.generateBytes(passphrase, secret);
    return secret;
  }
}
