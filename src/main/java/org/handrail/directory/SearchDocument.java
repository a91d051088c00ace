package org.handrail.directory;

import java.util.List;

/**
 * The answer of a search as JSON, the same on the command line and over HTTP.
 *
 * @param count how many meetings meet the conditions, which may be more than are listed
 * @param meetings the page that was asked for
 */
public record SearchDocument(int count, List<MeetingDocument> meetings) {

  public SearchDocument {
    meetings = List.copyOf(meetings);
  }

  /** The document of what a search found. */
  public static SearchDocument of(SearchResult result, MeetingDoubts doubts) {
    return new SearchDocument(
        result.total(),
        result.hits().stream().map(hit -> MeetingDocument.of(hit, doubts)).toList());
  }
}
