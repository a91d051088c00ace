package org.handrail.site.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.handrail.site.BodySizeLimit;
import org.handrail.site.ErrorPageSection;
import org.handrail.site.ForAnybody;
import org.handrail.site.Languages;
import org.handrail.site.Localizer;
import org.handrail.site.RequestedPath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns every refusal and failure into an answer, in one place: a page in the look of the others, or {@code
 * application/problem+json} under {@code /api/} and where a route answers JSON elsewhere. Ours are {@link Refusal}s; what the framework refuses is an {@link
 * ErrorResponse}, of which only the status is told; everything else is our fault, answered 500 without a word of what went
 * wrong inside.
 */
@ControllerAdvice
@ForAnybody
@org.springframework.stereotype.Controller
class ProblemAdvice implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** Ours to mend, and nothing that the reader could do: then modules may add what helps. */
  private static final Set<String> BROKEN = Set.of("500", "503");

  private static final Duration DATABASE_AWAY = Duration.ofSeconds(2);

  private final List<ErrorPageSection> sections;
  private final List<ProblemCustomizer> customizers;
  private final MessageSource messages;

  ProblemAdvice(
      List<ErrorPageSection> sections,
      List<ProblemCustomizer> customizers,
      MessageSource messages) {
    this.sections = sections;
    this.customizers = customizers;
    this.messages = messages;
  }

  /** What is told: the rest of a problem is known from its status. */
  private record Problem(
      int status,
      String code,
      @Nullable String field,
      @Nullable String sentence) {

    static Problem of(HttpStatusCode status) {
      return new Problem(status.value(), HttpError.of(status.value()).code(), null, null);
    }

    static Problem of(Refusal refusal) {
      ErrorCode code = refusal.code();
      return new Problem(code.status(), code.code(), refusal.field(), refusal.sentence());
    }
  }

  @ExceptionHandler
  Object refuse(Refusal refusal, HttpServletRequest request) {
    HttpHeaders headers = headers(refusal.retryAfter());
    String path = RequestedPath.asked(request);
    for (ProblemCustomizer customizer : customizers) {
      if (customizer.owns(path)) {
        customizer.addHeaders(refusal, request, headers);
        return json(wordless(Problem.of(refusal)), refusal.code().status(), headers);
      }
    }
    return answer(request, Problem.of(refusal), headers);
  }

  @ExceptionHandler
  @Nullable
  Object refuse(Exception failure, HttpServletRequest request) {
    if (failure instanceof AsyncRequestNotUsableException
        || failure instanceof ClientAbortException) {
      return null; // the reader went away; there is nobody to answer
    }
    if (failure instanceof ErrorResponse refusal) {
      return answer(request, Problem.of(refusal.getStatusCode()), refusal.getHeaders());
    }
    if (failure instanceof InvalidParameterException unread) {
      HttpStatusCode status = HttpStatusCode.valueOf(unread.getErrorCode());
      return answer(request, Problem.of(status), HttpHeaders.EMPTY);
    }
    if (failure instanceof MultipartException
        || failure instanceof TypeMismatchException
        || failure instanceof HttpMessageNotReadableException) {
      return answer(request, Problem.of(HttpStatus.BAD_REQUEST), HttpHeaders.EMPTY);
    }
    if (failure instanceof TransientDataAccessException
        || failure instanceof NonTransientDataAccessResourceException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof TransactionException) {
      // The database is away, or does not answer in time. It comes back by itself.
      Problem away = Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
      return answer(request, away, headers(DATABASE_AWAY));
    }
    // The kind and the place tell the operator where to look; the message could quote the request.
    LOG.error("a request failed: {} at {}", failure.getClass().getName(), placeOf(failure));
    return answer(request, Problem.of(HttpStatus.INTERNAL_SERVER_ERROR), HttpHeaders.EMPTY);
  }

  /** What the filters and the server itself refused. */
  @RequestMapping("/error")
  Object refused(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer value ? value : 404);
    return answer(request, Problem.of(status), HttpHeaders.EMPTY);
  }

  private Object answer(HttpServletRequest request, Problem refused, HttpHeaders headers) {
    Problem problem = withLimit(refused, request);
    if (RequestedPath.asked(request).startsWith("/api/") || answersJson(request)) {
      Locale locale = RequestContextUtils.getLocale(request);
      return json(inWords(problem, locale), problem.status(), headers);
    }
    return page(request, problem);
  }

  /** Whether the route that refuses says of itself that it gives JSON: then a program asked. */
  private static boolean answersJson(HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
        instanceof HandlerMethod route)) {
      return false;
    }
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class);
    return mapping != null
        && List.of(mapping.produces()).contains(MediaType.APPLICATION_JSON_VALUE);
  }

  /** With the limit and how to keep below it, where a body was larger than its route takes. */
  private Problem withLimit(Problem problem, HttpServletRequest request) {
    BodySizeLimit limit = BodySizeLimit.findExceeded(request);
    if (limit == null) {
      return problem;
    }
    Locale locale = RequestContextUtils.getLocale(request);
    String most = messages.getMessage("error.413.most", new Object[] {limit.inWords()}, locale);
    String advice = limit.adviceKey().isEmpty()
        ? ""
        : " " + messages.getMessage(limit.adviceKey(), null, locale);
    return new Problem(problem.status(), problem.code(), problem.field(), most + advice);
  }

  private static ResponseEntity<Map<String, Object>> json(
      Map<String, Object> body, int status, HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private ModelAndView page(HttpServletRequest request, Problem problem) {
    String kind = kindOf(problem.status());
    Localizer words = new Localizer(messages, RequestContextUtils.getLocale(request));
    List<ErrorPageSection> shown = BROKEN.contains(kind) ? sections : List.of();
    ModelAndView page = new ModelAndView("site/error");
    page.setStatus(HttpStatusCode.valueOf(problem.status()));
    page.addObject("kind", kind);
    page.addObject("detail", Objects.requireNonNullElse(problem.sentence(), ""));
    page.addObject("asked", RequestedPath.asked(request));
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
  private Map<String, Object> inWords(Problem problem, Locale locale) {
    String key = "error." + kindOf(problem.status());
    String own = Objects.requireNonNullElse(problem.sentence(), "");
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("title", messages.getMessage(key + ".title", null, locale));
    told.put("status", problem.status());
    told.put("detail", own.isEmpty() ? messages.getMessage(key + ".text", null, locale) : own);
    told.put("code", problem.code());
    addField(problem, told);
    return told;
  }

  private static Map<String, Object> wordless(Problem problem) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", problem.status());
    told.put("code", problem.code());
    addField(problem, told);
    return told;
  }

  private static void addField(Problem problem, Map<String, Object> told) {
    if (problem.field() != null) {
      told.put("field", problem.field());
    }
  }

  private static HttpHeaders headers(@Nullable Duration retryAfter) {
    HttpHeaders headers = new HttpHeaders();
    if (retryAfter != null) {
      long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    return headers;
  }

  /** Which of the texts {@code error.*} belongs to a status. */
  private static String kindOf(int status) {
    return switch (status) {
      case 403 -> "403";
      case 404 -> "404";
      case 405 -> "405";
      case 411 -> "411";
      case 412 -> "412";
      case 413 -> "413";
      case 429, 503 -> "503";
      default -> status >= 500 && status < 600 ? "500" : "400";
    };
  }

  private static Object placeOf(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0];
  }
}
