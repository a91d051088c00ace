package org.handrail.planner.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Too many wait for a plan already: come back in a few seconds. */
final class TooManyPlans extends ErrorResponseException {

  private static final long serialVersionUID = 1;
  private static final String RETRY_AFTER_S = "5";

  TooManyPlans() {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE),
        null);
    getHeaders().set("Retry-After", RETRY_AFTER_S);
  }
}
