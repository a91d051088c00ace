package org.handrail.accounts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.handrail.accounts.DeviceRemoved;
import org.handrail.accounts.NotRecognised;
import org.handrail.accounts.NumberTaken;
import org.handrail.accounts.SlowDown;
import org.handrail.accounts.TooManyDevices;
import org.handrail.accounts.UnknownUnlock;
import org.handrail.accounts.UnlocksChanged;
import org.handrail.accounts.vault.OtherItem;
import org.handrail.accounts.vault.ShareTaken;
import org.handrail.accounts.vault.TooManyShares;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a device is told when something can't be done: {@code application/problem+json} with a {@code code} to act on. Words
 * for people stand in the device's own pages. Nothing of what was sent is repeated.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountProblems {

  /** The framework's own kind would add the path, which may hold a link or an id. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Problem(int status, String code, @Nullable String field) {}

  private final DeviceCookie cookie;

  AccountProblems(DeviceCookie cookie) {
    this.cookie = cookie;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(BadField failure) {
    HttpStatus status = HttpStatus.BAD_REQUEST;
    Problem problem = new Problem(status.value(), "bad-request", failure.field());
    return answer(problem, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(UnknownUnlock failure) {
    return refuse(new BadField("unlocks"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(NotSignedIn failure) {
    return answer(HttpStatus.UNAUTHORIZED, "not-signed-in");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(NotRecognised failure) {
    return answer(HttpStatus.UNAUTHORIZED, "not-recognised");
  }

  /** The cookie is of no use any more. */
  @ExceptionHandler
  ResponseEntity<Problem> refuse(DeviceRemoved failure, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookie.forget(request));
    return answer(problem(HttpStatus.UNAUTHORIZED, "removed"), headers);
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(NotOffered failure) {
    return answer(HttpStatus.FORBIDDEN, "not-offered");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(NotThere failure) {
    return answer(HttpStatus.NOT_FOUND, "not-found");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(NumberTaken failure) {
    return answer(HttpStatus.CONFLICT, "taken");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(ShareTaken failure) {
    return answer(HttpStatus.CONFLICT, "taken");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(OtherItem failure) {
    return answer(HttpStatus.CONFLICT, "other-item");
  }

  @ExceptionHandler({TooManyDevices.class, TooManyShares.class})
  ResponseEntity<Problem> refuseMore() {
    return answer(HttpStatus.CONFLICT, "too-many");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(UnlocksChanged failure) {
    return answer(HttpStatus.PRECONDITION_FAILED, "changed");
  }

  @ExceptionHandler
  ResponseEntity<Problem> refuse(SlowDown failure) {
    HttpHeaders headers = new HttpHeaders();
    long seconds = failure.waitFor().plusMillis(999).toSeconds();
    headers.add(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    return answer(problem(HttpStatus.TOO_MANY_REQUESTS, "slow-down"), headers);
  }

  private static ResponseEntity<Problem> answer(HttpStatus status, String code) {
    return answer(problem(status, code), new HttpHeaders());
  }

  private static Problem problem(HttpStatus status, String code) {
    return new Problem(status.value(), code, null);
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
