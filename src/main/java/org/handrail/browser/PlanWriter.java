package org.handrail.browser;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.handrail.planner.PlanDocument;
import org.jspecify.annotations.Nullable;

/** A plan document as JSON, character by character as {@code POST /api/plan} gives it. */
final class PlanWriter {

  private PlanWriter() {}

  static JsonObject write(PlanDocument plan) {
    return new JsonObject()
        .add("from", plan.from())
        .add("days", plan.days())
        .add("zone", plan.zone())
        .add("near", place(plan.near()))
        .add("travel_model", plan.travelModel())
        .add("wanted", plan.wanted())
        .add("score", plan.score())
        .add("travel_min", plan.travelMin())
        .add("optimal", plan.optimal())
        .add("picks", list(plan.picks(), PlanWriter::pick))
        .add("commitments", list(plan.commitments(), PlanWriter::commitment))
        .add("unplaced", list(plan.unplaced(), Json::value))
        .add("weeks", list(plan.weeks(), PlanWriter::week))
        .add("near_misses", list(plan.nearMisses(), PlanWriter::nearMiss))
        .add("rejected_feed_lines", plan.rejectedFeedLines())
        .add("rejected_calendar_entries", plan.rejectedCalendarEntries())
        .add("calendar_notes", list(plan.calendarNotes(), PlanWriter::calendarNote))
        .add("advice", list(plan.advice(), PlanWriter::advice));
  }

  static <T> JsonArray list(List<T> values, Function<T, ? extends JsonValue> writer) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(writer.apply(value)));
    return array;
  }

  private static JsonObject pick(PlanDocument.PickJson pick) {
    return new JsonObject()
        .add("meeting_id", pick.meetingId())
        .add("slug", pick.slug())
        .add("feed", pick.feed())
        .add("name", pick.name())
        .add("start", pick.start())
        .add("end", pick.end())
        .add("venue", pick.venue())
        .add("place", place(pick.place()))
        .add("leave_at", text(pick.leaveAt()))
        .add("leave_from", text(pick.leaveFrom()))
        .add("on_foot", truth(pick.onFoot()))
        .add("spare_min", number(pick.spareMin()))
        .add("travel_min_before", number(pick.travelMinBefore()))
        .add("travel_min_after", number(pick.travelMinAfter()))
        .add("via_base", truth(pick.viaBase()))
        .add("other_ways", pick.otherWays())
        .add("saved_min", pick.savedMin())
        .add("reasons", list(pick.reasons(), Json::value))
        .add("doubts", list(pick.doubts(), Json::value));
  }

  private static JsonObject week(PlanDocument.WeekJson week) {
    return new JsonObject()
        .add("kind", week.kind())
        .add("score", week.score())
        .add("travel_min", week.travelMin())
        .add("dropped_pins", week.droppedPins())
        .add("picks", list(week.picks(), PlanWriter::pick));
  }

  private static JsonValue place(PlanDocument.@Nullable PlaceJson place) {
    return place == null
        ? Json.NULL
        : new JsonObject()
            .add("name", place.name())
            .add("lat", decimal(place.lat()))
            .add("lon", decimal(place.lon()));
  }

  private static JsonObject commitment(PlanDocument.CommitmentJson commitment) {
    return new JsonObject()
        .add("uid", commitment.uid())
        .add("title", commitment.title())
        .add("start", commitment.start())
        .add("end", commitment.end())
        .add("place", place(commitment.place()));
  }

  private static JsonValue place(PlanDocument.@Nullable CommitmentPlaceJson place) {
    return place == null
        ? Json.NULL
        : new JsonObject()
            .add("name", place.name())
            .add("lat", decimal(place.lat()))
            .add("lon", decimal(place.lon()))
            .add("from", place.from());
  }

  private static JsonObject nearMiss(PlanDocument.NearMissJson miss) {
    return new JsonObject()
        .add("slug", miss.slug())
        .add("name", miss.name())
        .add("start", miss.start())
        .add("blocked_by", miss.blockedBy())
        .add("short_by_min", number(miss.shortByMin()))
        .add("doubts", list(miss.doubts(), Json::value));
  }

  private static JsonObject calendarNote(PlanDocument.CalendarNoteJson note) {
    JsonObject written = new JsonObject()
        .add("line", note.line())
        .add("title", note.title())
        .add("reason", note.reason());
    return note.file() == null ? written : written.add("file", note.file());
  }

  private static JsonObject advice(PlanDocument.AdviceJson advice) {
    return new JsonObject()
        .add("change", advice.change())
        .add("gain_picks", advice.gainPicks())
        .add("text", advice.text());
  }

  /** As a number that reads back as the very same; the library's own would cut ".0" off. */
  private static JsonValue decimal(double value) {
    return Json.value(value);
  }

  private static JsonValue text(@Nullable String value) {
    return value == null ? Json.NULL : Json.value(value);
  }

  private static JsonValue number(@Nullable Integer value) {
    return value == null ? Json.NULL : Json.value(value);
  }

  private static JsonValue truth(@Nullable Boolean value) {
    return value == null ? Json.NULL : Json.value(value);
  }
}
