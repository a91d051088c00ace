package org.handrail.treatment.feed;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.treatment.Need;

/** The needs of one record, of the values that it holds. */
final class NeedCollector {

  private static final String VALUES_APART = ";";

  private final ListingIntake intake;
  private final NavigableSet<Need> needs = new TreeSet<>();
  private boolean takesMen;
  private boolean takesWomen;

  NeedCollector(ListingIntake intake) {
    this.intake = intake;
  }

  /**
   * Adds what the values stand for; what is not understood becomes a warning.
   *
   * @param category the code of the category, or empty
   * @param field what the field is called in a warning
   * @param values with semicolons between
   */
  void addAll(String category, String field, String values) {
    for (String value : values.split(VALUES_APART, -1)) {
      if (!value.isBlank()) {
        add(category, field, value.strip());
      }
    }
  }

  /** Adds what one value stands for. */
  void add(String category, String field, String value) {
    String folded = value.toLowerCase(Locale.ROOT);
    takesMen |= folded.equals("male");
    takesWomen |= folded.equals("female");
    Optional<Set<Need>> found = NeedTable.find(category, value);
    found.ifPresentOrElse(
        needs::addAll, () -> intake.warnOfValue(ListingWarning.VALUE_UNKNOWN, field, value));
  }

  void add(Need need) {
    needs.add(need);
  }

  /** All of them; a place that takes women only, or men only, is made for them. */
  NavigableSet<Need> needs() {
    NavigableSet<Need> all = new TreeSet<>(needs);
    if (takesWomen != takesMen) {
      all.add(takesWomen ? Need.WOMEN : Need.MEN);
    }
    return all;
  }
}
