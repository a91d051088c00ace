package org.handrail.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a site's files differ from ours.
 *
 * @param url the site
 * @param release what the site calls its release
 * @param other files that are there and not the same: their path, and the SHA-256 of what was loaded from there
 * @param missing files of ours that the site does not hand out
 * @param added files that only the site's own list names
 */
record ReleaseComparison(
    String url,
    String release,
    SortedMap<String, String> other,
    List<String> missing,
    List<String> added,
    String ours) {

  private static final String PAGES = "/record/";

  ReleaseComparison {
    other = new TreeMap<>(other);
    missing = List.copyOf(missing);
    added = List.copyOf(added);
  }

  /** Whether a device gets the same program from there as from us. */
  @JsonProperty("same")
  boolean isSame() {
    return other.isEmpty() && missing.isEmpty() && added.isEmpty() && release.equals(ours);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (isSame()) {
      lines.add("The same: " + url + " hands out release " + ours + ", file by file.");
      return lines;
    }
    lines.add("Not the same: " + url + " says it is release " + release + "; this program is "
        + ours + ".");
    other.forEach((path, hash) -> lines.add("another file there: " + hash + "  " + path));
    missing.forEach(path -> lines.add("not there: " + path));
    added.forEach(path -> lines.add("only there: " + path));
    if (missing.isEmpty()
        && added.isEmpty()
        && other.keySet().stream().allMatch(path -> path.startsWith(PAGES))) {
      lines.add("Only the pages themselves differ, no script: perhaps the site has another leave"
          + " address or help numbers of its own. Give this command the same settings.");
    }
    return lines;
  }
}
