package org.handrail.site;

/**
 * A path below which pages may run compiled Java and start workers of this server; a bean of the module that has such pages. All others may
 * run scripts of this server only.
 *
 * @param path such as {@code /record}, without a slash at the end
 */
public record WorkerScope(String path) {

  /** Whether a request to this path is one for such a page. */
  public boolean holds(String requested) {
    return requested.equals(path) || requested.startsWith(path + "/");
  }
}
