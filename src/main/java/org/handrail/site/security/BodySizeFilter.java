package org.handrail.site.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.handrail.site.BodySizeLimit;
import org.handrail.site.RequestedPath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than its route needs (413) or that does not say how large it is (411), before a byte of
 * it is read, and closes the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodySizeFilter extends OncePerRequestFilter {

  static final long DEFAULT_BYTES = 64L * 1024;

  private static final BodySizeLimit DEFAULT = new BodySizeLimit("/", true, DEFAULT_BYTES);

  private final List<BodySizeLimit> limits;

  BodySizeFilter(List<BodySizeLimit> limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BodySizeLimit limit = limitOf(RequestedPath.of(request));
    boolean unsaid =
        request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
    if (unsaid) {
      refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > limit.maxBytes()) {
      limit.markExceeded(request);
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private BodySizeLimit limitOf(String path) {
    return limits.stream()
        .filter(limit -> limit.isFor(path))
        .max(Comparator.comparingLong(BodySizeLimit::maxBytes))
        .orElse(DEFAULT);
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store"); // what adds it to other answers comes later
    response.sendError(status);
  }
}
