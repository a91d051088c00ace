package org.handrail.ical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links that one joins a conference by: those of the programs that people know, and those of a server that is named for it. The address
 * of a provider alone is none, nor is a page of its help, its prices or a recording: such stand in entries for a hall, too.
 */
public final class ConferenceLink {

  private static final Pattern LINK =
      Pattern.compile("https?://([\\w.-]{3,253})(?::\\d{1,5})?([/?#][^\\s\"'<>\\\\|]{0,2000})?");

  /**
   * A provider and what may be a meeting of it.
   *
   * @param host with its own parts below it: {@code us02web.zoom.us}
   * @param meeting what follows the host, in small letters
   */
  private record Provider(String host, Pattern meeting) {

    boolean has(String named) {
      return named.equals(host) || named.endsWith("." + host);
    }
  }

  /** A room with a name of its own; what it may not be called is told below. */
  private static final String ROOM = "/[^/?#]+.*";

  private static final String ZOOM =
      "/(?:j|my|w|s|skype)/[^/?#]+.*|/wc/(?:join/)?\\d.*|/(?:j|join)/?\\?.*\\d.*";
  private static final String TEAMS = ".*meetup-join.+|/meet/[^/?#]+.*|.*[?&]meetingjoin=true.*";
  private static final String GOTO =
      "/(?:join|meeting|room|meet)/[^/?#]+.*|/\\d{6,}.*|.*[?&]meetingid=\\d.*";

  private static final List<Provider> PROVIDERS = List.of(
      of("zoom.us", ZOOM),
      of("zoom.com", ZOOM),
      of("zoomgov.com", ZOOM),
      of(
          "meet.google.com",
          "/(?:_meet/)?[a-z]{3}-[a-z]{4}-[a-z]{3}(?![a-z0-9-]).*|/lookup/[^/?#]+.*"),
      of("teams.microsoft.com", TEAMS),
      of("teams.live.com", TEAMS),
      of("teams.microsoft.us", TEAMS),
      of(
          "webex.com",
          "/(?:meet|join|m|wbxmjs)/[^/?#]+.*|.*[?&]mtid=.+|/[^?#]*/j\\.php\\?.+|/webappng/sites/.+"),
      of("gotomeeting.com", GOTO),
      of("meet.goto.com", ROOM),
      of("goto.com", GOTO),
      of("gotomeet.me", ROOM),
      of("meet.jit.si", ROOM),
      of("whereby.com", ROOM),
      of("bluejeans.com", "/(?:meet/|join/)?\\d{4,}.*|/a2m/.+"),
      of("join.skype.com", ROOM),
      of("meet.lync.com", "/[^/?#]+/[^/?#]+.*"),
      of("chime.aws", "/\\d{4,}.*|/meetings?/[^/?#]+.*"),
      of("ringcentral.com", "/(?:j|join|my|w|conf/on)/[^/?#]+.*"),
      of("meetings.dialpad.com", ROOM),
      of("dialpad.com", "/(?:room|meet|join)/[^/?#]+.*"),
      of("join.freeconferencecall.com", ROOM),
      of("freeconferencecall.com", "/(?:wall|join|meeting)/[^/?#]+.*"),
      of("facetime.apple.com", "/join[?#].+"),
      of("discord.gg", ROOM),
      of("riverside.fm", "/studio/[^/?#]+.*"),
      of("around.co", "/r/[^/?#]+.*"),
      of("livestorm.co", "/p/[^/?#]+.*"),
      of("bigbluebutton.org", "/(?:b|gl|rooms|bigbluebutton)/[^/?#]+.*"),
      of("doxy.me", ROOM),
      of("senfcall.de", ROOM),
      of("fairmeeting.net", ROOM));

  /** The first part of the name of somebody's own server. */
  private static final Set<String> NAMED_FOR_IT = Set.of(
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

  /** What the way to a meeting begins with, and is none alone. */
  private static final Set<String> BEFORE_A_MEETING =
      Set.of("j", "join", "b", "r", "room", "rooms", "meet", "meeting", "meetings", "call");

  /** What leads to no meeting. */
  private static final Set<String> OTHER_PAGES = Set.of(
      "about",
      "apps",
      "blog",
      "contact",
      "docs",
      "download",
      "downloads",
      "en",
      "es",
      "de",
      "faq",
      "features",
      "help",
      "home",
      "imprint",
      "impressum",
      "index.html",
      "information",
      "legal",
      "login",
      "plans",
      "pricing",
      "privacy",
      "product",
      "products",
      "recording",
      "recordings",
      "sign-in",
      "sign-up",
      "signin",
      "signup",
      "solutions",
      "static",
      "support",
      "terms",
      "user",
      "users");

  private ConferenceLink() {}

  private static Provider of(String host, String meeting) {
    return new Provider(host, Pattern.compile(meeting));
  }

  /** Whether the text holds such a link somewhere. */
  public static boolean isIn(String text) {
    if (text.indexOf("://") < 0) { // almost always: asked for each long text
      return false;
    }
    Matcher link = LINK.matcher(text.toLowerCase(Locale.ROOT));
    while (link.find()) {
      String after = link.group(2);
      if (after != null && canBeAMeeting(link.group(1), after)) {
        return true;
      }
    }
    return false;
  }

  private static boolean canBeAMeeting(String host, String after) {
    for (Provider provider : PROVIDERS) {
      if (provider.has(host)) {
        return provider.meeting().matcher(after).matches() && leadsSomewhere(after);
      }
    }
    return NAMED_FOR_IT.contains(host.substring(0, Math.max(0, host.indexOf('.'))))
        && leadsSomewhere(after);
  }

  /** Whether it is no page that each provider has, and not merely the beginning of a way. */
  private static boolean leadsSomewhere(String after) {
    String path = after.split("[?#]", 2)[0];
    List<String> steps =
        Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
    String first = steps.isEmpty() ? "" : steps.getFirst();
    boolean alone = steps.size() <= 1 && path.length() == after.length();
    return !OTHER_PAGES.contains(first)
        && !(alone && (first.isEmpty() || BEFORE_A_MEETING.contains(first)));
  }
}
