package org.handrail.helpline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a number is for, and so who may answer it. */
public enum NumberKind {
  /** On the listing of one place of treatment: that place answers. */
  LISTING,
  /** A general helpline: listed places of treatment answer. */
  GENERAL,
  /** A fellowship's own line: its members answer. */
  FELLOWSHIP;

  /** As it is written in forms and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code. */
  public static Optional<NumberKind> find(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
