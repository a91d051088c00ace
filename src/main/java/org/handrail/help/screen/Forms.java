package org.handrail.help.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all phrases, and which of them a written word may be. A word of six letters or more may have one mistake. */
final class Forms {

  private static final int FORGIVING = 6;
  private static final int[] NONE = {};

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Character, List<String>> beginnings = new HashMap<>();
  private final Map<Character, List<String>> longOnes = new HashMap<>();

  /** The number of a word as a phrase has it; {@code suicid*} stands for all that begins so. */
  int add(String form) {
    Integer known = ids.get(form);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(form, id);
    if (form.endsWith("*")) {
      list(beginnings, form).add(form);
    } else if (form.length() >= FORGIVING) {
      list(longOnes, form).add(form);
    }
    return id;
  }

  private static List<String> list(Map<Character, List<String>> lists, String form) {
    return lists.computeIfAbsent(form.charAt(0), first -> new ArrayList<>());
  }

  /** The numbers of the words that a written one may be; {@code steps} counts the comparisons. */
  int[] of(String written, StepCounter steps) {
    if (written.length() > FoldedText.LONGEST) {
      return NONE;
    }
    List<Integer> found = new ArrayList<>();
    Integer exact = ids.get(written);
    if (exact != null) {
      found.add(exact);
    }
    for (String beginning : beginnings.getOrDefault(written.charAt(0), List.of())) {
      steps.add(1);
      if (written.startsWith(beginning.substring(0, beginning.length() - 1))) {
        found.add(id(beginning));
      }
    }
    for (String form : longOnes.getOrDefault(written.charAt(0), List.of())) {
      steps.add(1);
      if (!form.equals(written) && isOneMistakeAway(form, written)) {
        found.add(id(form));
      }
    }
    return array(found);
  }

  private int id(String form) {
    Integer id = ids.get(form);
    if (id == null) {
      throw new IllegalStateException("a word without a number");
    }
    return id;
  }

  private static int[] array(List<Integer> numbers) {
    int[] array = new int[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }

  /** One letter too many, missing or wrong, or two next to each other exchanged. */
  static boolean isOneMistakeAway(String form, String written) {
    int lengths = form.length() - written.length();
    if (lengths > 1 || lengths < -1) {
      return false;
    }
    int same = 0;
    while (same < Math.min(form.length(), written.length())
        && form.charAt(same) == written.charAt(same)) {
      same++;
    }
    int formTail = lengths >= 0 ? same + 1 : same;
    int writtenTail = lengths <= 0 ? same + 1 : same;
    return tail(form, formTail).equals(tail(written, writtenTail))
        || (lengths == 0 && isExchanged(form, written, same));
  }

  private static String tail(String word, int from) {
    return from >= word.length() ? "" : word.substring(from);
  }

  private static boolean isExchanged(String form, String written, int at) {
    return at + 1 < form.length()
        && form.charAt(at) == written.charAt(at + 1)
        && form.charAt(at + 1) == written.charAt(at)
        && tail(form, at + 2).equals(tail(written, at + 2));
  }
}
