package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanDocumentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Meeting meeting = Lists.meeting("a").formats("O").build();

  private final Meeting early =
      Lists.meeting("early").on(DayOfWeek.WEDNESDAY, "08:00").build();

  private byte[] document() {
    PlanSettings settings = PlanSettings.builder(
            Lists.NEW_YORK, LocalDate.of(2026, 11, 30), Lists.CITY_HALL, 3)
        .prefer(Set.of("O"))
        .maxPerDay(2)
        .build();
    Commitment work = new Commitment(
        "uid-1",
        "Work",
        Instant.parse("2026-12-01T14:00:00Z"),
        Instant.parse("2026-12-01T23:20:00Z"),
        null,
        true);
    Meeting blocked = Lists.meeting("blocked").on(DayOfWeek.TUESDAY, "12:00").build();
    WeekPlan plan =
        new WeekPlanner().plan(settings, List.of(work), List.of(meeting, blocked, early));
    return JSON.writeValueAsBytes(PlanDocument.of(
        plan,
        "Town, Country",
        3,
        List.of(
            new RejectedEntry(9, EntryFault.CUT_OFF, RejectedEntry.Kept.NOTHING, "Choir", "b.ics"),
            new RejectedEntry(4, EntryFault.END_UNREADABLE, RejectedEntry.Kept.HOUR, "")),
        it -> List.of(MeetingDoubt.INVENTED, MeetingDoubt.LINK_MISSING)));
  }

  @Test
  void hasTheFieldsOfTheContract() {
    JsonNode json = JSON.readTree(document());

    assertThat(json.propertyNames()).containsExactlyInAnyOrder(DocumentKeys.plan());
    assertThat(json.path("picks").path(0).propertyNames())
        .containsExactlyInAnyOrder(DocumentKeys.pick());
    assertThat(json.path("weeks").path(0).propertyNames())
        .containsExactlyInAnyOrder(DocumentKeys.week());
    assertThat(json.path("near_misses").path(0).propertyNames())
        .containsExactlyInAnyOrder(DocumentKeys.nearMiss());
    assertThat(json.path("commitments").path(0).propertyNames())
        .containsExactlyInAnyOrder(DocumentKeys.commitment());
    assertThat(json.path("advice").path(0).propertyNames())
        .containsExactlyInAnyOrder(DocumentKeys.advice());
  }

  @Test
  void writesTimesWithTheOffsetOfThePersonsZone() {
    JsonNode json = JSON.readTree(document());

    assertThat(json.path("from").asString()).isEqualTo("2026-11-30");
    assertThat(json.path("optimal").asBoolean()).isTrue();
    assertThat(json.path("rejected_feed_lines").asInt()).isEqualTo(3);
    assertThat(json.path("rejected_calendar_entries").asInt()).isEqualTo(1);
    assertThat(json.path("calendar_notes").toString())
        .isEqualTo("[{\"line\":9,\"title\":\"Choir\",\"reason\":\"The entry is cut off: its end is"
            + " missing. It does not count.\",\"file\":\"b.ics\"},{\"line\":4,\"title\":\"\","
            + "\"reason\":\"The entry's end cannot be read. One hour from its start counts.\"}]");
    JsonNode pick = json.path("picks").path(0);
    assertThat(pick.path("start").asString()).isEqualTo("2026-12-01T19:00:00-05:00");
    assertThat(pick.path("leave_at").asString()).isEqualTo("2026-12-01T18:42:00-05:00");
    assertThat(pick.path("leave_from").asString()).isEqualTo("commitment:uid-1");
    assertThat(pick.path("place").path("lat").asDouble()).isEqualTo(39.9616);
    assertThat(pick.path("doubts")).extracting(JsonNode::asString).containsExactly("invented");
    assertThat(json.path("near_misses").path(0).path("blocked_by").asString())
        .isEqualTo("commitment:uid-1");
  }

  @Test
  void namesAPickByItsMeetingAndStartSinceTwoListsCanHaveTheSameSlug() {
    Meeting alpha = Lists.meeting("noon")
        .list("a.json")
        .on(DayOfWeek.MONDAY, "12:00")
        .at(Lists.CITY_HALL)
        .build();
    Lists tuesdays = Lists.meeting("noon").list("b.json").at(new GeoPoint(39.9626, -75.1652));
    Meeting beta = tuesdays.on(DayOfWeek.TUESDAY, "12:00").build();
    Meeting gamma = Lists.meeting("gamma")
        .on(DayOfWeek.TUESDAY, "13:30")
        .at(new GeoPoint(39.9726, -75.1652))
        .build();
    Meeting overlapping = Lists.meeting("late").on(DayOfWeek.TUESDAY, "12:30").build();
    PlanSettings settings = PlanSettings.builder(
            Lists.NEW_YORK, LocalDate.of(2026, 11, 30), Lists.CITY_HALL, 4)
        .maxPerDay(3)
        .build();

    PlanDocument document = PlanDocument.of(
        new WeekPlanner().plan(settings, List.of(), List.of(alpha, beta, gamma, overlapping)),
        "",
        0,
        List.of(),
        it -> List.of());

    String here = "pick:" + beta.id().value() + "/2026-12-01T12:00:00-05:00";
    assertThat(document.picks())
        .extracting(PlanDocument.PickJson::leaveFrom)
        .containsExactly("base", "base", here);
    assertThat(document.nearMisses())
        .extracting(PlanDocument.NearMissJson::blockedBy)
        .containsExactly(here);
  }

  @Test
  void isReadBackForReplanning() {
    assertThat(PlanDocument.readPicks(document()))
        .containsExactlyInAnyOrder(
            new OccurrenceKey(meeting.id(), Instant.parse("2026-12-02T00:00:00Z")),
            new OccurrenceKey(early.id(), Instant.parse("2026-12-02T13:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{}",
        "[]",
        "{\"picks\":1}",
        "{\"picks\":[1]}",
        "{\"picks\":[{\"meeting_id\":\"x\"}]}",
        "{\"picks\":[{\"meeting_id\":\"00112233445566778899\",\"start\":\"2026-12-01\"}]}"
      })
  void refusesWhatIsNoPlan(String text) {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PlanDocument.readPicks(json)).isInstanceOf(UnreadablePlan.class);
  }
}
