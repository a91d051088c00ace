package org.handrail.treatment.web;

import java.util.ArrayList;
import java.util.List;
import org.handrail.treatment.Listing;
import org.handrail.treatment.OwnListingVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a listing.
 *
 * @param differences from what was said before
 */
public record ListingChange(OwnListingVersion version, List<ListingDifference> differences) {

  public ListingChange {
    differences = List.copyOf(differences);
  }

  /**
   * Each version beside the one before it.
   *
   * @param history the latest first
   * @param directory what the first stands beside, or null
   */
  static List<ListingChange> all(List<OwnListingVersion> history, @Nullable Listing directory) {
    List<ListingChange> changes = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Listing now = history.get(i).listing();
      Listing before = i + 1 < history.size() ? history.get(i + 1).listing() : null;
      changes.add(new ListingChange(
          history.get(i),
          now == null
              ? List.of()
              : ListingDifference.between(now, before == null ? directory : before)));
    }
    return changes;
  }
}
