package org.handrail.staff;

import java.util.Optional;
import java.util.UUID;

/** One of the people who keep the site. Drawn by chance; says nothing. */
public record StaffId(UUID value) {

  /** A new one. */
  public static StaffId fresh() {
    return new StaffId(UUID.randomUUID());
  }

  /** The id that this text writes, if it writes one. */
  public static Optional<StaffId> find(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equals(text) ? Optional.of(new StaffId(value)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
