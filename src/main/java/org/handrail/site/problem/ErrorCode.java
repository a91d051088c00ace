package org.handrail.site.problem;

/** One line of the list of codes: what a program acts on. Every module has its own enum of them, the frame {@link HttpError}. */
public interface ErrorCode {

  /** The word in the answer; small letters and dashes. Two reasons may share one when a program would do the same. */
  String code();

  /** The HTTP status, 400 to 599. */
  int status();
}
