package org.handrail.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.SearchRadius;

/**
 * One change of the question that finds something, as a button of the form.
 *
 * @param change what the button sets
 * @param count how many meetings that finds
 */
public record RelaxedSearch(Change change, int count) {

  /**
   * A change that may or may not find something.
   *
   * @param name the field that it sets
   * @param value what it sets
   * @param form the form with it
   */
  public record Change(String name, String value, FinderForm form) {}

  /** The message that names the change. */
  public String key() {
    boolean isReach = change.name().equals("within") && !change.form().within().isAny();
    return "find.widen." + change.name() + (isReach ? "" : "." + change.value());
  }

  /** How far one looks then, in metres. */
  public double metres() {
    return change.form().within().metres();
  }

  /** The changes that a form leaves room for, the smallest first. */
  static List<Change> changes(FinderForm form, boolean byPlace) {
    List<Change> changes = new ArrayList<>();
    addDrop(changes, form, "words", !form.words().isEmpty());
    addDrop(changes, form, "formats", !form.formats().isEmpty());
    addDrop(changes, form, "hours", form.from() != null || form.to() != null);
    if (!(form.when() instanceof TimeFilter.AnyDay)) {
      changes.add(new Change("when", "any", form.at(new TimeFilter.AnyDay())));
    }
    addDrop(changes, form, "language", !form.language().isEmpty());
    addDrop(changes, form, "fellowship", !form.fellowship().isEmpty());
    SearchRadius widest = form.within().widest();
    if (byPlace && form.within().metres() < widest.metres()) {
      changes.add(new Change("within", widest.code(), form.within(widest)));
    }
    if (!form.venue().isEmpty()) {
      changes.add(new Change("venue", "either", form.attended("")));
    }
    if (byPlace) {
      changes.add(new Change("venue", "online", form.attended("online")));
      changes.add(new Change("within", SearchRadius.ANY.code(), form.within(SearchRadius.ANY)));
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
