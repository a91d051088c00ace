package org.handrail.directory.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One change of the question that finds something, as a button of the form.
 *
 * @param name the field that the button sets
 * @param value what it sets
 * @param count how many meetings that finds
 */
public record Widening(String name, String value, int count) {

  /** A change that may or may not find something. */
  record Change(String name, String value, FinderForm form) {}

  /** The changes that a form leaves room for, the smallest first. */
  static List<Change> changes(FinderForm form, boolean byPlace) {
    List<Change> changes = new ArrayList<>();
    addDrop(changes, form, "words", !form.words().isEmpty());
    addDrop(changes, form, "formats", !form.formats().isEmpty());
    addDrop(changes, form, "hours", form.from() != null || form.to() != null);
    if (!(form.when() instanceof When.AnyDay)) {
      changes.add(new Change("when", "any", form.at(new When.AnyDay())));
    }
    addDrop(changes, form, "language", !form.language().isEmpty());
    addDrop(changes, form, "fellowship", !form.fellowship().isEmpty());
    if (byPlace && form.withinKm() > 0 && form.withinKm() < 100) {
      changes.add(new Change("within", "100", form.within(100)));
    }
    if (!form.venue().isEmpty()) {
      changes.add(new Change("venue", "either", form.attended("")));
    }
    if (byPlace) {
      changes.add(new Change("venue", "online", form.attended("online")));
      changes.add(new Change("within", "0", form.within(0)));
    }
    return changes;
  }

  private static void addDrop(
      List<Change> changes, FinderForm form, String condition, boolean isSet) {
    if (isSet) {
      changes.add(new Change("drop", condition, form.without(condition)));
    }
  }
}
