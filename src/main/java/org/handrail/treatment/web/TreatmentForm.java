package org.handrail.treatment.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.directory.SearchRadius;
import org.handrail.shared.DistanceUnit;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;

/**
 * What somebody filled in to find treatment. It stands in the address, so that it can be kept and passed on.
 *
 * @param near the place as typed; empty for none
 * @param within farthest distance
 * @param needs what a place should offer
 * @param words in its name or place; empty for none
 * @param open whether a place has to have open places
 * @param shown how many to show at most
 */
public record TreatmentForm(
    String near,
    SearchRadius within,
    SortedSet<Need> needs,
    String words,
    boolean open,
    int shown) {

  /** How many more a press shows. */
  public static final int STEP = 20;

  private static final int MOST_SHOWN = 500;

  /** Reads the form; what cannot be read is told by the reader. */
  static TreatmentForm of(FormReader reader, DistanceUnit unit) {
    String near = reader.text("near").orElseGet(() -> reader.typed("near"));
    String words = reader.text("words").orElseGet(() -> reader.typed("words"));
    TreatmentForm form = new TreatmentForm(
        near,
        reader.read("within", SearchRadius::find, "choice").orElse(SearchRadius.byDefault(unit)),
        new TreeSet<>(reader.readAll("need", Need::find, "choice")),
        words,
        reader.oneOf("open", List.of("yes")).isPresent(),
        reader.whole("show", 1, MOST_SHOWN).orElse(STEP));
    for (String condition : reader.codes("drop")) {
      form = form.without(condition);
    }
    return form;
  }

  /** With needs in place of words: what the words were found to mean. */
  TreatmentForm meaning(SortedSet<Need> meant) {
    SortedSet<Need> all = new TreeSet<>(needs);
    all.addAll(meant);
    return new TreatmentForm(near, within, all, "", open, shown);
  }

  /** How many wishes it holds beside the place. */
  public int conditions() {
    return needs.size() + (words.isEmpty() ? 0 : 1) + (open ? 1 : 0);
  }

  /** What makes {@link #without} leave out every need. */
  static final String NEEDS = "needs";

  /**
   * Without one condition: a kind of need, {@code needs} for all of them, {@code words}, {@code open} or {@code within}; the
   * same when there is no such condition.
   */
  TreatmentForm without(String condition) {
    return switch (condition) {
      case "words" -> new TreatmentForm(near, within, needs, "", open, shown);
      case "open" -> new TreatmentForm(near, within, needs, words, false, shown);
      case "within" -> new TreatmentForm(near, SearchRadius.ANY, needs, words, open, shown);
      case NEEDS -> new TreatmentForm(near, within, new TreeSet<>(), words, open, shown);
      default ->
        NeedKind.find(condition)
            .map(kind -> new TreatmentForm(near, within, otherThan(kind), words, open, shown))
            .orElse(this);
    };
  }

  private SortedSet<Need> otherThan(NeedKind kind) {
    return needs.stream()
        .filter(need -> need.kind() != kind)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
