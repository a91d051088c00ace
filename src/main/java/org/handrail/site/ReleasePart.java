package org.handrail.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a module gives to the devices that run its pages: a part of the release. */
public interface ReleasePart {

  /** A path as a browser asks for it, and the bytes that it gets; the same on every server with these settings. */
  Map<String, byte[]> files();

  /**
   * The service worker's script, of the one part that has it, else null. The release's name is written at its head, so it is no part of
   * what the name is made from.
   */
  default byte @Nullable [] worker() {
    return null;
  }
}
