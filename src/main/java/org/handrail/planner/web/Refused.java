package org.handrail.planner.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What a program asks for cannot be: names the field and says what to do instead, never what was sent. */
final class Refused extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  Refused(String field, String whatToDo) {
    super(HttpStatus.BAD_REQUEST, problem(field, whatToDo), null);
  }

  private static ProblemDetail problem(String field, String whatToDo) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, whatToDo);
    problem.setProperty("field", field);
    return problem;
  }
}
