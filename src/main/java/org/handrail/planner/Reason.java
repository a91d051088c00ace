package org.handrail.planner;

/**
 * One thing that a pick satisfied.
 *
 * @param kind what
 * @param detail which one, such as the format's code; empty where the kind says all
 */
public record Reason(Kind kind, String detail) {

  /** What a pick can satisfy, in the order in which reasons are told. */
  public enum Kind {
    PINNED("pinned"),
    KEPT("kept"),
    HOME_GROUP("home-group"),
    RISK_WINDOW("risk-window"),
    FORMAT("format"),
    LANGUAGE("language"),
    FELLOWSHIP("fellowship"),
    VENUE("venue"),
    /** The first or only pick of its day. */
    DAY("day"),
    /** No more than that it fits. */
    FITS("fits");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word that JSON and message keys use. */
    public String code() {
      return code;
    }
  }

  static Reason of(Kind kind) {
    return new Reason(kind, "");
  }

  /** As JSON has it: {@code home-group}, {@code format:O} … */
  public String code() {
    return detail.isEmpty() ? kind.code() : kind.code() + ":" + detail;
  }
}
