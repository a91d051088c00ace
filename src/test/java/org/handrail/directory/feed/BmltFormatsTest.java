package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the format keys of a BMLT server, which mean what that server says. */
class BmltFormatsTest {

  @Nested
  class WithoutTheListOfFormats {

    @Test
    void keysThatEveryServerStartsWithMeanWhatTheyMeanThere() {
      FeedResult result = answer("en", "O,D,WC,St,YP", "C,BT,ES,TC", "RF,SD,Pi,SL");

      assertThat(formats(result))
          .containsExactly(
              Set.of("O", "DISC", "X", "STEP", "Y"),
              Set.of("C", "BT", "S", "TC"),
              Set.of("VAR", "S-D", "local:Pitch", "local:American Sign Language Interpreter"));
      assertThat(result.meetings().get(1).languages()).containsExactly("es");
      assertThat(result.warnings())
          .anySatisfy(w -> assertThat(w.reason()).contains("installed with"));
    }

    @Test
    void aFewKeysOfTheServersOwnAmongThemStayItsOwn() {
      FeedResult result = answer("en", "O,D,WC,St,YP,BT,W,M,B,ID");

      assertThat(formats(result).getFirst()).contains("O", "DISC", "local:ID").hasSize(10);
    }

    @Test
    void theKeysOfAServerThatHasItsOwnAreNeverTakenForCodes() {
      FeedResult result = answer("de", "S,T,CL,nfh", "O,p,Beh,M", "VM,TC");

      assertThat(formats(result))
          .containsExactly(
              Set.of("local:S", "local:T", "local:CL", "local:nfh"),
              Set.of("local:O", "local:p", "local:Beh", "local:M"),
              Set.of("ONL", "TC"));
      assertThat(result.meetings()).allSatisfy(m -> assertThat(m.languages()).isEmpty());
      assertThat(result.warnings())
          .anySatisfy(w -> assertThat(w.reason()).contains("what they mean is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt", "it", "sv"})
    void areTheServersOwnInALanguageInWhichTheyMeanOtherThings(String language) {
      FeedResult result = answer(language, "M,D,IP,To,Tr");

      assertThat(formats(result).getFirst())
          .containsExactlyInAnyOrder("local:M", "local:D", "local:IP", "local:To", "local:Tr");
    }

    @Test
    void needMoreThanAFewKeysWhenNoLanguageIsSaid() {
      assertThat(formats(answer("", "M,D")).getFirst())
          .containsExactlyInAnyOrder("local:M", "local:D");
      assertThat(formats(answer("", "M,D,WC,BT,St")).getFirst()).contains("M", "DISC");
      assertThat(formats(answer("en", "M,D")).getFirst()).containsExactlyInAnyOrder("M", "DISC");
    }

    @Test
    void meetingsOfTheSameKeysShareThem() {
      List<Meeting> meetings = answer("en", "O,D", "O,D").meetings();

      assertThat(meetings.get(0).formats()).isSameAs(meetings.get(1).formats());
    }
  }

  @Nested
  class WithTheListOfFormats {

    @ParameterizedTest
    @CsvSource({
      "CLOSED, FC1, C",
      "OPEN, O, O",
      "WCHR, FC2, X",
      "HYBR, FC2, HY",
      "STEP, FC1, STEP",
      "S-D, FC1, S-D",
      "'', FC1, local:Pause",
      "NONSENSE, FC1, local:Pause",
      "S, FC1, local:Pause",
    })
    void aKeyIsTheCodeOfTheWorldServicesOrTheServersOwnName(
        String worldId, String type, String code) {
      FeedResult result = explained("p", format("p", "Pause", "en", worldId, type));

      assertThat(formats(result).getFirst()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
      "es, S, es",
      "ES, S, es",
      "ru, RUS, ru",
      "dk, DA, da",
      "ENG, EN, en",
      "cy, local:Pause, cy",
      "BL, local:Pause, ''",
    })
    void aLanguageIsToldByItsKey(String key, String code, String language) {
      FeedResult result = explained(key, format(key, "Pause", "en", "LANG", "LANG"));

      assertThat(formats(result).getFirst()).containsExactly(code);
      assertThat(String.join(",", result.meetings().getFirst().languages())).isEqualTo(language);
    }

    @Test
    void aKeyMeansWhatItMeansInTheLanguageOfTheRecord() {
      String women = format("M", "Mulheres", "pt", "W", "FC3");
      String men = format("M", "Men", "en", "M", "FC3");

      FeedResult result = Feeds.read("{\"meetings\":["
          + record(1, "pt", "M")
          + ","
          + record(2, "en", "M")
          + ","
          + record(3, "fr", "M")
          + "],\"formats\":["
          + men
          + ","
          + women
          + "]}");

      assertThat(formats(result)).containsExactly(Set.of("W"), Set.of("M"), Set.of("M"));
    }

    @Test
    void aKeyThatTheListLeavesOutStaysTheServersOwn() {
      FeedResult result = explained("O,S", format("O", "Open", "en", "OPEN", "O"));

      assertThat(formats(result).getFirst()).containsExactlyInAnyOrder("O", "local:S");
    }

    @Test
    void virtualClosedAndHybridAreKnownAlsoWithoutACodeOfTheWorldServices() {
      FeedResult result = explained("VM", format("VM", "Virtual Meeting", "fr", "", "FC2"));

      assertThat(formats(result).getFirst()).containsExactly("ONL");
    }
  }

  private static FeedResult answer(String language, String... keys) {
    int[] id = {0};
    return Feeds.read(Arrays.stream(keys)
        .map(k -> record(++id[0], language, k))
        .collect(Collectors.joining(",", "[", "]")));
  }

  private static FeedResult explained(String keys, String format) {
    return Feeds.read(
        "{\"meetings\":[" + record(1, "en", keys) + "],\"formats\":[" + format + "]}");
  }

  private static String record(int id, String language, String keys) {
    return ("{\"id_bigint\":\"%d\",\"weekday_tinyint\":\"2\",\"start_time\":\"19:00:00\",\"meeting_name\":\"Birch\","
            + "\"lang_enum\":\"%s\",\"formats\":\"%s\"}")
        .formatted(id, language, keys);
  }

  private static String format(
      String key, String name, String language, String worldId, String type) {
    return ("{\"key_string\":\"%s\",\"name_string\":\"%s\",\"lang\":\"%s\",\"id\":\"%d\",\"world_id\":\"%s\","
            + "\"format_type_enum\":\"%s\"}")
        .formatted(key, name, language, key.hashCode() + language.hashCode(), worldId, type);
  }

  private static List<Set<String>> formats(FeedResult result) {
    return result.meetings().stream().map(m -> (Set<String>) m.formats()).toList();
  }
}
