package org.handrail.site.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  /** A calendar with what surrounds it. */
  static final long PLAN_BYTES = 4L * 1024 * 1024;

  /** Sealed items, as many as a device sends at once. */
  static final long ITEMS_BYTES = 1024L * 1024;

  /** The largest page that can be shared, in base64, with what surrounds it. */
  static final long SHARE_BYTES = 96L * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean unsaid =
        request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
    if (unsaid) {
      refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > limitOf(request.getRequestURI())) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static long limitOf(String path) {
    if (path.startsWith("/plan") || path.startsWith("/api/plan")) {
      return PLAN_BYTES;
    }
    return switch (path) {
      case "/api/account/items" -> ITEMS_BYTES;
      case "/api/account/shares" -> SHARE_BYTES;
      default -> DEFAULT_BYTES;
    };
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store"); // what adds it to other answers comes later
    response.sendError(status);
  }
}
