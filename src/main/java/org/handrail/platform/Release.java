package org.handrail.platform;

import java.util.SortedMap;

/** Which program a device gets that opens the record. Whoever built the same release with the same settings gets the same name. */
public interface Release {

  /** 16 hexadecimal digits, made from all files. */
  String name();

  /** A path as a browser asks for it, and the SHA-256 of what it gets, in hex; in order of path. */
  SortedMap<String, String> hashes();
}
