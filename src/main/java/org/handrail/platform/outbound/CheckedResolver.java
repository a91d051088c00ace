package org.handrail.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for one hop of one fetch. The client connects only to what this returns, and this returns only what it has
 * checked, so that a name server cannot answer once for the check and otherwise for the connection.
 */
final class CheckedResolver implements DnsResolver {

  /** How names become addresses. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  private final Lookup lookup;
  private final Target target;

  CheckedResolver(Lookup lookup, Target target) {
    this.lookup = lookup;
    this.target = target;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    // the client hands back international names undone; the name that was checked is the one to ask
    // for
    InetAddress[] addresses = lookup.all(target.host());
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    // one private address among public ones is refused too: nobody means that
    if (!target.allowed() && !Arrays.stream(addresses).allMatch(PublicAddress::isPublic)) {
      throw Target.notPublic(target.host());
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
