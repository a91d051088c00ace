package org.handrail.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.handrail.directory.MeetingQuery;
import org.junit.jupiter.api.Test;

class FinderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static MeetingQuery.Window tonight(String local) {
    return Finder.tonight(ZonedDateTime.of(java.time.LocalDateTime.parse(local), BERLIN));
  }

  @Test
  void lookedAtInTheMorningTonightBeginsAtFive() {
    assertThat(tonight("2026-11-24T09:00:00"))
        .isEqualTo(new MeetingQuery.Window(
            Instant.parse("2026-11-24T16:00:00Z"), Instant.parse("2026-11-24T23:00:00Z"), true));
  }

  @Test
  void whatIsUnderWayCountsOnlyOnceItIsEvening() {
    assertThat(tonight("2026-11-24T16:10:00").startsOnly()).isTrue();
    assertThat(tonight("2026-11-24T17:00:00").startsOnly()).isTrue();
    assertThat(tonight("2026-11-24T17:00:01").startsOnly()).isFalse();
  }

  @Test
  void lookedAtInTheEveningTonightBeginsNow() {
    assertThat(tonight("2026-11-24T21:15:00").from()).isEqualTo("2026-11-24T20:15:00Z");
  }

  @Test
  void theLastMinuteOfTheDayStillHasATonight() {
    MeetingQuery.Window window = tonight("2026-11-24T23:59:59");

    assertThat(Duration.between(window.from(), window.until())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void midnightBelongsToTheNewDay() {
    assertThat(tonight("2026-11-25T00:00:00").from()).isEqualTo("2026-11-25T16:00:00Z");
  }

  @Test
  void theNightOfTheChangedClockEndsAtItsOwnMidnight() {
    assertThat(tonight("2026-03-29T09:00:00").until()).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(tonight("2026-10-25T09:00:00").until()).isEqualTo("2026-10-25T23:00:00Z");
  }
}
