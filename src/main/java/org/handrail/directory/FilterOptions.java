package org.handrail.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a page offers to choose among the meetings of a directory.
 *
 * @param fellowships by name
 * @param formats the most frequent of those that say what kind of meeting it is, as code and name
 * @param languages ISO 639 codes by frequency
 */
public record FilterOptions(
    List<String> fellowships, List<Map.Entry<String, String>> formats, List<String> languages) {

  private static final int MOST_FORMATS = 18;

  public FilterOptions {
    fellowships = List.copyOf(fellowships);
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
  }

  public static FilterOptions of(DirectorySummary summary, Locale locale) {
    return new FilterOptions(
        List.copyOf(summary.fellowships().keySet()),
        byFrequency(summary.formats())
            .filter(MeetingTypes::isKind)
            .limit(MOST_FORMATS)
            .map(code -> Map.entry(code, MeetingTypes.name(code, locale)))
            .toList(),
        byFrequency(summary.languages()).toList());
  }

  private static Stream<String> byFrequency(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
