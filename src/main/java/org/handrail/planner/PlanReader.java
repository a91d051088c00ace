package org.handrail.planner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.handrail.directory.MeetingId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what {@link PlanDocument} wrote, as far as re-planning needs it. */
final class PlanReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_BYTES = 4 << 20;

  private PlanReader() {}

  static Set<OccurrenceKey> readPicks(byte[] json) {
    if (json.length > MAX_BYTES) {
      throw new UnreadablePlan("The earlier plan is larger than 4 MiB; give the JSON of one plan.");
    }
    JsonNode picks;
    try {
      picks = JSON.readTree(json).path("picks");
    } catch (JacksonException e) {
      throw new UnreadablePlan("The earlier plan is not JSON; give what plan --json printed.");
    }
    if (!picks.isArray()) {
      throw new UnreadablePlan("The earlier plan has no picks; give what plan --json printed.");
    }
    Set<OccurrenceKey> found = new LinkedHashSet<>();
    for (int i = 0; i < picks.size(); i++) {
      found.add(key(picks.get(i), i));
    }
    return found;
  }

  private static OccurrenceKey key(JsonNode pick, int index) {
    try {
      Instant start = OffsetDateTime.parse(pick.path("start").asString("")).toInstant();
      return new OccurrenceKey(new MeetingId(pick.path("meeting_id").asString("")), start);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnreadablePlan("Pick " + (index + 1)
          + " of the earlier plan lacks a meeting_id or a start with offset.");
    }
  }
}
