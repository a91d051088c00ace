package org.handrail.treatment.feed;

import java.util.List;
import org.handrail.treatment.Listing;

/**
 * What a directory gave. A bad record is a value in here, never an exception.
 *
 * @param format what it was read as
 * @param listings in the directory's order; ids are unique
 * @param rejected records that gave no listing, each with its reason
 * @param warnings doubts about records that were taken, for the directory's keeper
 * @param unread fields that nothing was made of, the fullest first
 * @param records how many records the directory held
 */
public record ListingFeedResult(
    ListingFormat format,
    List<Listing> listings,
    List<ListingIssue> rejected,
    List<ListingIssue> warnings,
    List<UnreadField> unread,
    int records) {

  public ListingFeedResult {
    listings = List.copyOf(listings);
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
    unread = List.copyOf(unread);
  }
}
