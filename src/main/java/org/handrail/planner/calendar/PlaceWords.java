package org.handrail.planner.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.ical.ConferenceLink;

/**
 * Words that by themselves say where something is: in the languages of the site, and what calendar programs write by
 * themselves in German.
 */
final class PlaceWords {

  private static final Set<String> ONLINE = Set.of(
      "online",
      "on line",
      "on-line",
      "online meeting",
      "online event",
      "virtual",
      "virtual meeting",
      "virtually",
      "remote",
      "remotely",
      "remote meeting",
      "web",
      "webinar",
      "web conference",
      "internet",
      "video",
      "video call",
      "videocall",
      "video conference",
      "videoconference",
      "video chat",
      "conference call",
      "conference line",
      "conference number",
      "conference bridge",
      "dial-in",
      "dial in",
      "dial-in number",
      "meeting id",
      "meeting number",
      "access code",
      "passcode",
      "phone",
      "telephone",
      "by phone",
      "phone call",
      "telephone call",
      "call",
      "zoom",
      "zoom meeting",
      "zoom call",
      "zoom link",
      "on zoom",
      "via zoom",
      "zoom online",
      "zoom us",
      "google meet",
      "google hangouts",
      "hangouts",
      "meet",
      "teams",
      "ms teams",
      "microsoft teams",
      "teams meeting",
      "microsoft teams meeting",
      "microsoft teams-besprechung",
      "videokonferenz",
      "teams call",
      "on teams",
      "skype",
      "skype meeting",
      "skype for business",
      "webex",
      "webex meeting",
      "cisco webex",
      "cisco webex meeting",
      "facetime",
      "whatsapp",
      "jitsi",
      "discord",
      "gotomeeting",
      "whereby",
      "bluejeans",
      "slack",
      "slack huddle",
      "en linea",
      "en línea",
      "reunion en linea",
      "reunión en línea",
      "reunion virtual",
      "reunión virtual",
      "remoto",
      "en remoto",
      "a distancia",
      "videollamada",
      "video llamada",
      "videoconferencia",
      "llamada",
      "llamada telefonica",
      "llamada telefónica",
      "telefono",
      "teléfono",
      "por telefono",
      "por teléfono",
      "por zoom",
      "en zoom",
      "por teams",
      "en teams",
      "reunion de microsoft teams",
      "reunión de microsoft teams",
      "reunion de teams",
      "reunión de teams",
      "reunion de zoom",
      "reunión de zoom",
      "por internet");

  private static final Set<String> HOME = Set.of(
      "home",
      "at home",
      "my home",
      "my house",
      "my place",
      "home office",
      "from home",
      "wfh",
      "work from home",
      "working from home",
      "casa",
      "homeoffice",
      "zuhause",
      "zu hause",
      "en casa",
      "mi casa",
      "desde casa",
      "teletrabajo",
      "trabajo desde casa",
      "domicilio");

  /** Titles that say so when no place is written; "Home" alone could be a match that is played there. */
  private static final Set<String> HOME_TITLES = Set.of(
      "home office",
      "wfh",
      "work from home",
      "working from home",
      "teletrabajo",
      "trabajo desde casa");

  /** What stands between the words of several that mean the same: "Zoom / Online". */
  private static final Pattern BETWEEN = Pattern.compile("[,;/|()\\[\\]]+");

  /** What a program writes as one: commas and the ends of lines part them. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;|\n]+");

  /** Of a telephone, a conference or its code. */
  private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d ().#-]{3,}[\\d#]");

  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

  private PlaceWords() {}

  /** Whether a LOCATION is nothing but words and links for online, and their numbers: "Zoom, 81234567890". */
  static boolean isOnline(String location) {
    boolean linked = ConferenceLink.isIn(location);
    String words = NUMBER
        .matcher(linked ? LINK.matcher(location).replaceAll(" ") : location)
        .replaceAll(" ");
    boolean any = linked;
    for (String part : BETWEEN.split(words)) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        if (!ONLINE.contains(plain)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /**
   * Whether a LOCATION is a single name or number beside words for online: "Zoom, Philadelphia" may be who calls. A link beside it may be
   * there for those who cannot come.
   */
  static boolean isBesideOnline(String location) {
    List<String> parts = Arrays.stream(
            BETWEEN_PARTS.split(LINK.matcher(location).replaceAll(" ")))
        .filter(part -> !part.isBlank())
        .toList();
    long other = parts.stream().filter(part -> !isOnline(part)).count();
    return other == 1 && parts.size() > 1;
  }

  /** Whether a LOCATION, or where there is none a title, is wholly one for home. */
  static boolean isHome(String location, String title) {
    return location.isBlank() ? HOME_TITLES.contains(plain(title)) : HOME.contains(plain(location));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[.:!\"'“”*]+", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
