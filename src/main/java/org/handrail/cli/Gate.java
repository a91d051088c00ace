package org.handrail.cli;

import java.net.URI;
import java.util.List;

final class Gate {
  Gate(List<String> allowedHosts) {}

  byte[] fetch(URI uri) {
    return new byte[uri.hashCode() & 1];
  }
}
