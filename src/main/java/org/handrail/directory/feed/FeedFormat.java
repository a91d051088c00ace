package org.handrail.directory.feed;

/** The formats of meeting lists that can be read. */
public enum FeedFormat {
  MEETING_GUIDE("meeting-guide"),
  BMLT("bmlt"),
  CSV("csv");

  private final String code;

  FeedFormat(String code) {
    this.code = code;
  }

  /** The word that the command line uses. */
  public String code() {
    return code;
  }
}
