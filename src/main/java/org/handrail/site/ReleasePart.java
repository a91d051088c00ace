package org.handrail.site;

import java.util.Map;

/** What a module gives to the devices that run its pages: a part of the release. */
public interface ReleasePart {

  /** A path as a browser asks for it, and the bytes that it gets; the same on every server with these settings. */
  Map<String, byte[]> files();
}
