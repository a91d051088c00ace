package org.handrail.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KdfSettingsTest {

  @Test
  void allowsWhatTheBrowserAllows() throws IOException {
    String browser =
        Files.readString(Path.of("src/main/resources/static/vault/crypto/kdf-cost.js"));

    assertThat(browser)
        .contains(
            "LEAST = Object.freeze({ memoryKiB: %d, passes: %d, lanes: 1 })"
                .formatted(KdfSettings.LEAST_MEMORY_KIB, KdfSettings.LEAST_PASSES),
            "MOST = Object.freeze({ memoryKiB: %d, passes: %d, lanes: %d })"
                .formatted(
                    KdfSettings.MOST_MEMORY_KIB, KdfSettings.MOST_PASSES, KdfSettings.MOST_LANES),
            "SALT_BYTES = %d;".formatted(KdfSettings.SALT_LENGTH));
  }
}
