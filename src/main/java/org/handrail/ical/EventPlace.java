package org.handrail.ical;

import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of where it is, as it says it: several of these may be there and may differ.
 *
 * @param location the text of LOCATION, one line; may be empty
 * @param geo the point of GEO, or null
 * @param structured the point of Apple's X-APPLE-STRUCTURED-LOCATION, or null
 * @param conference whether URL, DESCRIPTION, CONFERENCE or a property of a calendar program holds the link of a conference by video
 */
public record EventPlace(
    String location, @Nullable GeoPoint geo, @Nullable GeoPoint structured, boolean conference) {

  /** An entry that says nothing of it. */
  public static final EventPlace NOWHERE = new EventPlace("", null, null, false);

  /** A mask: where somebody goes is nobody else's business. */
  @Override
  public String toString() {
    return "EventPlace[…]";
  }
}
