package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.directory.feed.WeekOrdinals.Rhythm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, lengths, days, week numbers and plain text as lists write them. */
class TextFormsTest {

  @ParameterizedTest
  @CsvSource({
    "19:00, 1140",
    "7:00, 420",
    "19:00:00, 1140",
    "8:00 PM, 1200",
    "8:00pm, 1200",
    "8:00 p.m., 1200",
    "05:30P, 1050",
    "12:00A, 0",
    "12:00P, 720",
    "12:00 AM, 0",
    "12:30 PM, 750",
    "1730, 1050",
    "0730, 450",
    "930, 570",
    "7pm, 1140",
    "noon, 720",
    "Noon, 720",
    "midnight, 0",
    "00:00, 0",
    "23:59, 1439",
    "24:00, 1440",
    "19.30, 1170",
    "19h30, 1170",
    "13:30 PM, 810",
    "mediodía, 720",
  })
  void readsATimeOfDay(String text, int minutes) {
    assertThat(TimeText.minuteOfDay(text)).isEqualTo(OptionalInt.of(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "25:61", "24:01", "12:60", "19:00 AM", "7-8pm", "18:0", "seven", "١٩:٠٠"})
  void refusesWhatIsNoTimeOfDay(String text) {
    assertThat(TimeText.minuteOfDay(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1hr 30mins, 90",
    "1hr, 60",
    "'1hr ', 60",
    "2hrs, 120",
    "90 min, 90",
    "01:30:00, 90",
    "1:15, 75",
    "24:00:00, 1440",
    "00:00:00, 0",
    "1.5 hours, 90",
    "PT1H30M, 90",
    "45, 45",
    "1 hour and 15 minutes, 75",
  })
  void readsALength(String text, int minutes) {
    assertThat(TimeText.lengthMin(text)).isEqualTo(OptionalInt.of(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "-45", "long", "1.25", ""})
  void refusesWhatIsNoLength(String text) {
    assertThat(TimeText.lengthMin(text)).isEmpty();
  }

  @Nested
  class ANameWithWeeks {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2nd and 4th Thursday|THURSDAY|2,4",
          "Auburn, AL - 2nd & 4th Sundays 7:30pm|SUNDAY|2,4",
          "Women (1st, 3rd and 5th Monday)|MONDAY|1,3,5",
          "Happy (Trans) 2nd & 4th Fridays Only|FRIDAY|2,4",
          "Speakers - last Friday|FRIDAY|-1",
          "first Monday of the month|MONDAY|1",
          "First Saturday Group|SATURDAY|1",
          "Candlelight, third Wed. of the month|WEDNESDAY|3",
          "Primer lunes del mes|MONDAY|1",
          "Segundo y cuarto jueves|THURSDAY|2,4",
          "Steering Committee (2nd Thursday)|THURSDAY|2",
        })
    void isMonthly(String name, DayOfWeek day, String weeks) {
      Rhythm rhythm = WeekOrdinals.of(name, day);

      assertThat(rhythm)
          .isInstanceOfSatisfying(
              Rhythm.Weeks.class,
              r -> assertThat(r.weeks().stream()
                      .sorted()
                      .map(String::valueOf)
                      .collect(Collectors.joining(",")))
                  .isEqualTo(weeks));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Third Tradition",
          "1st Street Group",
          "Second Chance",
          "First Things First Meeting Monday",
          "Last Call Monday",
          "3rd Avenue Monday Night",
          "4th Step Monday",
          "Last Stop Group",
          "Monday",
          "11th Step Monday",
        })
    void isWeeklyWhenItOnlySoundsLikeIt(String name) {
      assertThat(WeekOrdinals.of(name, DayOfWeek.MONDAY)).isEqualTo(new Rhythm.Weekly());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Sobriety First Sunday",
          "First Things First Sunday",
          "Villages Group (chips last Sunday of month)",
          "Speaker last Sunday",
          "Birthdays 4th Sunday of the month",
          "First Saturday Group",
        })
    void isDoubtfulWhenItMayMeanSomethingElse(String name) {
      assertThat(WeekOrdinals.of(name, DayOfWeek.SUNDAY)).isEqualTo(new Rhythm.Doubtful());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "EDA every other Sunday 8pm",
          "Bi-weekly Steps",
          "Monthly Speaker",
          "every second Sunday"
        })
    void hasAnUnknownRhythmWhenItNamesNoWeeks(String name) {
      assertThat(WeekOrdinals.of(name, DayOfWeek.SUNDAY)).isEqualTo(new Rhythm.Unknown());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Women&#8217;s &amp; Men&rsquo;s|Women’s & Men’s",
        "<b>Bold</b> <i>move</i>|Bold move",
        "A<script>alert(1)</script>B|A B",
        "<img src=x onerror=alert(1)>Tea|Tea",
        "5 < 6 and 7 > 3|5 < 6 and 7 > 3",
        "&lt;script&gt;|<script>",
        "{{7*7}} ${jndi:x} ';--|{{7*7}} ${jndi:x} ';--",
        "a\u202Eb\u2066c\u200Fd\u200Be\u0000f|abcdef",
        "Cafe\u0301|Café",
        "=1+1|=1+1",
        "\uD83D\uDC69\u200D\uD83D\uDE80 group|\uD83D\uDC69\u200D\uD83D\uDE80 group",
        "x\uD800y|xy",
        "soft\u00ADhyphen a\u00A0b|softhyphen a b",
      })
  void cleansText(String raw, String expected) {
    assertThat(PlainText.line(raw, 255)).isEqualTo(expected);
  }

  @Test
  void keepsLineBreaksOfNotesOnly() {
    String raw = "One<br>Two<p>Three</p>\r\n\r\n\r\nFour &nbsp; five";

    assertThat(PlainText.lines(raw, 255)).isEqualTo("One\nTwo\nThree\n\nFour five");
    assertThat(PlainText.line(raw, 255)).isEqualTo("One Two Three Four five");
  }

  @Test
  void keepsTheAddressOfALink() {
    assertThat(PlainText.lines("Zoom: <a href='https://zoom.us/j/1'>link</a>", 255))
        .isEqualTo("Zoom: link https://zoom.us/j/1");
  }

  @Test
  void cutsAtTheLimitWithoutBreakingACharacterAndLowersTowersOfAccents() {
    String long1 = "x".repeat(1_000_000);
    String tower = "o" + "\u0336\u0337\u0338\u0335\u0334\u0333\u0332".repeat(50);
    String emoji =
        IntStream.range(0, 200).mapToObj(i -> "\uD83D\uDE80").collect(Collectors.joining());

    assertThat(PlainText.line(long1, 255)).hasSize(255);
    assertThat(PlainText.line(tower, 255)).hasSize(5);
    assertThat(PlainText.line(emoji, 255)).hasSize(254);
  }

  @ParameterizedTest
  @CsvSource({
    "'+1 (530) 555-0162,,229475407#', '+15305550162,,229475407#'",
    "(530) 555-1962 id#229475407, 5305551962",
    "'+18215551518,,7074258296#,,#,,TUh0bGo', '+18215551518,,7074258296#,,#'",
    "ID: 656-299-474, ''",
    "12, ''",
  })
  void takesTheNumberToDial(String raw, String expected) {
    assertThat(Links.oneTap(raw).orElse("")).isEqualTo(expected);
  }

  @Test
  void readsDaysByNumberOfEachKindOfList() {
    assertThat(DayText.parse(List.of("1"), Dialect.BMLT).days())
        .isEqualTo(Set.of(DayOfWeek.SUNDAY));
    assertThat(DayText.parse(List.of("7"), Dialect.BMLT).days())
        .isEqualTo(Set.of(DayOfWeek.SATURDAY));
    assertThat(DayText.parse(List.of("0"), Dialect.BMLT).days()).isEmpty();
    assertThat(DayText.parse(List.of("0"), Dialect.TABLE).days())
        .isEqualTo(Set.of(DayOfWeek.SUNDAY));
    assertThat(DayText.parse(List.of("7"), Dialect.TABLE).days()).isEmpty();
    assertThat(DayText.parse(List.of("Tues/Thurs and saturdays"), Dialect.TABLE).days())
        .isEqualTo(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY));
    assertThat(DayText.parse(List.of("Miércoles"), Dialect.TABLE).days())
        .isEqualTo(Set.of(DayOfWeek.WEDNESDAY));
  }
}
