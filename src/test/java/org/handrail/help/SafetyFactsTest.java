package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.help.SafetyFacts.LapseStep;
import org.handrail.site.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyFactsTest {

  private static final SafetyFacts FACTS = new SafetyFacts();
  private static final Pattern REVIEWED = Pattern.compile("(?m)^reviewed: (.*)$");

  @Test
  void haveADayOfReviewInEveryDataFile() throws IOException {
    List<String> found = new java.util.ArrayList<>();

    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/handrail"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        Matcher reviews = REVIEWED.matcher(Files.readString(file));
        while (reviews.find()) {
          found.add(file.getFileName().toString());
          assertThat(LocalDate.parse(reviews.group(1))).as(file.toString()).isAfter("2026-01-01");
        }
      }
    }

    Set<String> expected = new TreeSet<>(Set.of(
        "danger-words.txt",
        "help-advice.txt",
        "help-numbers.txt",
        "pathways.txt",
        "safety-cards.txt",
        "strategies.txt"));
    new Articles()
        .all().stream()
            .filter(article -> article.claims().findAny().isPresent())
            .forEach(article -> expected.add(article.id() + ".txt"));
    assertThat(new TreeSet<>(found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "alcohol, set",
    "alcohol, stoppedToday",
    "alcohol, redFlag",
    "benzodiazepine, set",
    "benzodiazepine, stoppedToday",
    "benzodiazepine, redFlag",
    "barbiturate, set",
    "barbiturate, stoppedToday",
    "barbiturate, redFlag",
    "opioid, set",
    "opioid, afterDaysOff",
    "opioid, redFlag",
    "opioid, lapse",
    "stimulant, set",
    "stimulant, redFlag",
    "any, pregnant",
    "any, minor",
    "any, medication",
    "any, redFlag",
    "any, lapse"
  })
  void haveACardForEverySubstanceAndSituationThatCanKill(String group, String situation) {
    assertThat(FACTS.cards())
        .anyMatch(card -> card.groups().contains(group) && card.situations().contains(situation));
  }

  @Test
  void callTheEmergencyNumberOnEveryRedFlagOfEverySubstance() {
    for (String group :
        List.of("alcohol", "benzodiazepine", "barbiturate", "opioid", "stimulant", "any")) {
      assertThat(FACTS.cards())
          .filteredOn(
              card -> card.groups().contains(group) && card.situations().contains("redFlag"))
          .as(group)
          .anyMatch(SafetyCard::emergency);
    }
  }

  @Test
  void warnOfLostToleranceAndNameNaloxoneAndCompanyAfterDaysOff() {
    assertThat(FACTS.cards())
        .filteredOn(card -> card.situations().contains("afterDaysOff"))
        .extracting(SafetyCard::id)
        .containsExactly("opioidTolerance", "opioidNaloxone", "opioidAlone");
  }

  @Test
  void beginTheLapseScreenWithSafetyAndEndItWithTheDaysThatStay() {
    assertThat(FACTS.lapse())
        .extracting(LapseStep::id)
        .containsExactly("safe", "event", "situation", "tell", "meeting", "days");
    assertThat(FACTS.lapse().getFirst().cards())
        .startsWith("overdose", "withdrawal")
        .contains("opioidTolerance", "opioidNaloxone", "opioidAlone")
        .doesNotContain("oneEvent");
    assertThat(FACTS.lapse().get(1).cards()).containsExactly("oneEvent");
  }

  @Test
  void suggestAtLeastTwoDozenStrategiesOfEveryKind() {
    assertThat(FACTS.strategies()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(FACTS.strategies())
        .extracting(SuggestedStrategy::kind)
        .contains("avoid", "behavioural", "cognitive", "social", "spiritual", "body", "medication");
    assertThat(FACTS.strategies())
        .filteredOn(each -> each.kind().equals("medication"))
        .allMatch(SuggestedStrategy::clinical);
    assertThat(FACTS.strategies()).extracting(SuggestedStrategy::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everySentenceOfSafetyBelongsToACardAStrategyOrAStep(String file) throws IOException {
    Set<String> allowed = new TreeSet<>();
    FACTS.cards().forEach(card -> allowed.add(card.textKey()));
    FACTS.strategies().forEach(strategy -> allowed.add(strategy.textKey()));
    FACTS.lapse().forEach(step -> allowed.add(step.textKey()));

    assertThat(MessageFiles.of(file).stringPropertyNames())
        .filteredOn(key -> key.startsWith("safety."))
        .containsExactlyInAnyOrderElementsOf(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void noSentenceSaysHowLongAnUrgeLastsOrHowMuchToTake(String file) throws IOException {
    Pattern never = Pattern.compile(
        "\\d+ ?(min|h\\b|hour|hora|day|día|mg|ml)|[0-9]+ ?[-–] ?[0-9]+|taper|dosis de|reduzca");
    Properties texts = MessageFiles.of(file);

    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith("safety.")) {
        assertThat(
                never.matcher(texts.getProperty(key).toLowerCase(Locale.ROOT)).find())
            .as(key)
            .isFalse();
      }
    }
    assertThat(never.matcher("urges last 15–30 minutes").find()).isTrue();
  }

  @Test
  void doNotShowACardThatIsNotConfirmed() {
    assertThat(SafetyCard.read("id: x\nstate: unconfirmed")).isEmpty();
    assertThat(FACTS.cards()).extracting(SafetyCard::id).doesNotContain("withdrawalHours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups: potion\nwhen: set\nemergency: no",
        "groups: any\nwhen: someday\nemergency: no",
        "groups: any\nwhen: set\nemergency: perhaps",
        "groups: any\nwhen: set",
      })
  void refuseACardOfAnUnknownKind(String lines) {
    String block = "id: x\n" + lines + """

        state: confirmed
        source: S
        pages: https://s.example/
        reviewed: 2026-11-23
        says: Something.""";

    assertThatThrownBy(() -> SafetyCard.read(block)).isInstanceOf(RuntimeException.class);
  }
}
