package org.handrail.directory.feed;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a meeting's name that it is not held every week ("2nd and 4th Thursday"), since the formats of the field have
 * no other place for it. Careful with names that only sound like it ("Third Tradition", "Sobriety First Sunday").
 */
final class WeekOrdinals {

  private static final int MAX_CHARS = 300;
  private static final String ORDINAL =
      "(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last"
          + "|primer|primero|segundo|tercer|tercero|cuarto|quinto|último|ultimo)";
  private static final String DAY =
      "(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:days?)?"
          + "|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?";
  private static final Pattern WEEKS = Pattern.compile("(?<![\\p{L}\\d])("
      + ORDINAL
      + "(?:\\s?(?:,|&|\\+|/|and|y|,\\s?and)\\s?"
      + ORDINAL
      + "){0,4})\\s("
      + DAY
      + "|weeks?)(?![\\p{L}\\d])(\\s?(?:of|de|each|every|only|del|cada))?");
  private static final Pattern LEADING_IN =
      Pattern.compile("(?:meets?|held|only|every|each|on|the|se reúne|el|los|\\s){1,8}");
  private static final Pattern EVENT =
      Pattern.compile("(?<!\\p{L})(?:chips?|birthdays?|anniversar(?:y|ies)|potluck|cake"
          + "|medallions?|tokens?|celebrations?|business|dinner|eating|breakfast|except|no|not|(?:open|closed|speakers?)$"
          + "|(?:open|closed|speakers?)\\s+(?:on|the|every|each)\\s*$)(?!\\p{L})");
  private static final Pattern SINGLE = Pattern.compile("\\d\\w\\w|\\p{L}+");
  private static final Pattern OTHER_RHYTHM =
      Pattern.compile("(?<![\\p{L}\\d])(?:every other|bi-?weekly|fortnightly"
          + "|bi-?monthly|monthly|once a month|every (?:second|2nd|third|3rd|fourth|4th) (?:week|"
          + DAY
          + ")(?!\\s(?:of|in))|quincenal|mensual|cada dos semanas)(?![\\p{L}\\d])");
  /** One of these is in everything that the patterns find. */
  private static final List<String> HINTS = List.of(
      "st", "nd", "rd", "th", "second", "prim", "segund", "ltimo", "every", "week", "fortn",
      "mensual", "quin", "cuarto", "tercer", "cada");

  private static final Map<String, Integer> NUMBERS = Map.ofEntries(
      Map.entry("1st", 1),
      Map.entry("first", 1),
      Map.entry("primer", 1),
      Map.entry("primero", 1),
      Map.entry("2nd", 2),
      Map.entry("second", 2),
      Map.entry("segundo", 2),
      Map.entry("3rd", 3),
      Map.entry("third", 3),
      Map.entry("tercer", 3),
      Map.entry("tercero", 3),
      Map.entry("4th", 4),
      Map.entry("fourth", 4),
      Map.entry("cuarto", 4),
      Map.entry("5th", 5),
      Map.entry("fifth", 5),
      Map.entry("quinto", 5),
      Map.entry("last", -1),
      Map.entry("último", -1),
      Map.entry("ultimo", -1));

  private WeekOrdinals() {}

  /** How often a meeting is held, as far as its name tells. */
  sealed interface Rhythm {

    /** The name says nothing. */
    record Weekly() implements Rhythm {}

    /**
     * On these weeks of the month.
     *
     * @param weeks 1 to 5, or −1 for the last
     */
    record Weeks(Set<Integer> weeks) implements Rhythm {}

    /** The name may mean some weeks of the month, or be just a name. */
    record Doubtful() implements Rhythm {}

    /** Less often than weekly in a way that says nothing of which weeks. */
    record Unknown() implements Rhythm {}
  }

  /** Reads the name of a meeting that its list gives for this day. */
  static Rhythm of(String name, DayOfWeek day) {
    String s =
        (name.length() > MAX_CHARS ? name.substring(0, MAX_CHARS) : name).toLowerCase(Locale.ROOT);
    if (HINTS.stream().noneMatch(s::contains)) {
      return new Rhythm.Weekly(); // nearly all names, told cheaply
    }
    if (OTHER_RHYTHM.matcher(s).find()) {
      return new Rhythm.Unknown();
    }
    Matcher found = WEEKS.matcher(s);
    if (!found.find()) {
      return new Rhythm.Weekly();
    }
    String named = found.group(2);
    boolean ofMonth = found.group(3) != null;
    if (named.startsWith("week")) {
      return ofMonth ? new Rhythm.Weeks(weeks(found.group(1))) : new Rhythm.Weekly();
    }
    boolean sameDay = DayText.named(named).filter(d -> d == day).isPresent();
    boolean certain = !isSomethingElse(s.substring(0, found.start()))
        && (ofMonth || isPlain(found.group(1)) || startsPhrase(s, found.start()));
    return sameDay && certain ? new Rhythm.Weeks(weeks(found.group(1))) : new Rhythm.Doubtful();
  }

  /** "Speakers last Sunday", "(chips 4th Tuesday of month)": what happens then, at a meeting that is held each week. */
  private static boolean isSomethingElse(String before) {
    int open = before.lastIndexOf('(');
    String phrase = (before.lastIndexOf(')') < open ? before.substring(open + 1) : before).strip();
    if (before.lastIndexOf(')') < open) {
      return !phrase.isEmpty() && !LEADING_IN.matcher(phrase).matches();
    }
    return EVENT.matcher(phrase).find();
  }

  /** Figures, or more than one ordinal: nobody names a group so. */
  private static boolean isPlain(String ordinals) {
    return Character.isDigit(ordinals.charAt(0))
        || ordinals.contains(" ")
        || ordinals.contains("&");
  }

  /** "First Saturday Group" and "Speakers - last Sunday", unlike "Sobriety First Sunday". */
  private static boolean startsPhrase(String s, int at) {
    String before = s.substring(0, at).stripTrailing();
    return before.isEmpty()
        || !Character.isLetterOrDigit(before.charAt(before.length() - 1))
        || before.endsWith(" the")
        || before.endsWith(" on")
        || before.endsWith(" every")
        || before.endsWith(" each");
  }

  private static Set<Integer> weeks(String ordinals) {
    Set<Integer> weeks = new TreeSet<>();
    Matcher single = SINGLE.matcher(ordinals);
    while (single.find()) {
      Integer number = NUMBERS.get(single.group());
      if (number != null) {
        weeks.add(number);
      }
    }
    return weeks;
  }
}
