package org.handrail.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of what fits in memory; texts as UTF-8, digits in lower case. */
public final class Sha256 {

  private Sha256() {}

  /** All 32 bytes. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All 32 bytes. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All of it, 64 digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /** All of it, 64 digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /**
   * The beginning of it.
   *
   * @param length how many bytes of it, two digits each
   */
  public static String hex(byte[] bytes, int length) {
    return HexFormat.of().formatHex(Arrays.copyOf(of(bytes), length));
  }

  /**
   * The beginning of it.
   *
   * @param length how many bytes of it, two digits each
   */
  public static String hex(String text, int length) {
    return hex(text.getBytes(StandardCharsets.UTF_8), length);
  }
}
