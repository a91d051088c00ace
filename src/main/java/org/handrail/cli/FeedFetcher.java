package org.handrail.cli;

import java.util.Collection;
import java.util.Set;
import org.handrail.platform.outbound.OutboundGate;
import org.handrail.platform.outbound.OutboundSettings;

/** Fetches lists through the one gate to foreign addresses. */
public final class FeedFetcher {

  private final Collection<String> allowedHosts;

  public FeedFetcher(Collection<String> allowedHosts) {
    this.allowedHosts = allowedHosts;
  }

  /**
   * What the address holds.
   *
   * @throws org.handrail.platform.outbound.FetchRefused when it may not or cannot be fetched
   */
  public byte[] fetch(String url) {
    OutboundSettings settings;
    try {
      settings = OutboundSettings.standard().allowing(Set.copyOf(allowedHosts));
    } catch (IllegalArgumentException e) {
      throw CommandRefused.usage(
          "--allow-host is a host's name, or a name and a port: lists.example.org:8443");
    }
    return new OutboundGate(settings).fetch(url).bytes();
  }
}
