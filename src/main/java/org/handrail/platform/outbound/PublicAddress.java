package org.handrail.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from all others, by the registries of special-purpose addresses (RFC 6890). */
final class PublicAddress {

  /** A range of addresses: those that share the first bits. */
  private static final class Range {
    private final byte[] prefix;
    private final int bits;

    Range(String cidr) {
      int slash = cidr.indexOf('/');
      prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
      bits = Integer.parseInt(cidr.substring(slash + 1));
    }

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> SPECIAL_4 = ranges(
      "0.0.0.0/8", // this network
      "10.0.0.0/8",
      "100.64.0.0/10", // shared by a carrier's customers
      "127.0.0.0/8",
      "169.254.0.0/16", // link-local, and clouds' metadata
      "172.16.0.0/12",
      "192.0.0.0/24",
      "192.0.2.0/24", // documentation
      "192.88.99.0/24", // 6to4 relays
      "192.168.0.0/16",
      "198.18.0.0/15", // benchmarks
      "198.51.100.0/24",
      "203.0.113.0/24",
      "224.0.0.0/4", // multicast
      "240.0.0.0/4"); // reserved, broadcast

  /** The only block of global unicast; loopback, mapped, NAT64, local and multicast addresses lie outside of it. */
  private static final Range GLOBAL_6 = new Range("2000::/3");

  private static final List<Range> SPECIAL_6 = ranges(
      "2001::/23", // Teredo, ORCHID, benchmarks
      "2001:db8::/32", // documentation
      "2002::/16", // 6to4 carries any IPv4 address
      "3fff::/20"); // documentation

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return SPECIAL_4.stream().noneMatch(range -> range.contains(bytes));
    }
    return GLOBAL_6.contains(bytes)
        && SPECIAL_6.stream().noneMatch(range -> range.contains(bytes))
        && !isIsatap(bytes);
  }

  /** An IPv4 address wrapped for a tunnel inside a site. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }

  private static List<Range> ranges(String... cidrs) {
    return List.of(cidrs).stream().map(Range::new).toList();
  }
}
