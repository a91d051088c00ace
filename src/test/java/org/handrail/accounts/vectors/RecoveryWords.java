package org.handrail.accounts.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Twelve words for 128 bits, as BIP-39 writes them. */
final class RecoveryWords {

  private RecoveryWords() {}

  static List<String> list(String language) {
    try {
      return Files.readAllLines(
          Path.of("src/main/resources/static/vault/crypto/words", language + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> of(byte[] secret, String language) {
    List<String> list = list(language);
    int check = (Bits.sha256(secret)[0] & 0xff) >> 4;
    BigInteger bits = new BigInteger(1, secret).shiftLeft(4).add(BigInteger.valueOf(check));
    return IntStream.range(0, 12)
        .mapToObj(at -> list.get(bits.shiftRight(11 * (11 - at)).intValue() & 2047))
        .toList();
  }

  static byte[] secret(List<String> words, String language) {
    List<String> list = list(language);
    BigInteger bits = BigInteger.ZERO;
    for (String word : words) {
      bits = bits.shiftLeft(11).add(BigInteger.valueOf(list.indexOf(word)));
    }
    byte[] number = bits.shiftRight(4).toByteArray();
    byte[] secret = new byte[16];
    int length = Math.min(16, number.length);
    System.arraycopy(number, number.length - length, secret, 16 - length, length);
    return secret;
  }
}
