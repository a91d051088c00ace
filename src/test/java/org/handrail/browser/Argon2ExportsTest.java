package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Argon2ExportsTest {

  static List<Argon2Vectors.Vector> vectors() {
    return Argon2Vectors.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void givesTheKnownAnswers(Argon2Vectors.Vector vector) {
    assertThat(HexFormat.of().formatHex(vector.derive())).isEqualTo(vector.key());
  }

  @Test
  void leavesNothingOfThePassphrase() {
    byte[] passphrase = {1, 2, 3};

    Argon2Exports.derive(
        passphrase, new byte[16], new byte[0], new byte[0], new int[] {8, 1, 1, 32});

    assertThat(passphrase).containsOnly(0);
  }
}
