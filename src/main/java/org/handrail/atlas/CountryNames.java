package org.handrail.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Names of countries in the reader's language, made once per language since the JDK's own look-up is slow. */
final class CountryNames {

  /** Scotland and its like are regions of the gazetteer. */
  private static final Map<String, String> SPOKEN = Map.ofEntries(
      Map.entry("us", "US"),
      Map.entry("u s", "US"),
      Map.entry("usa", "US"),
      Map.entry("u s a", "US"),
      Map.entry("america", "US"),
      Map.entry("eeuu", "US"),
      Map.entry("estados unidos", "US"),
      Map.entry("united states of america", "US"),
      Map.entry("uk", "GB"),
      Map.entry("u k", "GB"),
      Map.entry("great britain", "GB"),
      Map.entry("england", "GB"),
      Map.entry("holland", "NL"));

  private final Map<Locale, Map<String, String>> names = new ConcurrentHashMap<>();

  String name(String countryCode, Locale locale) {
    return of(locale).getOrDefault(countryCode, countryCode);
  }

  /** Whether folded text stands for the country: its code, or the beginning of its name in the locale or English. */
  boolean isMeant(String folded, String countryCode, Locale locale) {
    return folded.equalsIgnoreCase(countryCode)
        || countryCode.equals(SPOKEN.get(folded))
        || begins(folded, name(countryCode, locale))
        || begins(folded, name(countryCode, Locale.ENGLISH));
  }

  /** The codes of countries by their folded names in a language, and by those that are only spoken. */
  Map<String, String> codesByName(Locale language) {
    Map<String, String> codes = new HashMap<>(SPOKEN);
    of(language).forEach((code, name) -> codes.putIfAbsent(FoldedName.of(name), code));
    return Map.copyOf(codes);
  }

  private static boolean begins(String folded, String name) {
    return folded.length() >= 3 && FoldedName.of(name).startsWith(folded);
  }

  private Map<String, String> of(Locale locale) {
    return names.computeIfAbsent(
        Locale.of(locale.getLanguage()),
        language -> Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                code -> code, code -> Locale.of("", code).getDisplayCountry(language))));
  }
}
