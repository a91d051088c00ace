package org.handrail.treatment.feed;

import java.util.Arrays;
import java.util.Optional;

/** The formats of directories of treatment that can be read. */
public enum ListingFormat {
  /** Human Services Data Specification 3.0: JSON, or a package of tables (also 1.1). */
  HSDS("hsds"),
  /** Rows as findtreatment.gov exports them. */
  FINDTREATMENT("findtreatment"),
  /** The table of facilities of SAMHSA. */
  SAMHSA("samhsa");

  private final String code;

  ListingFormat(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<ListingFormat> find(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  /** The word that the command line uses. */
  public String code() {
    return code;
  }
}
