package org.handrail.planner.web;

import java.util.ArrayList;
import java.util.List;

/** Names for narrow places. */
final class ShortName {

  private ShortName() {}

  /** The beginning of a name that fits a line of so many letters. */
  static String line(String name, int letters) {
    return lines(name, letters, 1).getFirst();
  }

  /** A name on lines of so many letters; what does not fit the last of {@code most} lines is cut off there. */
  static List<String> lines(String name, int letters, int most) {
    int width = Math.max(2, letters);
    List<String> lines = new ArrayList<>();
    String rest = name.strip();
    while (lines.size() < most - 1 && rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      if (blank <= 0) {
        break;
      }
      lines.add(rest.substring(0, blank));
      rest = rest.substring(blank + 1).strip();
    }
    lines.add(cut(rest, width));
    return lines;
  }

  private static String cut(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int end = letters - 1;
    int blank = text.lastIndexOf(' ', end);
    if (blank >= letters / 2) {
      return text.substring(0, blank); // whole words read better than half ones with dots
    }
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
