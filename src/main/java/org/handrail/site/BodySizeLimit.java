package org.handrail.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be that a module's route takes; a bean of the module. Routes without one take 64 KiB.
 *
 * @param path of the route
 * @param below whether it holds for what lies below that path, too
 * @param maxBytes above 0
 * @param adviceKey of the text that says how to send less; empty where nobody could
 */
public record BodySizeLimit(String path, boolean below, long maxBytes, String adviceKey) {

  private static final String EXCEEDED = BodySizeLimit.class.getName();
  private static final long KIB = 1024;

  /** One of a route to which only our own programs send. */
  public BodySizeLimit(String path, boolean below, long maxBytes) {
    this(path, below, maxBytes, "");
  }

  public BodySizeLimit {
    if (!path.startsWith("/") || maxBytes <= 0) {
      throw new IllegalArgumentException("not a limit of a route: " + path + " " + maxBytes);
    }
  }

  /** Whether it holds for a request to this path. */
  public boolean isFor(String requested) {
    return requested.equals(path) || (below && requested.startsWith(path + "/"));
  }

  /** Such as {@code 4 MiB} or {@code 64 KiB}, rounded down. */
  public String inWords() {
    return maxBytes % (KIB * KIB) == 0
        ? String.format(Locale.ROOT, "%d MiB", maxBytes / (KIB * KIB))
        : String.format(Locale.ROOT, "%d KiB", maxBytes / KIB);
  }

  /** Notes on a request that it was refused by this limit, for whoever tells it. */
  public void markExceeded(HttpServletRequest request) {
    request.setAttribute(EXCEEDED, this);
  }

  /** The limit by which a request was refused, or null. */
  public static @Nullable BodySizeLimit findExceeded(HttpServletRequest request) {
    return request.getAttribute(EXCEEDED) instanceof BodySizeLimit limit ? limit : null;
  }
}
