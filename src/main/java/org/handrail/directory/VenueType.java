package org.handrail.directory;

/** How one attends. */
public enum VenueType {
  IN_PERSON("in-person"),
  ONLINE("online"),
  HYBRID("hybrid");

  private final String code;

  VenueType(String code) {
    this.code = code;
  }

  /** The word that command line, JSON and URLs use. */
  public String code() {
    return code;
  }
}
