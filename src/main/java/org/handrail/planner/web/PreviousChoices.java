package org.handrail.planner.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.handrail.directory.MeetingId;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekKind;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * What the person said of the weeks shown before.
 *
 * @param kept the picks of the week last shown: changed as little as possible
 * @param pinned those that must stay
 * @param dropped those that must not come back
 * @param week which of the weeks to choose from they look at
 * @param of the first day of the week that all of these are about; null when there is none yet
 * @param seen the picks of the week that was on the page when a button was pressed; empty on the first one
 * @param undo what {@link #made} gave for that page, where the button can be taken back; else empty
 * @param at the occurrence whose button was pressed; null when it was another button
 */
public record PreviousChoices(
    Set<OccurrenceKey> kept,
    Set<OccurrenceKey> pinned,
    Set<OccurrenceKey> dropped,
    WeekKind week,
    @Nullable LocalDate of,
    Set<OccurrenceKey> seen,
    String undo,
    @Nullable OccurrenceKey at) {

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
    LocalDate of = reader.date("kept_from").orElse(null);
    return reader.raw("do").startsWith(UNDO)
        ? taken(reader.raw("do").substring(UNDO.length()), of, seen)
        : pressed(reader, of, seen);
  }

  /** What a page was made from: the same again makes the same page. */
  private static PreviousChoices taken(
      String made, @Nullable LocalDate of, Set<OccurrenceKey> seen) {
    String[] parts = made.split("\\|", -1);
    OccurrenceKey at = parts.length == 5 ? OccurrenceKeyCodec.find(parts[4]).orElse(null) : null;
    return parts.length >= 4
        ? new PreviousChoices(
            OccurrenceKeyCodec.read(parts[0]),
            OccurrenceKeyCodec.read(parts[1]),
            OccurrenceKeyCodec.read(parts[2]),
            WeekKind.find(parts[3]).orElse(WeekKind.BEST),
            of,
            seen,
            "",
            at)
        : new PreviousChoices(seen, Set.of(), Set.of(), WeekKind.BEST, of, seen, "", null);
  }

  private static PreviousChoices pressed(
      FormReader reader, @Nullable LocalDate of, Set<OccurrenceKey> seen) {
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
    // A page that is asked for again, as by a reload, has its button to take back still.
    String before = pressed.isEmpty() ? onPrefix(reader.raw("undo"), UNDO) : "";
    OccurrenceKey at =
        OccurrenceKeyCodec.find(pressed.substring(pressed.indexOf(':') + 1)).orElse(null);
    return new PreviousChoices(
        kept, pinned, dropped, week, of, seen, chose ? reader.raw("made") : before, at);
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
    return new PreviousChoices(kept, others, dropped, week, of, seen, undo, at);
  }

  /** After a week was planned: what it picked is what the next one keeps to. */
  PreviousChoices withKept(Set<OccurrenceKey> picks, LocalDate first) {
    return new PreviousChoices(
        new LinkedHashSet<>(picks), pinned, dropped, week, first, seen, undo, at);
  }

  /**
   * The same choices for another week: of each occurrence the one on the same weekday, by the clock on the meeting's wall.
   *
   * @param first that week's first day
   * @param zones the zone of a meeting
   */
  PreviousChoices movedTo(LocalDate first, Function<MeetingId, ZoneId> zones) {
    if (of == null || of.equals(first)) {
      return this;
    }
    long days = ChronoUnit.DAYS.between(of, first);
    UnaryOperator<Set<OccurrenceKey>> moved = keys -> keys.stream()
        .map(key -> new OccurrenceKey(
            key.meeting(),
            key.start().atZone(zones.apply(key.meeting())).plusDays(days).toInstant()))
        .collect(Collectors.toSet());
    return new PreviousChoices(
        moved.apply(kept),
        moved.apply(pinned),
        moved.apply(dropped),
        week,
        first,
        moved.apply(seen),
        "",
        null);
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

  /** The value of the button that takes back what was pressed last; empty where there is none. */
  String undoing() {
    String where = at == null ? "" : PARTS + OccurrenceKeyCodec.text(at);
    return undo.isEmpty() ? "" : UNDO + undo + where;
  }

  public String ofText() {
    return of == null ? "" : of.toString();
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
