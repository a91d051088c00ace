package org.handrail.site;

/** Knows where it is said who answers a telephone number; a bean of the module that knows. */
public interface WhoAnswers {

  /** Of a number that was given up: it is nobody's, so that nobody lists it as their own. */
  String NOBODY = "nobody";

  /** Whose number it is: the id of a helpline or of a provider, or {@link #NOBODY}; empty when it is none of this site's. */
  String owner(String number);

  /**
   * The path of the page that says it.
   *
   * @param number as the operator wrote it
   * @return empty when nothing is said of this number
   */
  String path(String number);
}
