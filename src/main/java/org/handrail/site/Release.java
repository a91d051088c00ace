package org.handrail.site;

import java.util.List;
import java.util.SortedMap;

/**
 * Which program a device gets from this server. Whoever runs the same release with the same settings has the same
 * name and the same hashes, which is how a person, or a friend who can program, finds out what a server really gives out.
 */
public interface Release {

  /** The first 16 hexadecimal digits of the SHA-256 over {@link #lines()}. */
  String name();

  /** A path as a browser asks for it, and the SHA-256 of what it gets, in hex; in order of path. */
  SortedMap<String, String> hashes();

  /**
   * The service worker of the whole site, with what it must know at its head: the name of the release, which so is no part of what the name is
   * made from, and which pages open without a connection.
   */
  byte[] worker();

  /** One line a file, as {@code sha256sum} writes them. */
  default List<String> lines() {
    return hashes().entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey())
        .toList();
  }
}
