package org.handrail.browser;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** What Argon2id must give: of RFC 9106, and of the reference implementation's own tests. */
final class Argon2Vectors {

  private Argon2Vectors() {}

  /**
   * One known answer; bytes in hexadecimal digits.
   *
   * @param cost memory in KiB, passes, lanes, length
   */
  record Vector(
      String name,
      String passphrase,
      String salt,
      String secret,
      String additional,
      List<Integer> cost,
      String key) {

    byte[] derive() {
      return Argon2Exports.derive(
          bytes(passphrase),
          bytes(salt),
          bytes(secret),
          bytes(additional),
          cost.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String digits(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Vector reference(
      int memoryKib, int passes, int lanes, String passphrase, String salt, String key) {
    return new Vector(
        "reference %d KiB, %d passes, %d lanes, %s".formatted(memoryKib, passes, lanes, salt),
        digits(passphrase),
        digits(salt),
        "",
        "",
        List.of(memoryKib, passes, lanes, 32),
        key);
  }

  /** From test.c of github.com/P-H-C/phc-winner-argon2, version 0x13, and RFC 9106, section 5.3. */
  static List<Vector> all() {
    return List.of(
        new Vector(
            "RFC 9106",
            "01".repeat(32),
            "02".repeat(16),
            "03".repeat(8),
            "04".repeat(12),
            List.of(32, 3, 4, 32),
            "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"),
        reference(
            65536,
            2,
            1,
            "password",
            "somesalt",
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
        reference(
            256,
            2,
            1,
            "password",
            "somesalt",
            "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
        reference(
            256,
            2,
            2,
            "password",
            "somesalt",
            "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"),
        reference(
            65536,
            1,
            1,
            "password",
            "somesalt",
            "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"),
        reference(
            65536,
            4,
            1,
            "password",
            "somesalt",
            "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c"),
        reference(
            65536,
            2,
            1,
            "differentpassword",
            "somesalt",
            "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde"),
        reference(
            65536,
            2,
            1,
            "password",
            "diffsalt",
            "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"));
  }
}
