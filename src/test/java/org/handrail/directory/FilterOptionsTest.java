package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilterOptionsTest {

  private static final SortedMap<String, Integer> NONE = new TreeMap<>();

  private static FilterOptions options(Map<String, Integer> formats) {
    return FilterOptions.of(
        new DirectorySummary(9, new TreeMap<>(formats), NONE, NONE, null), Locale.ENGLISH);
  }

  @Test
  void offerTheMostFrequentKindsByName() {
    assertThat(options(Map.of("O", 3, "W", 7)).formats())
        .containsExactly(Map.entry("W", "Women"), Map.entry("O", "Open"));
  }

  @Test
  void leaveOutHowOneAttendsAndTheLanguageWhichPagesAskOtherwise() {
    assertThat(
            options(Map.of("ONL", 9, "TC", 9, "HY", 9, "VM", 9, "S", 9, "O", 1)).formats())
        .containsExactly(Map.entry("O", "Open"));
  }

  @Test
  void offerEighteenKindsAtMost() {
    SortedMap<String, Integer> many = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      many.put("x" + i, i);
    }

    assertThat(options(many).formats()).hasSize(18).doesNotContain(Map.entry("x1", "x1"));
  }

  @Test
  void nameFellowshipsInOrderAndLanguagesByFrequency() {
    FilterOptions options = FilterOptions.of(
        new DirectorySummary(
            9,
            NONE,
            new TreeMap<>(Map.of("NA", 8, "AA", 1)),
            new TreeMap<>(Map.of("en", 2, "es", 7)),
            null),
        Locale.ENGLISH);

    assertThat(options.fellowships()).isEqualTo(List.of("AA", "NA"));
    assertThat(options.languages()).isEqualTo(List.of("es", "en"));
  }
}
