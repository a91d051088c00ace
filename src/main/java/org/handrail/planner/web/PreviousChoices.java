package org.handrail.planner.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekKind;
import org.handrail.site.input.FormReader;

/**
 * What the person said of the weeks shown before.
 *
 * @param kept the picks of the week last shown: changed as little as possible
 * @param pinned those that must stay
 * @param dropped those that must not come back
 * @param week which of the weeks to choose from they look at
 * @param seen the picks of the week that was on the page when a button was pressed; empty on the first one
 * @param undo what {@link #made} gave for that page, where the button can be taken back; else empty
 */
public record PreviousChoices(
    Set<OccurrenceKey> kept,
    Set<OccurrenceKey> pinned,
    Set<OccurrenceKey> dropped,
    WeekKind week,
    Set<OccurrenceKey> seen,
    String undo) {

  private static final String UNDO = "undo:";
  private static final String PARTS = "|";

  public PreviousChoices {
    kept = Set.copyOf(kept);
    pinned = Set.copyOf(pinned);
    dropped = Set.copyOf(dropped);
    seen = Set.copyOf(seen);
  }

  /** What the hidden fields say, with what the pressed button changes. */
  static PreviousChoices of(FormReader reader) {
    Set<OccurrenceKey> seen = OccurrenceKeyCodec.read(reader.raw("kept"));
    return reader.raw("do").startsWith(UNDO)
        ? taken(reader.raw("do").substring(UNDO.length()), seen)
        : pressed(reader, seen);
  }

  /** What a page was made from: the same again makes the same page. */
  private static PreviousChoices taken(String made, Set<OccurrenceKey> seen) {
    String[] parts = made.split("\\|", -1);
    return parts.length == 4
        ? new PreviousChoices(
            OccurrenceKeyCodec.read(parts[0]),
            OccurrenceKeyCodec.read(parts[1]),
            OccurrenceKeyCodec.read(parts[2]),
            WeekKind.find(parts[3]).orElse(WeekKind.BEST),
            seen,
            "")
        : new PreviousChoices(seen, Set.of(), Set.of(), WeekKind.BEST, seen, "");
  }

  private static PreviousChoices pressed(FormReader reader, Set<OccurrenceKey> seen) {
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
    Set<OccurrenceKey> kept = asked.isEmpty() ? seen : Set.of();
    boolean chose = !asked.isEmpty() || pressed.equals("restore") || pressed.contains("@");
    return new PreviousChoices(kept, pinned, dropped, week, seen, chose ? reader.raw("made") : "");
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
    return new PreviousChoices(kept, others, dropped, week, seen, undo);
  }

  PreviousChoices withKept(Set<OccurrenceKey> picks) {
    return new PreviousChoices(new LinkedHashSet<>(picks), pinned, dropped, week, seen, undo);
  }

  /** What a week was made from, in a field of its page. */
  static String made(PlanSettings settings) {
    return String.join(
        PARTS,
        OccurrenceKeyCodec.text(settings.kept()),
        OccurrenceKeyCodec.text(settings.pinned()),
        OccurrenceKeyCodec.text(settings.dropped()),
        settings.week().code());
  }

  /** The value of the button that takes back what was pressed last. */
  static String undoing(String made) {
    return UNDO + made;
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
