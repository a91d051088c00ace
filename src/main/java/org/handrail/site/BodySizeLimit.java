package org.handrail.site;

/**
 * How large a body may be that a module's route takes; a bean of the module. Routes without one take 64 KiB.
 *
 * @param path of the route
 * @param below whether it holds for what lies below that path, too
 * @param maxBytes above 0
 */
public record BodySizeLimit(String path, boolean below, long maxBytes) {

  public BodySizeLimit {
    if (!path.startsWith("/") || maxBytes <= 0) {
      throw new IllegalArgumentException("not a limit of a route: " + path + " " + maxBytes);
    }
  }

  /** Whether it holds for a request to this path. */
  public boolean isFor(String requested) {
    return requested.equals(path) || (below && requested.startsWith(path + "/"));
  }
}
