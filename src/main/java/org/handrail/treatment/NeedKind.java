package org.handrail.treatment;

import java.util.Arrays;
import java.util.Optional;

/** What a need is about; people ask in this order. */
public enum NeedKind {
  LEVEL_OF_CARE("care"),
  MEDICATION("medication"),
  PAYMENT("payment"),
  LANGUAGE("language"),
  GROUP("group");

  private final String code;

  NeedKind(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<NeedKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The word before the dot of a need's code. */
  public String code() {
    return code;
  }

  /** Its heading in the messages. */
  public String messageKey() {
    return "need." + code;
  }
}
