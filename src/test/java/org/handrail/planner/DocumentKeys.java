package org.handrail.planner;

/** The names that a plan's JSON has under the command line contract, in its order. */
public final class DocumentKeys {

  private DocumentKeys() {}

  public static String[] plan() {
    return new String[] {
      "from",
      "days",
      "zone",
      "travel_model",
      "wanted",
      "score",
      "optimal",
      "picks",
      "commitments",
      "unplaced",
      "near_misses",
      "rejected_feed_lines",
      "rejected_calendar_entries",
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
      "travel_min_before",
      "travel_min_after",
      "via_base",
      "reasons"
    };
  }

  public static String[] nearMiss() {
    return new String[] {"slug", "name", "start", "blocked_by", "short_by_min"};
  }

  public static String[] commitment() {
    return new String[] {"uid", "title", "start", "end", "place"};
  }

  public static String[] advice() {
    return new String[] {"change", "gain_picks", "text"};
  }
}
