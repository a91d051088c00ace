package org.handrail.device.standin.java.security;

import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256, as Bouncy Castle computes it. */
public final class MessageDigest {

  private MessageDigest() {}

  /**
   * The digest of this name.
   *
   * @throws NoSuchAlgorithmException for any other than SHA-256
   */
  public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
    if (!algorithm.equals("SHA-256")) {
      throw new NoSuchAlgorithmException(algorithm);
    }
    return new MessageDigest();
  }

  /** The digest of these bytes. */
  public byte[] digest(byte[] bytes) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] found = new byte[digest.getDigestSize()];
    digest.doFinal(found, 0);
    return found;
  }
}
