package org.handrail.ical;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that one joins a conference by: those of the programs that people know, and those of a server that is named for it. */
public final class ConferenceLink {

  private static final Pattern LINK = Pattern.compile("https?://([\\w.-]{3,253})");

  /** Each with its own parts below it: {@code us02web.zoom.us}. */
  private static final List<String> HOSTS = List.of(
      "zoom.us",
      "zoom.com",
      "zoomgov.com",
      "meet.google.com",
      "teams.microsoft.com",
      "teams.live.com",
      "teams.microsoft.us",
      "webex.com",
      "gotomeeting.com",
      "goto.com",
      "gotomeet.me",
      "meet.jit.si",
      "whereby.com",
      "bluejeans.com",
      "join.skype.com",
      "meet.lync.com",
      "chime.aws",
      "ringcentral.com",
      "dialpad.com",
      "freeconferencecall.com",
      "facetime.apple.com",
      "discord.gg",
      "riverside.fm",
      "around.co",
      "livestorm.co",
      "bigbluebutton.org",
      "doxy.me",
      "senfcall.de",
      "fairmeeting.net");

  /** The first part of the name of somebody's own server. */
  private static final List<String> NAMED_FOR_IT = List.of(
      "meet",
      "meeting",
      "meetings",
      "zoom",
      "teams",
      "webex",
      "jitsi",
      "bbb",
      "conf",
      "conference",
      "video");

  private ConferenceLink() {}

  /** Whether the text holds such a link somewhere. */
  public static boolean isIn(String text) {
    if (text.indexOf("://") < 0) { // almost always: asked for each long text
      return false;
    }
    Matcher link = LINK.matcher(text.toLowerCase(Locale.ROOT));
    while (link.find()) {
      if (isHost(link.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(String host) {
    return NAMED_FOR_IT.contains(host.substring(0, Math.max(0, host.indexOf('.'))))
        || HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }
}
