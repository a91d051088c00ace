package org.handrail.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns every refusal and failure into an answer, in one place: a page in the look of the others, or {@code
 * application/problem+json} under {@code /api/}. A refusal is any exception that is an {@link ErrorResponse} (such as a
 * {@code ErrorResponseException} with a problem that names the field and says what to do); everything else is our fault,
 * answered 500 without a word of what went wrong inside.
 */
@ControllerAdvice
@ForAnybody
@org.springframework.stereotype.Controller
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** Ours to mend, and nothing that the reader could do: then modules may add what helps. */
  private static final Set<String> BROKEN = Set.of("500", "503");

  private static final String RETRY_AFTER_SECONDS = "2";

  private final List<ErrorPageSection> sections;
  private final MessageSource messages;

  ErrorPages(List<ErrorPageSection> sections, MessageSource messages) {
    this.sections = sections;
    this.messages = messages;
  }

  @ExceptionHandler
  @Nullable
  Object refuse(Exception failure, HttpServletRequest request) {
    if (failure instanceof AsyncRequestNotUsableException
        || failure instanceof ClientAbortException) {
      return null; // the reader went away; there is nobody to answer
    }
    if (failure instanceof ErrorResponse refusal) {
      return answer(request, refusal.getStatusCode(), refusal.getBody(), refusal.getHeaders());
    }
    if (failure instanceof InvalidParameterException unread) {
      HttpStatusCode status = HttpStatusCode.valueOf(unread.getErrorCode());
      return answer(request, status, null, HttpHeaders.EMPTY);
    }
    if (failure instanceof TypeMismatchException
        || failure instanceof HttpMessageNotReadableException) {
      return answer(request, HttpStatus.BAD_REQUEST, null, HttpHeaders.EMPTY);
    }
    if (failure instanceof TransientDataAccessException
        || failure instanceof NonTransientDataAccessResourceException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof TransactionException) {
      return unavailable(request);
    }
    // The kind and the place tell the operator where to look; the message could quote the request.
    LOG.error("a request failed: {} at {}", failure.getClass().getName(), placeOf(failure));
    return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, null, HttpHeaders.EMPTY);
  }

  /** The database is away, or does not answer in time. It comes back by itself. */
  private Object unavailable(HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return answer(request, HttpStatus.SERVICE_UNAVAILABLE, null, headers);
  }

  /** What the filters and the server itself refused. */
  @RequestMapping("/error")
  Object refused(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer value ? value : 404);
    return answer(request, status, null, HttpHeaders.EMPTY);
  }

  private Object answer(
      HttpServletRequest request,
      HttpStatusCode status,
      @Nullable ProblemDetail problem,
      HttpHeaders headers) {
    if (pathOf(request).startsWith("/api/")) {
      return ResponseEntity.status(status)
          .headers(headers)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(spoken(status, problem, RequestContextUtils.getLocale(request)));
    }
    return page(request, status, problem);
  }

  private ModelAndView page(
      HttpServletRequest request, HttpStatusCode status, @Nullable ProblemDetail problem) {
    String kind = kindOf(status);
    Localizer words = new Localizer(messages, RequestContextUtils.getLocale(request));
    List<ErrorPageSection> shown = BROKEN.contains(kind) ? sections : List.of();
    ModelAndView page = new ModelAndView("site/error");
    page.setStatus(status);
    page.addObject("kind", kind);
    page.addObject("detail", ownWords(problem));
    page.addObject(
        "styles", shown.stream().flatMap(section -> section.styles().stream()).toList());
    page.addObject(
        "sections",
        shown.stream()
            .map(section -> section.render(Languages.wanted(request), words))
            .toList());
    return page;
  }

  /**
   * The problem in our words, without the request's path, which may hold what somebody looked for: the framework would add it
   * to a problem of its own kind.
   */
  private Map<String, Object> spoken(
      HttpStatusCode status, @Nullable ProblemDetail problem, Locale locale) {
    String kind = kindOf(status);
    String own = ownWords(problem);
    Map<String, Object> spoken = new LinkedHashMap<>();
    spoken.put("title", messages.getMessage("error." + kind + ".title", null, locale));
    spoken.put("status", status.value());
    spoken.put(
        "detail",
        own.isEmpty() ? messages.getMessage("error." + kind + ".text", null, locale) : own);
    spoken.put("code", codeOf(status));
    if (problem != null && problem.getProperties() != null) {
      spoken.putAll(problem.getProperties());
    }
    return spoken;
  }

  /** Only problems that name their field were written by us for a reader; the framework's own are not. */
  private static String ownWords(@Nullable ProblemDetail problem) {
    if (problem == null || problem.getProperties() == null) {
      return "";
    }
    boolean ours = problem.getProperties().containsKey("field");
    return ours ? Objects.requireNonNullElse(problem.getDetail(), "") : "";
  }

  private static String kindOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 403 -> "403";
      case 404 -> "404";
      case 405 -> "405";
      case 411, 413 -> "413";
      case 429, 503 -> "503";
      default -> status.is5xxServerError() ? "500" : "400";
    };
  }

  /** For programs to act on. */
  private static String codeOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "not-possible";
      case 411, 413 -> "too-large";
      case 415 -> "not-understood";
      case 429 -> "slow-down";
      case 503 -> "unavailable";
      default -> status.is5xxServerError() ? "broken" : "bad-request";
    };
  }

  private static String pathOf(HttpServletRequest request) {
    Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return first instanceof String path ? path : request.getRequestURI();
  }

  private static Object placeOf(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0];
  }
}
