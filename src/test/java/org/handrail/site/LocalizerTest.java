package org.handrail.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class LocalizerTest {

  private static final Localizer AMERICAN = words(Locale.US);
  private static final Localizer BRITISH = words(Locale.UK);
  private static final Localizer SPANISH = words(Locale.of("es", "ES"));

  private static Localizer words(Locale locale) {
    return new Localizer(ModuleMessages.source(), locale);
  }

  @Nested
  class Times {

    @Test
    void areInTheHabitOfTheReader() {
      assertThat(AMERICAN.time(LocalTime.of(18, 30))).isEqualTo("6:30\u00a0PM");
      assertThat(BRITISH.time(LocalTime.of(18, 30))).isEqualTo("18:30");
      assertThat(SPANISH.time(LocalTime.of(18, 30))).isEqualTo("18:30");
    }

    @Test
    void followTheClockOfTheZone() {
      Instant moment = Instant.parse("2026-11-24T22:48:00Z");

      assertThat(BRITISH.time(moment, ZoneId.of("America/New_York"))).isEqualTo("17:48");
      assertThat(BRITISH.time(moment, ZoneId.of("Asia/Kolkata"))).isEqualTo("04:18");
    }

    @Test
    void callTheEndOfADayMidnight() {
      assertThat(BRITISH.endTime(LocalTime.MIDNIGHT)).isEqualTo("midnight");
      assertThat(BRITISH.endTime(LocalTime.of(0, 1))).isEqualTo("00:01");
    }

    @Test
    void haveHoursOnlyFromSixtyMinutesOn() {
      assertThat(AMERICAN.minutes(59)).isEqualTo("59 min");
      assertThat(AMERICAN.minutes(60)).isEqualTo("1 h");
      assertThat(AMERICAN.minutes(65)).isEqualTo("1 h 5 min");
    }
  }

  @Nested
  class Sentences {

    @Test
    void endWithOneFullStop() {
      String message = "home.by";
      StaticMessageSource messages = new StaticMessageSource();
      messages.addMessage(message, Locale.US, "Home by {0}.");
      Localizer localizer = new Localizer(messages, Locale.US);

      assertThat(localizer.sentence(message, "6:30 p.m.")).isEqualTo("Home by 6:30 p.m.");
      assertThat(localizer.sentence(message, "18:30")).isEqualTo("Home by 18:30.");
    }

    @Test
    void countMeetingsInWordsUpToTwelve() {
      assertThat(AMERICAN.count(0)).isEqualTo("no");
      assertThat(AMERICAN.count(12)).isEqualTo("twelve");
      assertThat(AMERICAN.count(13)).isEqualTo("13");
      assertThat(SPANISH.count(1)).isEqualTo("una");
    }

    @Test
    void joinTheLastOfAListByAWord() {
      assertThat(AMERICAN.listed(List.of())).isEmpty();
      assertThat(AMERICAN.listed(List.of("a"))).isEqualTo("a");
      assertThat(AMERICAN.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
      assertThat(SPANISH.listed(List.of("a", "b"))).isEqualTo("a y b");
    }
  }

  @Nested
  class Languages {

    @Test
    void haveANameAlsoWhenTheyAreSigned() {
      assertThat(SPANISH.language("ase")).isEqualTo("Lengua de señas estadounidense");
      assertThat(SPANISH.language("sgn")).isEqualTo("Lengua de señas");
      assertThat(AMERICAN.language("ase")).isEqualTo("American Sign Language");
      assertThat(AMERICAN.language("sgn")).isEqualTo("Sign language");
      assertThat(SPANISH.language("en")).isEqualTo("Inglés");
    }
  }

  @Nested
  class Days {

    private final LocalDate tuesday = LocalDate.of(2026, 11, 24);

    @Test
    void areNamedByHowNearTheyAre() {
      assertThat(AMERICAN.day(tuesday, tuesday)).isEqualTo("today");
      assertThat(AMERICAN.day(tuesday.plusDays(1), tuesday)).isEqualTo("tomorrow");
      assertThat(AMERICAN.day(tuesday.plusDays(6), tuesday)).isEqualTo("Monday");
      assertThat(AMERICAN.day(tuesday.plusDays(7), tuesday)).isEqualTo("Tuesday, December 1");
    }

    @Test
    void ofThePastHaveTheirDate() {
      assertThat(AMERICAN.day(tuesday.minusDays(1), tuesday)).isEqualTo("Monday, November 23");
    }

    @Test
    void areSpokenInTheReadersLanguage() {
      assertThat(SPANISH.day(tuesday.plusDays(7), tuesday)).isEqualTo("martes, 1 de diciembre");
    }
  }

  @Nested
  class Distances {

    @Test
    void areInMilesWherePeopleThinkInMiles() {
      assertThat(AMERICAN.distance(1609)).isEqualTo("1 mi");
      assertThat(BRITISH.distance(16_093)).isEqualTo("10 mi");
      assertThat(SPANISH.distance(1600)).isEqualTo("1,6 km");
    }

    @Test
    void loseTheirDecimalFromTenOn() {
      assertThat(SPANISH.distance(9_940)).isEqualTo("9,9 km");
      assertThat(SPANISH.distance(25_400)).isEqualTo("25 km");
    }

    @Test
    void areNeverNothing() {
      assertThat(SPANISH.distance(3)).isEqualTo("0,1 km");
    }
  }

  @Nested
  class Ages {

    private final Instant now = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void growFromDaysToMonthsToYears() {
      assertThat(AMERICAN.lately(now, now)).isEqualTo("just now");
      assertThat(AMERICAN.lately(now.plusSeconds(9), now)).isEqualTo("just now");
      assertThat(AMERICAN.lately(now.minusSeconds(119), now)).isEqualTo("a minute ago");
      assertThat(AMERICAN.lately(now.minusSeconds(3_599), now)).isEqualTo("59 minutes ago");
      assertThat(AMERICAN.lately(now.minusSeconds(3_600), now)).isEqualTo("an hour ago");
      assertThat(AMERICAN.lately(now.minusSeconds(86_399), now)).isEqualTo("23 hours ago");
      assertThat(AMERICAN.lately(now.minusSeconds(86_400), now)).isEqualTo("yesterday");
      assertThat(AMERICAN.ago(now, now)).isEqualTo("today");
      assertThat(AMERICAN.ago(Instant.parse("2026-11-23T12:00:00Z"), now)).isEqualTo("yesterday");
      assertThat(AMERICAN.ago(Instant.parse("2026-11-04T12:00:00Z"), now)).isEqualTo("20 days ago");
      assertThat(AMERICAN.ago(Instant.parse("2026-10-24T12:00:00Z"), now)).isEqualTo("a month ago");
      assertThat(AMERICAN.ago(Instant.parse("2025-02-20T12:00:00Z"), now))
          .isEqualTo("21 months ago");
      assertThat(AMERICAN.ago(Instant.parse("2023-02-20T12:00:00Z"), now)).isEqualTo("3 years ago");
    }
  }
}
