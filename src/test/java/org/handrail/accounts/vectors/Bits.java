package org.handrail.accounts.vectors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Bytes as the format writes them. */
final class Bits {

  private Bits() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String b64) {
    return Base64.getUrlDecoder().decode(b64);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  static byte[] two(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  static byte[] four(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same bytes for the same name, on every run. */
  static byte[] seeded(String name, int length) {
    byte[] all = new byte[0];
    for (int block = 0; all.length < length; block++) {
      all = join(all, sha256(utf8("handrail vectors " + name + " " + block)));
    }
    return java.util.Arrays.copyOf(all, length);
  }
}
