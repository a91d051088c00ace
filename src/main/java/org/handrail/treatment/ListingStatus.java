package org.handrail.treatment;

import java.util.Arrays;
import java.util.Optional;

/** Whether a service is there, in the words of HSDS. */
public enum ListingStatus {
  ACTIVE("active"),
  INACTIVE("inactive"),
  DEFUNCT("defunct"),
  TEMPORARILY_CLOSED("temporarily closed");

  private final String code;

  ListingStatus(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one; case does not matter. */
  public static Optional<ListingStatus> find(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equalsIgnoreCase(code)).findFirst();
  }

  /** The word of HSDS. */
  public String code() {
    return code;
  }
}
