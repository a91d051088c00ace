package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.site.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpAdviceTest {

  private static final List<HelpAdvice> ADVICE = HelpAdvice.all();
  private static final List<HelpNumber> NUMBERS = HelpNumber.all();

  /** Words of the page that tell nobody what to do about a body. A new key stands here or in {@code help-advice.txt}. */
  private static final Set<String> PLAIN = Set.of(
      "help.title",
      "help.numbers",
      "help.elsewhere",
      "help.missing",
      "help.text",
      "help.meeting",
      "help.meeting.none",
      "help.meeting.now",
      "help.meeting.near",
      "help.meeting.near.none",
      "help.meeting.online",
      "help.nearme",
      "help.nearme.denied",
      "help.danger",
      "help.overdose",
      "help.stopping",
      "help.broken",
      "help.review.due",
      "help.sources",
      "help.sources.all",
      "help.sources.note");

  @Test
  void everySentenceWasLookedUpOnAPageThatIsNamed() {
    assertThat(ADVICE).isNotEmpty().allSatisfy(sentence -> {
      assertThat(sentence.source().pages()).isNotEmpty();
      assertThat(sentence.source().says()).isNotBlank();
    });
    assertThat(ADVICE).extracting(HelpAdvice::key).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyTextOfThePageIsPlainOrBelongsToASourcedSentenceOrNumber(String file)
      throws IOException {
    Set<String> allowed = new TreeSet<>(PLAIN);
    ADVICE.forEach(sentence -> allowed.add(sentence.key()));
    NUMBERS.forEach(number -> allowed.addAll(number.facts()));
    NUMBERS.stream()
        .map(HelpNumber::about)
        .filter(Objects::nonNull)
        .forEach(about -> allowed.add("help.about." + about));

    assertThat(keysOfThePage(file)).containsExactlyInAnyOrderElementsOf(allowed);
  }

  @Test
  void noTemplateNamesASentencePastItsSource() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(template);
        assertThat(ADVICE)
            .allSatisfy(sentence ->
                assertThat(text).as(template.toString()).doesNotContain(sentence.key()));
      }
    }
  }

  @Test
  void aSentenceThatIsNotConfirmedIsNotShown() {
    assertThat(HelpAdvice.read("key: help.overdose.9\nstate: unconfirmed")).isEmpty();
  }

  @Test
  void aSentenceWithoutASourceIsRefused() {
    assertThatThrownBy(() -> HelpAdvice.read("key: help.overdose.9\nstate: confirmed"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Set<String> keysOfThePage(String language) {
    return MessageFiles.of(language).stringPropertyNames().stream()
        .filter(key -> key.startsWith("help."))
        .collect(Collectors.toSet());
  }
}
