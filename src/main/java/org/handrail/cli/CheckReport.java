package org.handrail.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.Rejected;
import org.handrail.directory.feed.UnreadableFeed;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} and {@code import} say of one list.
 *
 * @param source as the person named it
 * @param format what it was read as, or null when it was refused whole
 * @param accepted how many meetings it gives
 * @param rejected what gave none, and why
 * @param warnings doubts about what was taken
 * @param added to {@code gone}: what {@code import} changed, or null
 */
@JsonPropertyOrder({
  "source",
  "format",
  "accepted",
  "rejected",
  "warnings",
  "added",
  "changed",
  "unchanged",
  "gone"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckReport(
    String source,
    @Nullable String format,
    int accepted,
    List<Item> rejected,
    List<Item> warnings,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer added,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer changed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer unchanged,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer gone) {

  private static final int LINES_SHOWN = 200;

  /** One refusal or doubt; {@code line} for tables, {@code index} for JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Nullable Integer line, @Nullable Integer index, String slug, String field, String reason) {

    static Item of(Rejected rejected) {
      return new Item(
          rejected.line(), rejected.index(), rejected.slug(), rejected.field(), rejected.reason());
    }

    String text() {
      String where = line != null ? "line " + line : index != null ? "record " + index : "list";
      String which = slug.isEmpty() ? "" : " (" + slug + ")";
      String what = field.isEmpty() ? "" : " " + field + ":";
      return "  " + where + which + what + " " + reason;
    }
  }

  static CheckReport of(FeedSources.Source source, FeedResult result) {
    return new CheckReport(
        source.name(),
        result.format().code(),
        result.meetings().size(),
        result.rejected().stream().map(Item::of).toList(),
        result.warnings().stream().map(Item::of).toList(),
        null,
        null,
        null,
        null);
  }

  static CheckReport unreadable(FeedSources.Source source, UnreadableFeed cause) {
    Item whole = new Item(null, null, "", "", String.valueOf(cause.getMessage()));
    return new CheckReport(
        source.name(), null, 0, List.of(whole), List.of(), null, null, null, null);
  }

  CheckReport imported(ImportOutcome outcome) {
    return new CheckReport(
        source,
        format,
        accepted,
        rejected,
        warnings,
        outcome.added(),
        outcome.changed(),
        outcome.unchanged(),
        outcome.gone());
  }

  /** The list was read but not taken. */
  CheckReport heldBack(Rejected reason) {
    List<Item> all = new ArrayList<>();
    all.add(Item.of(reason));
    all.addAll(rejected);
    return new CheckReport(source, format, 0, all, warnings, null, null, null, null);
  }

  @JsonIgnore
  boolean isFlawless() {
    return rejected.isEmpty();
  }

  /** For a person at a terminal. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        format == null
            ? source + ": refused whole"
            : source + " (" + format + "): " + accepted + " meetings accepted, " + rejected.size()
                + " records refused, " + warnings.size() + " warnings");
    if (added != null) {
      lines.add("  " + added + " added, " + changed + " changed, " + unchanged + " unchanged, "
          + gone + " gone");
    }
    addItems(lines, "Refused:", rejected);
    addItems(lines, "Worth a look:", warnings);
    return lines;
  }

  private static void addItems(List<String> lines, String heading, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add(heading);
    items.stream().limit(LINES_SHOWN).map(Item::text).forEach(lines::add);
    if (items.size() > LINES_SHOWN) {
      lines.add("  … and " + (items.size() - LINES_SHOWN) + " more; --json shows all");
    }
  }
}
