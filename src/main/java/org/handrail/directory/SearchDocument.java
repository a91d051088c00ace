package org.handrail.directory;

import java.util.List;

/** What a search found, as JSON. */
public record SearchDocument(int count, List<String> meetings) {

  public static SearchDocument of(SearchResult result) {
    return new SearchDocument(
        result.total(), result.hits().stream().map(hit -> hit.meeting().name()).toList());
  }
}
