package org.handrail.treatment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that people ask a place of treatment for: our own list, in their words. Codes are stable; they stand in addresses, JSON and the
 * database. Languages are open: every ISO 639 code of two or three letters, among them {@code ase} and {@code sgn} for languages that are signed.
 *
 * @param name within its kind: {@code detox}, {@code medicaid}, {@code es}
 */
public record Need(NeedKind kind, String name) implements Comparable<Need> {

  /** The language of signs of the United States. */
  public static final Need AMERICAN_SIGN_LANGUAGE = new Need(NeedKind.LANGUAGE, "ase");

  public static final Need WOMEN = new Need(NeedKind.GROUP, "women");
  public static final Need MEN = new Need(NeedKind.GROUP, "men");

  private static final Comparator<Need> ORDER =
      Comparator.comparing(Need::kind).thenComparing(Need::name);

  private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2,3}");

  private static final List<Need> LISTED = Stream.of(
          of(
              NeedKind.LEVEL_OF_CARE,
              "detox",
              "inpatient",
              "residential",
              "day-programme",
              "intensive-outpatient",
              "outpatient",
              "telehealth",
              "sober-living"),
          of(
              NeedKind.MEDICATION,
              "methadone",
              "buprenorphine",
              "naltrexone",
              "accepted",
              "nicotine"),
          of(
              NeedKind.PAYMENT,
              "medicaid",
              "medicare",
              "private-insurance",
              "military-insurance",
              "self-pay",
              "sliding-fee",
              "assistance",
              "free"),
          of(
              NeedKind.GROUP,
              "women",
              "men",
              "pregnancy",
              "parents",
              "adolescents",
              "young-adults",
              "older-adults",
              "lgbtq",
              "veterans",
              "justice",
              "mental-health",
              "trauma",
              "hiv",
              "deaf"))
      .flatMap(List::stream)
      .toList();

  private static final Set<String> CODES =
      LISTED.stream().map(Need::code).collect(Collectors.toUnmodifiableSet());

  private static List<Need> of(NeedKind kind, String... names) {
    return Stream.of(names).map(name -> new Need(kind, name)).toList();
  }

  /** All but the languages, in the order in which people are asked. */
  public static List<Need> listAll() {
    return LISTED;
  }

  /** The need of this {@link #code}, if there is one. */
  public static Optional<Need> find(String code) {
    if (CODES.contains(code)) {
      int dot = code.indexOf('.');
      return NeedKind.find(code.substring(0, dot))
          .map(kind -> new Need(kind, code.substring(dot + 1)));
    }
    String prefix = NeedKind.LANGUAGE.code() + ".";
    return code.startsWith(prefix)
        ? findLanguage(code.substring(prefix.length()))
        : Optional.empty();
  }

  /** That people are served in a language, by its ISO 639 code; empty when there is no such language. */
  public static Optional<Need> findLanguage(String isoCode) {
    String given = isoCode.toLowerCase(Locale.ROOT);
    if (!LANGUAGE_CODE.matcher(given).matches()) {
      return Optional.empty();
    }
    String code = TwoLetters.OF_THREE.getOrDefault(given, given);
    Locale language = Locale.of(code);
    boolean named = !language.getDisplayLanguage(Locale.ENGLISH).equals(code);
    return named ? Optional.of(new Need(NeedKind.LANGUAGE, code)) : Optional.empty();
  }

  /** That people are served in a language, by its name in English, Spanish or its own; case does not matter. */
  public static Optional<Need> findLanguageNamed(String name) {
    return Optional.ofNullable(LanguageNames.NEEDS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Of two languages of one name the first counts. */
  private static final class LanguageNames {
    private static final Map<String, Need> NEEDS = read();

    private static Map<String, Need> read() {
      List<Locale> spoken = Stream.of(Locale.getISOLanguages()).map(Locale::of).toList();
      Map<String, Need> needs = new HashMap<>();
      for (Locale in : List.of(Locale.ENGLISH, Locale.of("es"))) {
        spoken.forEach(language -> add(needs, language.getDisplayLanguage(in), language));
      }
      spoken.forEach(language -> add(needs, language.getDisplayLanguage(language), language));
      return Map.copyOf(needs);
    }

    private static void add(Map<String, Need> needs, String name, Locale language) {
      findLanguage(language.getLanguage())
          .ifPresent(need -> needs.putIfAbsent(name.toLowerCase(Locale.ROOT), need));
    }
  }

  /** So that {@code spa} and {@code es} are one need. */
  private static final class TwoLetters {
    private static final Map<String, String> OF_THREE = Stream.of(Locale.getISOLanguages())
        .collect(Collectors.toUnmodifiableMap(
            two -> Locale.of(two).getISO3Language(), two -> two, (first, other) -> first));
  }

  /** Kind and name with a dot between. */
  public String code() {
    return kind.code() + "." + name;
  }

  /** Its words in the messages; a language's are {@link #language} in the reader's locale. */
  public String messageKey() {
    return "need." + code();
  }

  /** The language that it is about, if it is about one. */
  public Optional<Locale> language() {
    return kind == NeedKind.LANGUAGE ? Optional.of(Locale.of(name)) : Optional.empty();
  }

  @Override
  public int compareTo(Need other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
