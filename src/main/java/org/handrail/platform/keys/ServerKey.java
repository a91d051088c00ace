package org.handrail.platform.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A key of 32 bytes that the server works with. Hands its bytes to nobody; prints a mask. Safe for many threads. */
public final class ServerKey {

  static final int LENGTH = 32;

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] value;

  private ServerKey(byte[] value) {
    this.value = value;
  }

  static ServerKey of(byte[] value) {
    if (value.length != LENGTH) {
      throw new IllegalArgumentException("a key has 32 bytes");
    }
    return new ServerKey(value.clone());
  }

  /** A key for one purpose; what is done for one tells nothing about another. */
  public ServerKey derived(String purpose) {
    return new ServerKey(mac(("handrail key for " + purpose).getBytes(StandardCharsets.UTF_8)));
  }

  /** HMAC-SHA-256. */
  public byte[] mac(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }

  /** AES-256-GCM under a random nonce, which comes first. For at most 2³² texts. */
  public byte[] seal(byte[] text) {
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
      return ByteBuffer.allocate(nonce.length + sealed.length)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** What this key has sealed; nothing when it has not sealed this. */
  public Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_LENGTH));
      return Optional.of(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Ed25519 (RFC 8032). */
  public byte[] sign(byte[] text) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, signing());
    signer.update(text, 0, text.length);
    return signer.generateSignature();
  }

  /** By which anybody checks what it has signed: 32 bytes (RFC 8032). */
  public byte[] publicKey() {
    return signing().generatePublicKey().getEncoded();
  }

  private Ed25519PrivateKeyParameters signing() {
    return new Ed25519PrivateKeyParameters(derived("signatures").value);
  }

  /** By which it is known without being known. */
  String fingerprint() {
    return HexFormat.of().formatHex(derived("fingerprint").value, 0, 16);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(value, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  @Override
  public String toString() {
    return "ServerKey[****]";
  }
}
