package org.handrail.planner.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.MeetingTypes;

/**
 * Everything that the form's page shows.
 *
 * @param form what is filled in
 * @param problems what to correct
 * @param offer what can be asked for
 * @param empty whether this server has no list at all
 */
public record PlanFormView(PlanForm form, List<Trouble> problems, Offer offer, boolean empty) {

  public PlanFormView {
    problems = List.copyOf(problems);
  }

  /**
   * Something to correct.
   *
   * @param field the field's id
   * @param text what to do
   */
  public record Trouble(String field, String text) {}

  /**
   * What can be asked for.
   *
   * @param formats the most frequent, as code and name
   * @param fellowships by name
   * @param languages ISO 639 codes by frequency
   */
  public record Offer(
      List<Map.Entry<String, String>> formats, List<String> fellowships, List<String> languages) {

    private static final int MOST_FORMATS = 18;

    static Offer of(DirectorySummary summary, Locale locale) {
      List<Map.Entry<String, String>> formats = byFrequency(summary.formats())
          .filter(code -> MeetingTypes.languageOf(code).isEmpty())
          .filter(code -> !PlanForm.HOW_IT_IS_ATTENDED.contains(code))
          .limit(MOST_FORMATS)
          .map(code -> Map.entry(code, MeetingTypes.name(code, locale)))
          .toList();
      return new Offer(
          formats,
          List.copyOf(summary.fellowships().keySet()),
          byFrequency(summary.languages()).toList());
    }

    private static Stream<String> byFrequency(SortedMap<String, Integer> counts) {
      return counts.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .map(Map.Entry::getKey);
    }
  }

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }
}
