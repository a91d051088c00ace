package org.handrail.device.standin.java.util;

/** Bytes as lower-case hexadecimal digits. */
public final class HexFormat {

  private static final String DIGITS = "0123456789abcdef";

  private HexFormat() {}

  /** The one form that there is here: lower case, nothing between the bytes. */
  public static HexFormat of() {
    return new HexFormat();
  }

  /** All bytes, two digits each. */
  public String formatHex(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }
    return text.toString();
  }
}
