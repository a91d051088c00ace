package org.handrail.treatment.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.handrail.directory.FeedId;
import org.handrail.directory.feed.FeedWarnings;
import org.handrail.directory.feed.PlainText;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.treatment.Listing;
import org.jspecify.annotations.Nullable;

/** Collects what the records of one directory give. For one reading. */
final class ListingIntake {

  private static final int MAX_RECORDS = 500_000;
  private static final int MAX_UNREAD = 2_000;
  private static final int VALUE_CHARS = 80;
  private static final int NAME_CHARS = 120;

  /** Where a record stands, and what its place is called. */
  record Spot(@Nullable Integer line, @Nullable Integer index, String name) {

    static Spot ofLine(int line, String name) {
      return new Spot(line, null, PlainText.line(name, NAME_CHARS));
    }

    static Spot ofIndex(int index, String name) {
      return new Spot(null, index, PlainText.line(name, NAME_CHARS));
    }

    String place() {
      return line != null ? "line " + line : "record " + index;
    }
  }

  private final FeedId source;
  private final LocalDate today;
  private final FeedWarnings warnings = new FeedWarnings("record", "records");
  private final List<Listing> listings = new ArrayList<>();
  private final List<ListingIssue> rejected = new ArrayList<>();
  private final Map<UUID, Spot> taken = new LinkedHashMap<>();
  // Ordered, by which it finds its way among names that were made to share a hash.
  private final Map<String, Integer> unread = new TreeMap<>();
  private int records;

  ListingIntake(FeedId source, LocalDate today) {
    this.source = source;
    this.today = today;
  }

  FeedId source() {
    return source;
  }

  /** The day in UTC on which this is read. */
  LocalDate today() {
    return today;
  }

  FeedWarnings warnings() {
    return warnings;
  }

  void warn(ListingWarning doubt, String field, Spot spot) {
    warnings.add(doubt, field, spot.line(), spot.index(), spot.name());
  }

  /** Notes that a value is not understood; many records may have it. */
  void warnOfValue(ListingWarning doubt, String field, String value) {
    warnings.addValue(doubt, field, PlainText.line(value, VALUE_CHARS));
  }

  /** Notes that a record fills a field that nothing is made of. */
  void unread(String field) {
    String name = PlainText.line(field, VALUE_CHARS);
    if (unread.size() < MAX_UNREAD || unread.containsKey(name)) {
      unread.merge(name, 1, Integer::sum);
    }
  }

  /** Takes what a record gives, or its refusal. */
  void take(Spot spot, Supplier<List<Listing>> record) {
    if (++records > MAX_RECORDS) {
      throw new UnreadableFeed("more than " + MAX_RECORDS + " records; split the directory");
    }
    try {
      record.get().forEach(listing -> take(spot, listing));
    } catch (RefusedListing e) {
      reject(spot, e.field(), e.value(), e.reason());
    }
  }

  private void take(Spot spot, Listing listing) {
    Spot before = taken.putIfAbsent(listing.id().value(), spot);
    if (before == null) {
      listings.add(listing);
    } else {
      reject(
          spot,
          "",
          "",
          "is the same service at the same address as " + before.place()
              + "; take one out, or tell them apart by name");
    }
  }

  private void reject(Spot spot, String field, String value, String reason) {
    rejected.add(new ListingIssue(
        spot.line(), spot.index(), spot.name(), field, PlainText.line(value, VALUE_CHARS), reason));
  }

  ListingFeedResult finish(ListingFormat format) {
    if (records == 0) {
      warnings.addAboutList(ListingWarning.DIRECTORY_EMPTY, "");
    }
    List<UnreadField> fields = unread.entrySet().stream()
        .map(e -> new UnreadField(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(UnreadField::records).reversed())
        .toList();
    List<ListingIssue> doubts =
        warnings.toWarnings().stream().map(ListingIssue::of).toList();
    return new ListingFeedResult(format, listings, rejected, doubts, fields, records);
  }
}
