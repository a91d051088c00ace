package org.handrail.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The path of a request as routes are matched against it: decoded once, without parameters of its parts. Whoever decides by a path
 * asks here; {@code getRequestURI()} is as it was written, and {@code /%61pi} is the same page as {@code /api}.
 */
public final class RequestedPath {

  private RequestedPath() {}

  /** Where this request leads to; that of an error page leads to {@code /error}. */
  public static String of(HttpServletRequest request) {
    return decoded(request.getRequestURI());
  }

  /** What somebody asked for, also while another request shows the error page for it. */
  public static String asked(HttpServletRequest request) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return refused instanceof String path ? decoded(path) : of(request);
  }

  private static String decoded(String written) {
    StringBuilder path = new StringBuilder(written.length());
    try {
      for (PathContainer.Element part : PathContainer.parsePath(written).elements()) {
        path.append(part instanceof PathSegment segment ? segment.valueToMatch() : part.value());
      }
    } catch (IllegalArgumentException e) { // half an escape: no route has it
      return written;
    }
    return path.toString();
  }
}
