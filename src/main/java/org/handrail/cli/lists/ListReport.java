package org.handrail.cli.lists;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.handrail.cli.Counts;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.directory.feed.FeedIssue;
import org.handrail.directory.feed.FeedResult;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} and {@code import} say of one list, as JSON and as lines.
 *
 * @param source as the person named it, without secrets
 * @param format what it was read as, or null when it was refused whole
 * @param accepted how many meetings it gives
 * @param rejected what gave none, and why
 * @param warnings doubts about what was taken
 * @param changes what an import changed; null for a check
 */
record ListReport(
    String source,
    @Nullable String format,
    int accepted,
    List<Item> rejected,
    List<Item> warnings,
    @JsonUnwrapped @Nullable Changes changes) {

  private static final int LINES_SHOWN = 200;

  /** One refusal or doubt; {@code line} for tables, {@code index} for JSON, neither for the whole list. */
  record Item(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer index,
      String slug,
      String field,
      String reason) {

    private static Item of(FeedIssue rejected) {
      return new Item(
          rejected.line(), rejected.index(), rejected.slug(), rejected.field(), rejected.reason());
    }

    private static Item ofList(String reason) {
      return new Item(null, null, "", "", reason);
    }

    private String text() {
      List<String> where = new ArrayList<>();
      if (line != null) {
        where.add("line " + line);
      }
      if (index != null) {
        where.add("record " + index);
      }
      if (!slug.isEmpty()) {
        where.add(slug);
      }
      if (!field.isEmpty()) {
        where.add(field);
      }
      return "  " + String.join(", ", where) + (where.isEmpty() ? "" : ": ") + reason;
    }
  }

  /** What an import changed; all null when the list was not taken and the last good one stays. */
  record Changes(
      @Nullable Integer added,
      @Nullable Integer changed,
      @Nullable Integer unchanged,
      @Nullable Integer gone) {

    private static final Changes NONE = new Changes(null, null, null, null);
  }

  static ListReport of(FeedSources.Source source, FeedResult result) {
    return new ListReport(
        source.name(),
        result.format().code(),
        result.meetings().size(),
        result.rejected().stream().map(Item::of).toList(),
        result.warnings().stream().map(Item::of).toList(),
        null);
  }

  /** The list could not be had or read. */
  static ListReport refused(FeedSources.Source source, String reason) {
    return new ListReport(source.name(), null, 0, List.of(Item.ofList(reason)), List.of(), null);
  }

  /** The list was taken. */
  ListReport imported(ImportOutcome outcome) {
    return with(
        new Changes(outcome.added(), outcome.changed(), outcome.unchanged(), outcome.gone()));
  }

  /** The list was not taken, for the reason that its refusals give. */
  ListReport notImported() {
    return with(Changes.NONE);
  }

  /** The list was read but not taken. */
  ListReport notImported(String reason) {
    List<Item> all = new ArrayList<>();
    all.add(Item.ofList(reason));
    all.addAll(rejected);
    return new ListReport(source, format, 0, all, warnings, Changes.NONE);
  }

  private ListReport with(Changes made) {
    return new ListReport(source, format, accepted, rejected, warnings, made);
  }

  @JsonIgnore
  boolean isFlawless() {
    return rejected.isEmpty();
  }

  @JsonIgnore
  boolean isImported() {
    return changes != null && changes.added() != null;
  }

  /** For a person at a terminal. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(source + (format == null ? "" : " (" + format + ")"));
    lines.add("  " + Counts.of(accepted, "meeting", "meetings") + " accepted, "
        + Counts.of(rejected.size(), "refusal", "refusals") + ", "
        + Counts.of(warnings.size(), "warning", "warnings"));
    if (changes != null && isImported()) {
      lines.add("  " + changes.added() + " added, " + changes.changed() + " changed, "
          + changes.unchanged() + " unchanged, " + changes.gone() + " gone");
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
