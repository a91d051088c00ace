package org.handrail.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files under {@code static/}, as the server hands them out. */
public final class StaticFiles {

  private StaticFiles() {}

  /**
   * Their bytes by the path that a browser asks for.
   *
   * @param patterns below {@code static/}, such as {@code record/**}
   */
  public static SortedMap<String, byte[]> find(String... patterns) {
    PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    SortedMap<String, byte[]> found = new TreeMap<>();
    try {
      for (String pattern : patterns) {
        for (Resource file : resources.getResources("classpath*:/static/" + pattern)) {
          String path = file.getURL().toString().replaceFirst("^.*/static/", "/");
          if (!path.endsWith("/")) {
            found.put(path, file.getContentAsByteArray());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
