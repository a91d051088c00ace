package org.handrail.accounts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

  @ParameterizedTest
  @CsvSource({
    "en, 2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
    "es, 0c639b0d58b6e56c18dcf418017ff341418a129e45fbf303361e8569edb02efe"
  })
  void areTheStandardsAndFourLettersTellEveryWord(String language, String sha256)
      throws IOException {
    byte[] file = Files.readAllBytes(
        Path.of("src/main/resources/static/vault/crypto/words", language + ".txt"));
    List<String> words = RecoveryWords.list(language);

    assertThat(HexFormat.of().formatHex(Bits.sha256(file))).isEqualTo(sha256);
    assertThat(words).hasSize(2048).doesNotHaveDuplicates();
    assertThat(words.stream().map(WordListsTest::stem)).doesNotHaveDuplicates();
  }

  private static String stem(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.substring(0, Math.min(4, plain.length()));
  }
}
