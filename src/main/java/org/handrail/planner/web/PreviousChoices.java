package org.handrail.planner.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.WeekKind;
import org.handrail.site.input.FormReader;

/**
 * What the person said of the weeks shown before.
 *
 * @param kept the picks of the week last shown: changed as little as possible
 * @param pinned those that must stay
 * @param dropped those that must not come back
 * @param week which of the weeks to choose from they look at
 */
public record PreviousChoices(
    Set<OccurrenceKey> kept, Set<OccurrenceKey> pinned, Set<OccurrenceKey> dropped, WeekKind week) {

  public PreviousChoices {
    kept = Set.copyOf(kept);
    pinned = Set.copyOf(pinned);
    dropped = Set.copyOf(dropped);
  }

  /** What the hidden fields say, with what the pressed button changes. */
  static PreviousChoices of(FormReader reader) {
    Set<OccurrenceKey> pinned = OccurrenceKeyCodec.read(reader.raw("pinned"));
    Set<OccurrenceKey> dropped = OccurrenceKeyCodec.read(reader.raw("dropped"));
    String pressed = reader.raw("do");
    onKey(pressed, "keep:", pinned::add);
    onKey(pressed, "unkeep:", pinned::remove);
    onKey(pressed, "drop:", key -> {
      pinned.remove(key);
      dropped.add(key);
    });
    if (pressed.equals("restore")) {
      dropped.clear();
    }
    String asked = onPrefix(pressed, "week:");
    WeekKind week =
        WeekKind.find(asked.isEmpty() ? reader.raw("week") : asked).orElse(WeekKind.BEST);
    // What was shown before is of another kind of week: it must not pull this one its way.
    Set<OccurrenceKey> kept =
        asked.isEmpty() ? OccurrenceKeyCodec.read(reader.raw("kept")) : Set.of();
    return new PreviousChoices(kept, pinned, dropped, week);
  }

  private static String onPrefix(String pressed, String action) {
    return pressed.startsWith(action) ? pressed.substring(action.length()) : "";
  }

  private static void onKey(String pressed, String action, Consumer<OccurrenceKey> change) {
    if (pressed.startsWith(action)) {
      OccurrenceKeyCodec.find(pressed.substring(action.length())).ifPresent(change);
    }
  }

  PreviousChoices pinning(Set<OccurrenceKey> others) {
    return new PreviousChoices(kept, others, dropped, week);
  }

  PreviousChoices withKept(Set<OccurrenceKey> picks) {
    return new PreviousChoices(new LinkedHashSet<>(picks), pinned, dropped, week);
  }

  public String keptText() {
    return OccurrenceKeyCodec.text(kept);
  }

  public String pinnedText() {
    return OccurrenceKeyCodec.text(pinned);
  }

  public String droppedText() {
    return OccurrenceKeyCodec.text(dropped);
  }
}
