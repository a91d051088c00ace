package org.handrail.directory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.index.Meetings.named;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final List<Meeting> MEETINGS = List.of(
      named("Let's Begin").group("Früher Vogel").build(),
      named("Serenidad y café").notes("Ring the bell twice").build(),
      named("Утро в Киеве йога").build(),
      named("Lighthouse")
          .when(Meetings.weekly(DayOfWeek.FRIDAY, "20:00", 60))
          .at(place("St. Olaf’s", "12 Ærø Street", "Kent > Dover"))
          .build(),
      named("Dover Street").at(place("Lighthouse Hall", "3 Quay", "")).build(),
      named("東京の会").build());

  private final MeetingIndex index = MeetingIndex.of(MEETINGS);

  @ParameterizedTest
  @CsvSource({
    "lets begin, Let's Begin",
    "LET’S, Let's Begin",
    "fruher, Let's Begin",
    "vogel früh, Let's Begin",
    "cafe, Serenidad y café",
    "CAFÉ SERENIDAD, Serenidad y café",
    "bell, Serenidad y café",
    "иога, Утро в Киеве йога",
    "утро, Утро в Киеве йога",
    "aero kent, Lighthouse",
    "st olafs, Lighthouse",
    "東京, 東京の会",
  })
  void findsWordsOfNameGroupPlaceAddressRegionAndNotesInAnyForm(String words, String name) {
    assertThat(names(words)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lig", "lighth", "l"})
  void takesTheLastWordAsTheBeginningOfOne(String words) {
    assertThat(names(words)).contains("Lighthouse", "Dover Street");
  }

  @Test
  void takesAWordBeforeTheLastAsItIs() {
    assertThat(names("ligh dover")).isEmpty();
    assertThat(names("lighthouse dov")).containsExactlyInAnyOrder("Lighthouse", "Dover Street");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lighthosue", "lightouse", "lihgthouse", "lighthousse", "lighhouze"})
  void forgivesSmallTyposInAWordThatItDoesNotKnow(String words) {
    assertThat(names(words)).contains("Lighthouse");
  }

  @Test
  void isExactAboutAWordThatItKnowsAndAboutShortOnes() {
    MeetingIndex near =
        MeetingIndex.of(List.of(named("Dover").build(), named("Cover").build()));

    assertThat(near.search(words("dover"), NOW).total()).isEqualTo(1);
    assertThat(near.search(words("rover "), NOW).total())
        .as("first letter counts")
        .isZero();
    assertThat(names("vel ")).isEmpty();
  }

  @Test
  void findsNothingForAWordThatNobodyHas() {
    assertThat(names("zzyzx")).isEmpty();
    assertThat(names("lighthouse zzyzx")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "!?", "*", "\"", "(", "'"})
  void asksForNothingWithoutALetterOrDigit(String words) {
    assertThat(names(words)).hasSize(MEETINGS.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a AND (b", "name:x", "[* TO *]", "~~~ \\ x", "lighthouse*"})
  void takesNoWordForACommand(String words) {
    assertThat(names(words)).doesNotContain("東京の会");
  }

  @Test
  void putsANameBeforeAPlaceByRelevance() {
    MeetingQuery query = words("lighthouse").with().order(Order.RELEVANCE).build();

    assertThat(index.search(query, NOW).hits())
        .extracting(hit -> hit.meeting().name())
        .containsExactly("Lighthouse", "Dover Street");
  }

  @Test
  void joinsWordsWithTheOtherConditions() {
    MeetingQuery query =
        words("lighthouse").with().days(EnumSet.of(DayOfWeek.FRIDAY)).build();

    assertThat(index.search(query, NOW).hits())
        .extracting(hit -> hit.meeting().name())
        .containsExactly("Lighthouse");
  }

  private List<String> names(String words) {
    return index.search(words(words), NOW).hits().stream()
        .map(hit -> hit.meeting().name())
        .toList();
  }

  private static MeetingQuery words(String words) {
    return MeetingQuery.ALL.with().words(words).build();
  }

  private static Place place(String name, String address, String region) {
    return new Place(name, address, region, "", null, false);
  }
}
