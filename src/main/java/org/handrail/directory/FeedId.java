package org.handrail.directory;

/**
 * Where a meeting came from: the name of the file without its folders, or the URL.
 *
 * @param value 1 to 2,000 characters
 */
public record FeedId(String value) {

  public static final int MAX_LENGTH = 2000;

  /**
   * @throws IllegalArgumentException when the value is blank or too long
   */
  public FeedId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a feed's name has 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
