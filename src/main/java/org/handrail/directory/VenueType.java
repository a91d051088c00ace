package org.handrail.directory;

import java.util.Arrays;
import java.util.Optional;

/** How one attends. */
public enum VenueType {
  IN_PERSON("in-person"),
  ONLINE("online"),
  HYBRID("hybrid");

  private final String code;

  VenueType(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<VenueType> find(String code) {
    return Arrays.stream(values()).filter(venue -> venue.code.equals(code)).findFirst();
  }

  /** The word that command line, JSON and URLs use. */
  public String code() {
    return code;
  }
}
