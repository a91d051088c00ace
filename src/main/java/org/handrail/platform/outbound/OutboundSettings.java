package org.handrail.platform.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be fetched, and how long and large it may be.
 *
 * @param allowedHosts hosts that the operator vouches for: {@code host} (then on 80 and 443) or {@code host:port}; these may be
 *     reached by http and in private networks
 * @param connectTimeout for one connection, including its handshake
 * @param totalTimeout from the first step to the last byte, redirects included
 * @param maxBytes after unpacking
 * @param maxRatio how many times larger an answer may become by unpacking
 */
public record OutboundSettings(
    Set<String> allowedHosts,
    Duration connectTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRatio) {

  /**
   * @throws IllegalArgumentException when a limit is not positive or an allowed host is not {@code host} or {@code host:port}
   */
  public OutboundSettings {
    allowedHosts = allowedHosts.stream()
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
    for (String host : allowedHosts) {
      if (!host.matches("([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?")) {
        throw new IllegalArgumentException("an allowed host is written host or host:port");
      }
    }
    if (connectTimeout.isNegative() || connectTimeout.isZero()) {
      throw new IllegalArgumentException("the connect timeout must be positive");
    }
    if (totalTimeout.isNegative() || totalTimeout.isZero()) {
      throw new IllegalArgumentException("the total timeout must be positive");
    }
    if (maxBytes < 1 || maxRatio < 1) {
      throw new IllegalArgumentException("limits of size must be positive");
    }
  }

  /** 5 s to connect, 30 s in all, 20 MiB, a hundredfold; no host allowed beyond the public ones. */
  public static OutboundSettings standard() {
    return new OutboundSettings(
        Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(30), 20 * 1024 * 1024, 100);
  }

  /** These settings with other allowed hosts. */
  public OutboundSettings allowing(Set<String> hosts) {
    return new OutboundSettings(hosts, connectTimeout, totalTimeout, maxBytes, maxRatio);
  }

  boolean allows(String host, int port) {
    boolean usual = port == 80 || port == 443;
    return allowedHosts.contains(host + ":" + port) || (usual && allowedHosts.contains(host));
  }
}
