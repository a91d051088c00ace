package org.handrail.record.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.handrail.record.RecordSettings;
import org.handrail.site.RequestedPath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the record is off, nothing of it is there: no page, no account, no shared page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class RecordPreviewFilter extends OncePerRequestFilter {

  private static final List<String> PATHS =
      List.of("/record", "/shared", "/api/account", "/api/shared", "/site/release.json");

  private final boolean on;

  RecordPreviewFilter(RecordSettings settings) {
    this.on = settings.preview();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = RequestedPath.of(request);
    return on
        || PATHS.stream().noneMatch(start -> path.equals(start) || path.startsWith(start + "/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
