package org.handrail.platform.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An address in one canonical form, checked as far as is possible without asking a name server.
 *
 * @param uri scheme, host, port, path and query, nothing else
 * @param host lower case ASCII without a trailing dot; an IPv6 address in brackets
 * @param allowed whether the operator vouches for host and port
 */
record Target(URI uri, String host, int port, boolean allowed) {

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::(\\d{0,5}))?");
  /** As browsers have it: a host whose last label is a number is an address, in whatever notation. */
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.*");

  private static final Pattern DOTTED_QUAD = Pattern.compile(
      "(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
  private static final Pattern NAME = Pattern.compile(
      "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final int MAX_LENGTH = 4096;

  static URI parse(String url) {
    if (url.length() > MAX_LENGTH) {
      throw new FetchRefused(Reason.BAD_URL, "This address is too long.");
    }
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      // without its cause, whose message repeats the address
      throw new FetchRefused(Reason.BAD_URL, "This is not an address that can be fetched.");
    }
  }

  static Target of(URI uri, OutboundSettings settings) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new FetchRefused(
          Reason.NOT_HTTPS, "Only addresses that begin with https:// are fetched.");
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw new FetchRefused(Reason.BAD_URL, "This address names no host.");
    }
    if (authority.indexOf('@') >= 0) {
      throw new FetchRefused(
          Reason.USER_INFO, "An address with a name or password in it is not fetched.");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw notUnderstood();
    }
    String host = canonical(parts.group(1));
    int port = port(parts.group(2), scheme);
    boolean allowed = settings.allows(host, port);
    if (!allowed) {
      checkPublic(host);
      checkScheme(scheme, host);
      checkPort(port, host);
    }
    return new Target(rebuilt(uri, scheme, host, port), host, port, allowed);
  }

  private static String canonical(String raw) {
    if (raw.startsWith("[")) {
      return raw.toLowerCase(Locale.ROOT);
    }
    String host = raw;
    try {
      host = IDN.toASCII(raw).toLowerCase(Locale.ROOT); // also folds full-width digits and dots
    } catch (IllegalArgumentException e) {
      throw notUnderstood();
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    boolean understood =
        NAME.matcher(host).matches() || ENDS_IN_NUMBER.matcher(host).matches();
    if (!understood || host.length() > 253) {
      throw notUnderstood();
    }
    return host;
  }

  private static int port(@Nullable String digits, String scheme) {
    if (digits == null || digits.isEmpty()) {
      return scheme.equals("https") ? 443 : 80;
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw notUnderstood();
    }
    return port;
  }

  /** Whatever can be told without asking: numbers, and names that never leave the machine or its network. */
  private static void checkPublic(String host) {
    boolean isPublic;
    if (host.startsWith("[")) {
      isPublic = isPublicLiteral(host.substring(1, host.length() - 1));
    } else if (ENDS_IN_NUMBER.matcher(host).matches()) {
      isPublic = DOTTED_QUAD.matcher(host).matches() && isPublicLiteral(host);
    } else {
      isPublic =
          host.contains(".") && !host.matches(".*\\.(localhost|local|internal|home\\.arpa|onion)");
    }
    if (!isPublic) {
      throw notPublic(host);
    }
  }

  private static boolean isPublicLiteral(String literal) {
    try {
      return literal.indexOf('%') < 0 && PublicAddress.isPublic(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkScheme(String scheme, String host) {
    if (!scheme.equals("https")) {
      throw new FetchRefused(
          Reason.NOT_HTTPS, "Only https is fetched; " + host + " was given with http.");
    }
  }

  private static void checkPort(int port, String host) {
    if (port != 443) {
      throw new FetchRefused(
          Reason.PORT, "Only port 443 is fetched; " + host + " was given with port " + port + ".");
    }
  }

  private static URI rebuilt(URI uri, String scheme, String host, int port) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return parse(scheme + "://" + host + (usual ? "" : ":" + port) + path + query);
  }

  static FetchRefused notPublic(String host) {
    return new FetchRefused(
        Reason.ADDRESS_NOT_PUBLIC,
        host + " is not on the public internet. The operator can allow it by name.");
  }

  private static FetchRefused notUnderstood() {
    return new FetchRefused(Reason.BAD_URL, "The host in this address cannot be understood.");
  }
}
