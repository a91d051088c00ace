package org.handrail.directory.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What a request asks for cannot be: names the field and says what to do instead, never what was sent. */
final class Refused extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  private Refused(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  /** A parameter that cannot be read or used. */
  static Refused parameter(String field, String whatToDo) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, whatToDo);
    problem.setProperty("field", field);
    return new Refused(HttpStatus.BAD_REQUEST, problem);
  }

  /** No such meeting. */
  static Refused unknownMeeting() {
    return new Refused(HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND));
  }
}
