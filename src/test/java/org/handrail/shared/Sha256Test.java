package org.handrail.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void givesTheDigestOfTheStandard() {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);

    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.hex(abc)).isEqualTo(OF_ABC);
    assertThat(Sha256.hex("abc", 4)).isEqualTo("ba7816bf");
    assertThat(Sha256.hex(abc, 32)).isEqualTo(OF_ABC);
    assertThat(Sha256.of(abc)).hasSize(32).isEqualTo(Sha256.of("abc"));
  }

  @Test
  void readsTextsAsUtf8() {
    assertThat(Sha256.hex("ñ")).isEqualTo(Sha256.hex("ñ".getBytes(StandardCharsets.UTF_8)));
  }
}
