package org.handrail.directory.feed;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address of foreign origin, taken apart and made valid: the host as it is looked up, so that one that only looks
 * like another shows, and what people forget to encode encoded.
 *
 * @param scheme http or https, as it was written
 * @param host in ASCII; not empty
 * @param port with its colon, or empty
 * @param rest path, query and fragment, valid as they stand
 */
public record WebAddress(String scheme, String host, String port, String rest) {

  /** What no address holds, and what somebody writes who wants to break out of one. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[\\s\"<>\\\\\\p{Z}\\p{Cntrl}\\p{Cf}\\p{Cs}]");

  private static final Pattern PARTS = Pattern.compile(
      "(https?)://([^/?#:@\\[\\]]+)(:\\d{0,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

  /** A percent sign that encodes nothing, and what {@code java.net.URI} refuses. */
  private static final Pattern UNENCODED = Pattern.compile("%(?![\\da-fA-F]{2})|[\\[\\]^`{|}]");

  private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][\\da-fA-F]*");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})\\.?");
  private static final Pattern PRIVATE =
      Pattern.compile("localhost|.*\\.(?:local|localhost|internal|test|invalid)"
          + "|(?:127|10|0)\\.[\\d.]*|192\\.168\\.[\\d.]*|169\\.254\\.[\\d.]*|172\\.(?:1[6-9]|2\\d|3[01])\\.[\\d.]*"
          + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.[\\d.]*");

  /** Letters that {@link IDN} spells otherwise than a browser does: the link would lead to another's host. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς]");

  /** The address, or empty when it is none, carries a name and password, or leads to no public host. */
  public static Optional<WebAddress> parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (ILLEGAL.matcher(text).find() || !parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(3) == null ? "" : parts.group(3);
    String rest = parts.group(4) == null ? "" : parts.group(4);
    return asciiHost(parts.group(2))
        .filter(WebAddress::isPublic)
        .map(host -> new WebAddress(parts.group(1), host, port, encoded(rest)));
  }

  /** The whole address. */
  public String text() {
    return scheme + "://" + host + port + rest;
  }

  /** The host in lower case, without the dot that may end it. */
  public String hostName() {
    return bare(host);
  }

  private static Optional<String> asciiHost(String host) {
    if (AMBIGUOUS.matcher(host).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no name that can be looked up
    }
  }

  private static boolean isPublic(String host) {
    String bare = bare(host);
    int lastDot = bare.lastIndexOf('.');
    boolean number = NUMBER.matcher(bare.substring(lastDot + 1)).matches();
    return lastDot > 0
        && (!number || IPV4.matcher(bare).matches()) // 0x7f.1 is a number too, to a browser
        && !PRIVATE.matcher(bare).matches();
  }

  private static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String encoded(String rest) {
    String valid = UNENCODED
        .matcher(rest)
        .replaceAll(
            found -> String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    int fragment = valid.indexOf('#') + 1;
    return fragment == 0
        ? valid
        : valid.substring(0, fragment) + valid.substring(fragment).replace("#", "%23");
  }
}
