package org.handrail.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Looks for something in bytes, in every way in which it could stand there. */
public final class Traces {

  private final Map<String, byte[]> forms = new TreeMap<>();

  private Traces() {}

  /** The ways in which a text can be written. */
  public static Traces ofText(String name, String text) {
    Traces traces = new Traces();
    traces.add(name, text.getBytes(StandardCharsets.UTF_8));
    traces.add(name + ", UTF-16", text.getBytes(StandardCharsets.UTF_16LE));
    traces.add(name + ", UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
    return traces;
  }

  /** The ways in which bytes can be written. */
  public static Traces ofBytes(String name, byte[] bytes) {
    Traces traces = new Traces();
    traces.add(name, bytes);
    return traces;
  }

  /** The ways in which an account's number can be written. */
  public static Traces ofNumber(String digits) {
    Traces traces = ofText("number", digits);
    String groups = digits.replaceAll("(....)(?!$)", "$1 ");
    traces.add("number in groups", groups.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = ByteBuffer.allocate(8).putLong(Long.parseLong(digits)).array();
    traces.add("number as bytes", bytes);
    String hex = Long.toHexString(Long.parseLong(digits));
    traces.add("number in hex", hex.getBytes(StandardCharsets.UTF_8));
    return traces;
  }

  private void add(String name, byte[] bytes) {
    forms.put(name, bytes);
    String hex = HexFormat.of().formatHex(bytes);
    forms.put(name + ", hex", ascii(hex));
    forms.put(name + ", HEX", ascii(hex.toUpperCase(Locale.ROOT)));
    for (int offset = 0; offset < 3; offset++) {
      forms.put(name + ", base64 at " + offset, ascii(base64(Base64.getEncoder(), bytes, offset)));
      forms.put(
          name + ", base64url at " + offset, ascii(base64(Base64.getUrlEncoder(), bytes, offset)));
    }
  }

  /** The characters that stand for these bytes alone, when as many others come before. */
  private static String base64(Base64.Encoder encoder, byte[] bytes, int offset) {
    byte[] shifted = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    String text = encoder.withoutPadding().encodeToString(shifted);
    int from = offset == 0 ? 0 : offset + 1;
    int until = shifted.length / 3 * 4;
    return text.substring(from, Math.max(from, until));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** In which ways it stands in these bytes. */
  public List<String> in(byte[] haystack) {
    List<String> found = new ArrayList<>();
    forms.forEach((name, form) -> {
      if (contains(haystack, form)) {
        found.add(name);
      }
    });
    return found;
  }

  private static boolean contains(byte[] haystack, byte[] needle) {
    if (needle.length < 6) {
      throw new IllegalArgumentException("too short to be found for sure");
    }
    for (int at = 0; at + needle.length <= haystack.length; at++) {
      if (haystack[at] == needle[0]
          && Arrays.equals(haystack, at, at + needle.length, needle, 0, needle.length)) {
        return true;
      }
    }
    return false;
  }
}
