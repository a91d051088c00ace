package org.handrail.directory.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What a request asks for cannot be: names the field and says what to do instead, never what was sent. Programs are told in
 * English, people by the message of the key.
 */
final class Refused extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  private final String field;
  private final String key;

  private Refused(HttpStatus status, ProblemDetail problem, String field, String key) {
    super(status, problem, null);
    this.field = field;
    this.key = key;
  }

  /**
   * A parameter that cannot be read or used.
   *
   * @param key of the message for people, without its prefix {@code find.problem.}
   * @param whatToDo for programs
   */
  static Refused parameter(String field, String key, String whatToDo) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, whatToDo);
    problem.setProperty("field", field);
    return new Refused(HttpStatus.BAD_REQUEST, problem, field, "find.problem." + key);
  }

  /** No such meeting. */
  static Refused unknownMeeting() {
    return new Refused(
        HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND), "", "error.404.text");
  }

  String field() {
    return field;
  }

  /** The message that says to people what to do. */
  String key() {
    return key;
  }
}
