package org.handrail.planner.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.planner.OccurrenceKey;

/**
 * What the person said of the weeks shown before.
 *
 * @param kept the picks of the week last shown: changed as little as possible
 * @param pinned those that must stay
 * @param dropped those that must not come back
 */
public record Earlier(
    Set<OccurrenceKey> kept, Set<OccurrenceKey> pinned, Set<OccurrenceKey> dropped) {

  public Earlier {
    kept = Set.copyOf(kept);
    pinned = Set.copyOf(pinned);
    dropped = Set.copyOf(dropped);
  }

  /** What the hidden fields say, with what the pressed button changes. */
  static Earlier of(Fields fields) {
    Set<OccurrenceKey> pinned = Keys.read(fields.raw("pinned"));
    Set<OccurrenceKey> dropped = Keys.read(fields.raw("dropped"));
    String pressed = fields.raw("do");
    onKey(pressed, "keep:", pinned::add);
    onKey(pressed, "unkeep:", pinned::remove);
    onKey(pressed, "drop:", key -> {
      pinned.remove(key);
      dropped.add(key);
    });
    if (pressed.equals("restore")) {
      dropped.clear();
    }
    return new Earlier(Keys.read(fields.raw("kept")), pinned, dropped);
  }

  private static void onKey(String pressed, String action, Consumer<OccurrenceKey> change) {
    if (pressed.startsWith(action)) {
      Keys.find(pressed.substring(action.length())).ifPresent(change);
    }
  }

  Earlier pinning(Set<OccurrenceKey> others) {
    return new Earlier(kept, others, dropped);
  }

  Earlier withKept(Set<OccurrenceKey> picks) {
    return new Earlier(new LinkedHashSet<>(picks), pinned, dropped);
  }

  public String keptText() {
    return Keys.text(kept);
  }

  public String pinnedText() {
    return Keys.text(pinned);
  }

  public String droppedText() {
    return Keys.text(dropped);
  }
}
