package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SearchDocumentTest {

  /** The town's list is made up. */
  private static final MeetingDoubts DOUBTS =
      new MeetingDoubts(Set.of(new FeedId("town.json")), Instant.parse("2026-11-24T00:00:00Z"));

  private static final FeedId FEED = new FeedId("town.json");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void writesAHybridMeetingInTheAgreedForm() {
    Meeting meeting = meeting(
        new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(18, 30), 75),
        new Place("Elm Hall", "1 Elm Street", "Town", "", new GeoPoint(39.95, -75.16), false),
        new OnlineAccess("https://meet.example.org/a", "+12155550100,,1#", "ask"));
    Instant start = Instant.parse("2026-11-24T23:30:00Z");
    MeetingHit hit =
        new MeetingHit(meeting, new Occurrence(meeting, start, start.plusSeconds(75 * 60)), 1234.5);

    String json = JSON.writeValueAsString(SearchDocument.of(
        new SearchResult(7, List.of(hit)),
        new SearchDocument.Near("Philadelphia, Pennsylvania, United States", 39.95, -75.17),
        DOUBTS));

    assertThat(json)
        .isEqualTo(
            "{\"count\":7,\"near\":{\"name\":\"Philadelphia, Pennsylvania, United States\","
                + "\"lat\":39.95,\"lon\":-75.17},\"meetings\":[{"
                + "\"meeting_id\":\"" + meeting.id().value() + "\",\"slug\":\"lantern\","
                + "\"feed\":\"town.json\",\"name\":\"Lantern\",\"day\":\"tue\",\"time\":\"18:30\","
                + "\"duration_min\":75,\"zone\":\"America/New_York\","
                + "\"next_start\":\"2026-11-24T18:30:00-05:00\",\"venue\":\"hybrid\","
                + "\"formats\":[\"D\",\"O\"],\"place\":{\"name\":\"Elm Hall\","
                + "\"address\":\"1 Elm Street\",\"lat\":39.95,\"lon\":-75.16,\"approximate\":false},"
                + "\"distance_m\":1235,\"online\":{\"url\":\"https://meet.example.org/a\","
                + "\"phone\":\"+12155550100,,1#\"},\"fellowship\":\"AA\",\"languages\":[\"es\"],"
                + "\"status\":\"active\",\"group\":\"Lantern Group\",\"weeks\":null,\"doubts\":[\"invented\"]}]}");
  }

  @Test
  void writesNullWhereAMeetingByAppointmentHasNothingToSay() {
    Meeting meeting = meeting(new Schedule.ByAppointment(), null, null);

    String json =
        JSON.writeValueAsString(MeetingDocument.of(new MeetingHit(meeting, null, null), DOUBTS));

    assertThat(json)
        .contains(
            "\"day\":null,\"time\":null,\"duration_min\":null,",
            "\"next_start\":null,",
            "\"place\":null,\"distance_m\":null,\"online\":null,");
  }

  @Test
  void saysWhichWeeksOfTheMonthAndTheLastOneLast() {
    Meeting meeting = meeting(
        new Schedule.Monthly(Set.of(-1, 2), DayOfWeek.SUNDAY, LocalTime.of(9, 5), 60), null, null);

    MeetingDocument document = MeetingDocument.of(new MeetingHit(meeting, null, null), DOUBTS);

    assertThat(document.weeks()).containsExactly(2, -1);
    assertThat(document.day()).isEqualTo("sun");
    assertThat(document.time()).isEqualTo("09:05");
  }

  private static Meeting meeting(
      Schedule schedule, @Nullable Place place, @Nullable OnlineAccess online) {
    return new Meeting(
        MeetingId.of(FEED, "lantern", schedule),
        FEED,
        "lantern",
        "Lantern",
        schedule,
        ZONE,
        VenueType.HYBRID,
        MeetingStatus.ACTIVE,
        "AA",
        new TreeSet<>(Set.of("O", "D")),
        new TreeSet<>(Set.of("es")),
        place,
        online,
        "Lantern Group",
        "",
        "",
        null,
        null);
  }
}
