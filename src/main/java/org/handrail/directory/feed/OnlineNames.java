package org.handrail.directory.feed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which lists say, where a building should be named, that there is none: "Virtual Only", "Reunión en línea".
 * A name counts only when it is made of nothing else, so that "Online Street Church" and "Virtual Learning Center" remain
 * what they are.
 */
final class OnlineNames {

  private static final int MAX_CHARS = 120;
  private static final int LONGEST_PHRASE = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** "(D31)", "(District 31)": who holds it, not where. */
  private static final Pattern DISTRICT = Pattern.compile("\\(\\p{L}{0,10}\\.?\\s?#?\\d{1,4}\\)");

  /** Two places in one name: "Baltimore/Virtual" may have a door. */
  private static final Pattern EITHER = Pattern.compile("[/&+,;|]");

  /** Words that name the internet and nothing that stands on earth; English, Spanish, French, Portuguese, German, Italian. */
  private static final Set<String> INTERNET = phrases("""
      online, on line, zoom, skype, internet, virtual, virtually, google meet, microsoft teams, ms teams, gotomeeting,
      go to meeting, facetime, webmeeting, web meeting, web conference, video meeting, video conference, videoconference,
      virtual room, virtual meeting room, online room, online meeting room, remote only, remote meeting, cyberspace,
      no physical location, no physical address, not in person, no in person,
      en linea, en internet, videoconferencia, video conferencia, sala virtual, sala zoom, por zoom,
      en ligne, virtuel, virtuelle, visioconference, visio conference, salle virtuelle,
      em linha, videochamada, reuniao virtual, virtuais,
      videokonferenz, onlinemeeting, virtuell, videoconferenza, in rete""");

  /** The same for the telephone. There are towns of that name: not taken from an address. */
  private static final Set<String> TELEPHONE = phrases("""
      phone, by phone, telephone, teleconference, tele conference, conference call, phone conference, phone bridge,
      telefono, por telefono, teleconferencia, conferencia telefonica, reunion telefonica,
      telephonique, par telephone, conference telephonique,
      telefone, por telefone, telefon, telefonkonferenz, telefonmeeting, al telefono""");

  private static final Set<String> EVERY =
      Stream.of(INTERNET, TELEPHONE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  /** Words that add nothing of where. */
  private static final Set<String> BESIDE = phrases("""
      only, meeting, meetings, group, via, by, on, the, at, is, this, an, a, through, using, platform, app, link, id, call,
      100,
      solo, solamente, unicamente, reunion, reuniones, grupo, por, la, el, de, es, via web,
      seulement, uniquement, reunions, groupe, par, sur, le, une, un,
      apenas, somente, so, reuniao, reunioes, pela, pelo, no, o,
      nur, per, uber, ueber, gruppe, treffen, riunione, gruppo, su""");

  /** One of these is in everything that counts. */
  private static final List<String> HINTS = List.of(
      "line",
      "ligne",
      "linha",
      "línea",
      "zoom",
      "skype",
      "net",
      "virt",
      "meet",
      "teams",
      "web",
      "remot",
      "cyber",
      "physical",
      "person",
      "phon",
      "tele",
      "télé",
      "teléf",
      "visio",
      "call",
      "conf",
      "facetime",
      "video",
      "vidéo",
      "vídeo",
      "rete");

  private OnlineNames() {}

  /** Whether the name of a building says that the meeting is held on the internet or by telephone and nowhere else. */
  static boolean isBuilding(String name, Set<String> towns) {
    if (isTooLongOrPlain(name)) {
      return false;
    }
    String bare = DISTRICT.matcher(name).replaceAll(" ");
    List<String> words = words(bare);
    return isMadeOf(words, EVERY) || (!EITHER.matcher(bare).find() && isBesideATown(words, towns));
  }

  /** Whether a part of an address says that there is none. */
  static boolean isAddress(String part) {
    return !isTooLongOrPlain(part)
        && isMadeOf(words(DISTRICT.matcher(part).replaceAll(" ")), INTERNET);
  }

  /** A name as it is compared: lower case, without accents and punctuation, one blank between words. */
  static String folded(String name) {
    return String.join(" ", words(name));
  }

  private static boolean isTooLongOrPlain(String name) {
    if (name.length() > MAX_CHARS || name.isBlank()) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return HINTS.stream().noneMatch(lower::contains); // nearly all names, told cheaply
  }

  /** "Zoom Edmonton", "St. Albert online": the town beside the word, as lists with one entry per town have it. */
  private static boolean isBesideATown(List<String> words, Set<String> towns) {
    for (int cut = 1; cut < words.size(); cut++) {
      List<String> front = words.subList(0, cut);
      List<String> back = words.subList(cut, words.size());
      boolean named = (towns.contains(String.join(" ", back)) && isMadeOf(front, INTERNET))
          || (towns.contains(String.join(" ", front)) && isMadeOf(back, INTERNET));
      if (named) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are some of these phrases, at least one, and words beside them, and perhaps a number to dial. */
  private static boolean isMadeOf(List<String> words, Set<String> phrases) {
    boolean any = false;
    int digits = 0;
    for (int at = 0; at < words.size(); ) {
      int length = longest(words, at, phrases);
      any |= length > 0;
      if (length > 0) {
        at += length;
      } else if (BESIDE.contains(words.get(at))) {
        at++;
      } else if (words.get(at).chars().allMatch(Character::isDigit)) {
        digits += words.get(at++).length();
      } else {
        return false;
      }
    }
    return any
        && (digits == 0 || (digits >= 9 && digits <= 11)); // fewer are a house, not a room's number
  }

  private static int longest(List<String> words, int at, Set<String> phrases) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      if (phrases.contains(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private static List<String> words(String name) {
    String letters =
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(letters.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Set<String> phrases(String list) {
    Set<String> phrases = new HashSet<>();
    for (String phrase : list.replace("\n", " ").split(",", -1)) {
      phrases.add(phrase.strip());
    }
    return Set.copyOf(phrases);
  }
}
