package org.handrail.cli.treatment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.cli.Console;
import org.handrail.cli.Counts;
import org.handrail.cli.JsonOption;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Need;
import org.handrail.treatment.feed.ListingFeedResult;
import org.handrail.treatment.feed.ListingIssue;
import org.handrail.treatment.feed.UnreadField;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check-listings} and {@code import-listings} say of one directory, as JSON and as lines.
 *
 * @param source as the person named it, without secrets
 * @param format what it was read as, or null when it was refused whole
 * @param accepted how many listings it gives
 * @param providers of how many providers
 * @param withPoint how many of them can be found by distance
 * @param rejected what gave none, and why
 * @param warnings doubts about what was taken
 * @param unread fields that nothing was made of
 * @param needs how many listings offer each need, by its code
 * @param states how many listings each state has
 * @param changes what an import changed; null for a check
 */
record ListingReport(
    String source,
    @Nullable String format,
    int accepted,
    int providers,
    int withPoint,
    List<Item> rejected,
    List<Item> warnings,
    List<UnreadField> unread,
    Map<String, Integer> needs,
    Map<String, Integer> states,
    @JsonUnwrapped @Nullable Changes changes) {

  private static final int LINES_SHOWN = 200;
  private static final int FIELDS_IN_A_LINE = 8;

  /** One refusal or doubt; {@code line} for tables, {@code index} for JSON, neither for the whole directory. */
  record Item(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer index,
      String name,
      String field,
      String value,
      String reason) {

    private static Item of(ListingIssue issue) {
      return new Item(
          issue.line(), issue.index(), issue.name(), issue.field(), issue.value(), issue.reason());
    }

    private String text() {
      List<String> where = new ArrayList<>();
      if (line != null) {
        where.add("line " + line);
      }
      if (index != null) {
        where.add("record " + index);
      }
      if (!name.isEmpty()) {
        where.add(name);
      }
      if (!field.isEmpty()) {
        where.add(field + (value.isEmpty() ? "" : " \"" + value + "\""));
      }
      return "  " + String.join(", ", where) + (where.isEmpty() ? "" : ": ") + reason;
    }
  }

  static ListingReport of(String source, ListingFeedResult result) {
    List<Listing> listings = result.listings();
    Map<String, Integer> states = new TreeMap<>();
    Map<Need, Integer> needs = new TreeMap<>();
    for (Listing listing : listings) {
      String state = listing.address().state();
      states.merge(state.isEmpty() ? "-" : state, 1, Integer::sum);
      listing.needs().forEach(need -> needs.merge(need, 1, Integer::sum));
    }
    Map<String, Integer> needsByCode = new LinkedHashMap<>();
    needs.forEach((need, count) -> needsByCode.put(need.code(), count));
    return new ListingReport(
        source,
        result.format().code(),
        listings.size(),
        (int) listings.stream().map(l -> l.provider().id().value()).distinct().count(),
        (int) listings.stream().filter(l -> l.point() != null).count(),
        result.rejected().stream().map(Item::of).toList(),
        result.warnings().stream().map(Item::of).toList(),
        result.unread(),
        needsByCode,
        states,
        null);
  }

  /** The directory could not be had or read. */
  static ListingReport refused(String source, String reason) {
    Item whole = new Item(null, null, "", "", "", reason);
    return new ListingReport(
        source, null, 0, 0, 0, List.of(whole), List.of(), List.of(), Map.of(), Map.of(), null);
  }

  /** What an import changed of the source as a whole; all null when it was not taken and what was there stays. */
  record Changes(
      @Nullable Integer added,
      @Nullable Integer changed,
      @Nullable Integer unchanged,
      @Nullable Integer gone) {

    static final Changes NONE = new Changes(null, null, null, null);

    static Changes of(ImportOutcome outcome) {
      return new Changes(outcome.added(), outcome.changed(), outcome.unchanged(), outcome.gone());
    }
  }

  ListingReport with(Changes made) {
    return new ListingReport(
        source, format, accepted, providers, withPoint, rejected, warnings, unread, needs, states,
        made);
  }

  /** Prints reports: one as an object, several as an array, or as lines for a person. */
  static void print(List<ListingReport> reports, JsonOption json, Console console) {
    if (json.isWanted()) {
      console.json(reports.size() == 1 ? reports.getFirst() : reports);
      return;
    }
    boolean first = true;
    for (ListingReport report : reports) {
      if (report.format() == null) {
        continue; // one that could not be read has been told on standard error
      }
      if (!first) {
        console.line("");
      }
      first = false;
      report.lines().forEach(console::line);
    }
  }

  @JsonIgnore
  boolean isFlawless() {
    return rejected.isEmpty();
  }

  /** For a person at a terminal. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(source + (format == null ? "" : " (" + format + ")"));
    lines.add("  " + Counts.of(accepted, "listing", "listings") + " of "
        + Counts.of(providers, "provider", "providers") + " accepted, "
        + Counts.of(rejected.size(), "refusal", "refusals") + ", "
        + Counts.of(warnings.size(), "warning", "warnings"));
    if (changes != null && changes.added() != null) {
      lines.add("  " + changes.added() + " added, " + changes.changed() + " changed, "
          + changes.unchanged() + " unchanged, " + changes.gone() + " gone");
    }
    lines.add("  " + withPoint + " can be found by distance");
    addCounts(lines, "What they offer:", needs);
    addCounts(lines, "By state:", states);
    addCounts(
        lines,
        "Not read, and how many records fill it:",
        unread.stream()
            .collect(Collectors.toMap(
                UnreadField::name, UnreadField::records, Integer::sum, LinkedHashMap::new)));
    addItems(lines, "Refused:", rejected);
    addItems(lines, "Worth a look:", warnings);
    return lines;
  }

  private static void addCounts(List<String> lines, String heading, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    lines.add(heading);
    List<String> all =
        counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    for (int i = 0; i < all.size(); i += FIELDS_IN_A_LINE) {
      int end = Math.min(all.size(), i + FIELDS_IN_A_LINE);
      lines.add("  " + String.join(", ", all.subList(i, end)));
    }
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
