package org.handrail.directory.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FilterOptions;

/** What the filters offer, made once for each state of the directory and each language that pages speak. For any thread. */
final class FilterMenus {

  private record Made(DirectorySummary from, FilterOptions menu) {}

  private final Map<String, Made> byLanguage = new ConcurrentHashMap<>();

  FilterOptions of(DirectorySummary summary, Locale locale) {
    Made made = byLanguage.get(locale.getLanguage());
    if (made == null || !made.from().equals(summary)) {
      made = new Made(summary, FilterOptions.of(summary, locale));
      byLanguage.put(locale.getLanguage(), made);
    }
    return made.menu();
  }
}
