package org.handrail.helpline.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.helpline.PolicyVersion;

/**
 * A version in the list of a number.
 *
 * @param added what it says that the version before did not
 * @param removed what the version before said
 */
public record PolicyChange(PolicyVersion version, List<String> added, List<String> removed) {

  static final Comparator<PolicyVersion> BY_BEGINNING =
      Comparator.comparing(PolicyVersion::since).thenComparingInt(PolicyVersion::version);

  public PolicyChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Each version beside the one that begins before it, the latest beginning first. */
  static List<PolicyChange> all(List<PolicyVersion> versions, String language) {
    List<PolicyVersion> history =
        versions.stream().sorted(BY_BEGINNING.reversed()).toList();
    List<PolicyChange> changes = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      List<String> now = says(history.get(i), language);
      List<String> before = i + 1 < history.size() ? says(history.get(i + 1), language) : List.of();
      changes.add(new PolicyChange(
          history.get(i),
          now.stream().filter(sentence -> !before.contains(sentence)).toList(),
          before.stream().filter(sentence -> !now.contains(sentence)).toList()));
    }
    return changes;
  }

  /** What a version says in a language. */
  static List<String> says(PolicyVersion version, String language) {
    return version.says().getOrDefault(language, version.says().getOrDefault("en", List.of()));
  }
}
