package org.handrail.cli;

/** Numbers with their word, for people. */
public final class Counts {

  private Counts() {}

  /** "1 meeting", "2038 meetings". */
  public static String of(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
