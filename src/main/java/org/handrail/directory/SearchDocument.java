package org.handrail.directory;

import java.util.List;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a search as JSON, the same on the command line and over HTTP.
 *
 * @param count how many meetings meet the conditions, which may be more than are listed
 * @param near the place that distances are from, or null
 * @param meetings the page that was asked for
 */
public record SearchDocument(int count, @Nullable Near near, List<MeetingDocument> meetings) {

  /**
   * A place that was asked about.
   *
   * @param name how a typed name was understood; empty when degrees were given
   */
  public record Near(String name, double lat, double lon) {

    public static Near of(String name, GeoPoint point) {
      return new Near(name, point.latDeg(), point.lonDeg());
    }
  }

  public SearchDocument {
    meetings = List.copyOf(meetings);
  }

  /**
   * The document of what a search found.
   *
   * @param near the place that distances are from, or null
   */
  public static SearchDocument of(SearchResult result, @Nullable Near near, MeetingDoubts doubts) {
    return new SearchDocument(
        result.total(),
        near,
        result.hits().stream().map(hit -> MeetingDocument.of(hit, doubts)).toList());
  }
}
