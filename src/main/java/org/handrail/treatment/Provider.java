package org.handrail.treatment;

/**
 * An organisation that offers treatment.
 *
 * @param name 1 to 300 characters
 * @param description may be empty
 * @param website an address that is valid and public, or empty
 */
public record Provider(ProviderId id, String name, String description, String website) {

  public static final int MAX_NAME_LENGTH = 300;

  /**
   * @throws IllegalArgumentException when the name is blank or too long
   */
  public Provider {
    if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "a provider's name has 1 to " + MAX_NAME_LENGTH + " characters");
    }
  }
}
