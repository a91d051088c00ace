package org.handrail.directory;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many meetings meet the conditions
 * @param hits those of the page that was asked for, in order
 */
public record SearchResult(int total, List<MeetingHit> hits) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** The meetings alone. */
  public List<Meeting> meetings() {
    return hits.stream().map(MeetingHit::meeting).toList();
  }
}
