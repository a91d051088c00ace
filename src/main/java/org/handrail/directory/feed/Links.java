package org.handrail.directory.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Web addresses and one-tap numbers of foreign origin. */
final class Links {

  private static final int MAX_CHARS = 2000;
  private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cntrl}\\p{Cf}]");
  private static final Pattern PRIVATE_HOST = Pattern.compile(
      "localhost|.*\\.(?:local|localhost|internal|test|invalid)"
          + "|(?:127|10|0)\\.[\\d.]*|192\\.168\\.[\\d.]*|169\\.254\\.[\\d.]*|172\\.(?:1[6-9]|2\\d|3[01])\\.[\\d.]*");
  private static final Pattern LEADING_NUMBER = Pattern.compile("\\+?[\\d\\s().,*#;-]{7,80}");

  /** Hosts whose presence makes a meeting online, by the Meeting Guide's own list. */
  private static final List<String> PROVIDERS = List.of(
      "zoom.us",
      "zoomgov.com",
      "meet.google.com",
      "teams.microsoft.com",
      "teams.live.com",
      "webex.com",
      "goto.com",
      "gotomeet.me",
      "gotomeeting.com",
      "freeconferencecall.com",
      "freeconference.com",
      "meet.jit.si",
      "bluejeans.com",
      "skype.com",
      "discord.gg",
      "discord.com",
      "signal.group",
      "meetings.dialpad.com",
      "zoho.com",
      "horizon.meta.com",
      "vrchat.com",
      "maps.secondlife.com",
      "slurl.com");

  private Links() {}

  /** The address if it is http or https and leads to a public name; empty for everything else. */
  static Optional<String> web(String raw) {
    String s = Parser.unescapeEntities(raw.strip(), true);
    if (s.isEmpty() || s.length() > MAX_CHARS || ILLEGAL.matcher(s).find()) {
      return Optional.empty();
    }
    String full = s.contains("://") || !isProvider(hostOf("https://" + s)) ? s : "https://" + s;
    String host = hostOf(full);
    String lower = full.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web && isPublicName(host) ? Optional.of(full) : Optional.empty();
  }

  /** Whether the address leads to a known provider of online rooms. */
  static boolean leadsToProvider(String url) {
    return isProvider(hostOf(url));
  }

  /** The one-tap number at the front of the text ({@code + , * #} and digits), or empty when there is none. */
  static Optional<String> oneTap(String raw) {
    var found = LEADING_NUMBER.matcher(raw.strip().replace("tel:", ""));
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    String number = found.group().replace(';', ',').replaceAll("[^+\\d,*#]", "");
    String tidy = number.replaceAll(",+$", "");
    long digits = tidy.chars().filter(Character::isDigit).count();
    return digits < 7 ? Optional.empty() : Optional.of(tidy);
  }

  private static boolean isProvider(String host) {
    return PROVIDERS.stream().anyMatch(p -> host.equals(p) || host.endsWith("." + p));
  }

  private static boolean isPublicName(String host) {
    return host.indexOf('.') > 0 && !PRIVATE_HOST.matcher(host).matches();
  }

  /** The host in lower case, or empty when there is none or it carries a name and password. */
  private static String hostOf(String url) {
    try {
      URI uri = new URI(url.replace("[", "%5B").replace("]", "%5D"));
      String host = uri.getHost();
      return host == null || uri.getRawUserInfo() != null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
