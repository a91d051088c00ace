package org.handrail.directory;

import java.util.Arrays;
import java.util.Optional;

/** Why one should ask before one goes: what a list leaves open about a meeting. */
public enum MeetingDoubt {
  /** It is made up, for a demonstration. */
  INVENTED("invented"),
  /** It is closed for now, or not held at all. */
  CLOSED("closed"),
  /** Nobody changed it in its list for two years. */
  CHANGED_LONG_AGO("changed-long-ago"),
  /** One is to go there, and its place is about there only, or has no point. */
  PLACE_NOT_EXACT("place-not-exact"),
  /** It is held online, and neither a link nor a telephone number is known. */
  LINK_MISSING("link-missing");

  private final String code;

  MeetingDoubt(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<MeetingDoubt> find(String code) {
    return Arrays.stream(values()).filter(doubt -> doubt.code.equals(code)).findFirst();
  }

  /** The word that JSON uses. */
  public String code() {
    return code;
  }

  /** Whether it matters to somebody who attends like this. */
  public boolean concerns(VenueType attended) {
    return switch (this) {
      case INVENTED, CLOSED, CHANGED_LONG_AGO -> true;
      case PLACE_NOT_EXACT -> attended != VenueType.ONLINE;
      case LINK_MISSING -> attended != VenueType.IN_PERSON;
    };
  }
}
