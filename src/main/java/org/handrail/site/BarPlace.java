package org.handrail.site;

import java.util.List;

/**
 * A place in the bar on every page, which also opens without a connection, as it was last seen; a bean of the module whose page it is.
 *
 * @param path of the page
 * @param alsoAt further paths that belong to the place, with what lies below them
 * @param textKey its word
 * @param inviteKey its words where there is room, as on a button
 * @param order from the left, smaller first; leave room between two
 * @param urgent whether it stands out, as help does
 */
public record BarPlace(
    String path, List<String> alsoAt, String textKey, String inviteKey, int order, boolean urgent) {

  public BarPlace {
    alsoAt = List.copyOf(alsoAt);
  }

  /** Whether a page of this path belongs to the place. */
  boolean holds(String page) {
    return page.equals(path)
        || (!path.equals("/") && page.startsWith(path + "/"))
        || alsoAt.stream().anyMatch(other -> page.equals(other) || page.startsWith(other + "/"));
  }
}
