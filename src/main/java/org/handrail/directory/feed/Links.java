package org.handrail.directory.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Web addresses and one-tap numbers of foreign origin. */
final class Links {

  private static final int MAX_CHARS = 2000;
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

  /** The address, made valid, if it is http or https and leads to a public name; empty for everything else. */
  static Optional<String> web(String raw) {
    String s = Parser.unescapeEntities(raw.strip(), true);
    if (s.isEmpty() || s.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Optional<WebAddress> address = s.contains("://")
        ? WebAddress.parse(s)
        : WebAddress.parse("https://" + s).filter(Links::isProvider);
    return address.map(WebAddress::text).filter(text -> text.length() <= MAX_CHARS);
  }

  /** Whether the address leads to a known provider of online rooms. */
  static boolean leadsToProvider(String url) {
    return WebAddress.parse(url).filter(Links::isProvider).isPresent();
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

  private static boolean isProvider(WebAddress address) {
    String host = address.hostName();
    return PROVIDERS.stream().anyMatch(p -> host.equals(p) || host.endsWith("." + p));
  }
}
