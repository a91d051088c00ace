package org.handrail.planner;

/** The names that a plan's JSON has under the command line contract, in its order. */
public final class DocumentKeys {

  private DocumentKeys() {}

  public static String[] plan() {
    return new String[] {
      "from",
      "days",
      "zone",
      "near",
      "travel_model",
      "wanted",
      "score",
      "travel_min",
      "optimal",
      "picks",
      "commitments",
      "unplaced",
      "weeks",
      "near_misses",
      "rejected_feed_lines",
      "rejected_calendar_entries",
      "calendar_notes",
      "advice"
    };
  }

  public static String[] pick() {
    return new String[] {
      "meeting_id",
      "slug",
      "feed",
      "name",
      "start",
      "end",
      "venue",
      "place",
      "leave_at",
      "leave_from",
      "on_foot",
      "spare_min",
      "travel_min_before",
      "travel_min_after",
      "via_base",
      "other_ways",
      "saved_min",
      "reasons",
      "doubts"
    };
  }

  public static String[] week() {
    return new String[] {"kind", "score", "travel_min", "dropped_pins", "picks"};
  }

  public static String[] nearMiss() {
    return new String[] {"slug", "name", "start", "blocked_by", "short_by_min", "doubts"};
  }

  public static String[] commitment() {
    return new String[] {"uid", "title", "start", "end", "place"};
  }

  public static String[] advice() {
    return new String[] {"change", "gain_picks", "text"};
  }
}
