package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingDoubtsTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final FeedId FEED = new FeedId("town.json");
  private static final Place HALL =
      new Place("Hall", "1 Street", "", "", new GeoPoint(40, -75), false);
  private static final Place SOMEWHERE = new Place("Hall", "", "", "", new GeoPoint(40, -75), true);
  private static final OnlineAccess LINK = new OnlineAccess("https://example.org", null, "");

  private final MeetingDoubts doubts = new MeetingDoubts(Set.of(new FeedId("demo.json")), NOW);

  private static Meeting meeting(
      FeedId feed,
      VenueType venue,
      MeetingStatus status,
      @Nullable Place place,
      @Nullable OnlineAccess online,
      @Nullable Instant updated) {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.NOON, 60);
    return new Meeting(
        MeetingId.of(feed, "m", schedule),
        feed,
        "m",
        "M",
        schedule,
        ZoneId.of("UTC"),
        venue,
        status,
        "AA",
        new TreeSet<>(),
        new TreeSet<>(),
        place,
        online,
        "",
        "",
        "",
        null,
        updated);
  }

  @Test
  void areNoneOfAMeetingThatIsHeldWhereItsListSays() {
    assertThat(doubts.of(meeting(FEED, VenueType.HYBRID, MeetingStatus.ACTIVE, HALL, LINK, NOW)))
        .isEmpty();
  }

  @Test
  void areToldTheGravestFirst() {
    Meeting meeting = meeting(
        new FeedId("demo.json"),
        VenueType.HYBRID,
        MeetingStatus.CLOSED_FOR_NOW,
        SOMEWHERE,
        null,
        NOW.minus(731, ChronoUnit.DAYS));

    assertThat(doubts.of(meeting))
        .containsExactly(
            MeetingDoubt.INVENTED,
            MeetingDoubt.CLOSED,
            MeetingDoubt.LINK_MISSING,
            MeetingDoubt.PLACE_NOT_EXACT,
            MeetingDoubt.CHANGED_LONG_AGO);
  }

  @Test
  void sayNothingOfAnEntryOfTwoYearsOrOfOneWhoseAgeNobodyKnows() {
    Instant twoYearsAgo = NOW.minus(730, ChronoUnit.DAYS);

    assertThat(doubts.of(
            meeting(FEED, VenueType.ONLINE, MeetingStatus.ACTIVE, null, LINK, twoYearsAgo)))
        .isEmpty();
    assertThat(
            doubts.of(meeting(FEED, VenueType.IN_PERSON, MeetingStatus.ACTIVE, HALL, null, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://zoom.us/join, true",
    "https://us02web.zoom.us/, true",
    "https://meet.google.com, true",
    "https://zoom.us/j/123456789, false",
    "https://zoom.us/join?confno=123456789, false",
    "https://meet.example.org/, false",
    "nowhere at all, false"
  })
  void countTheFrontPageOfAProviderAsNoLink(String url, boolean missing) {
    Meeting meeting = meeting(
        FEED, VenueType.ONLINE, MeetingStatus.ACTIVE, null, new OnlineAccess(url, null, ""), NOW);

    assertThat(doubts.of(meeting).contains(MeetingDoubt.LINK_MISSING)).isEqualTo(missing);
    assertThat(meeting.isJoinable()).isEqualTo(!missing);
  }

  @Test
  void concernOnlyThoseWhomTheyCanHurt() {
    assertThat(MeetingDoubt.LINK_MISSING.concerns(VenueType.IN_PERSON)).isFalse();
    assertThat(MeetingDoubt.LINK_MISSING.concerns(VenueType.ONLINE)).isTrue();
    assertThat(MeetingDoubt.PLACE_NOT_EXACT.concerns(VenueType.ONLINE)).isFalse();
    assertThat(MeetingDoubt.INVENTED.concerns(VenueType.ONLINE)).isTrue();
  }
}
