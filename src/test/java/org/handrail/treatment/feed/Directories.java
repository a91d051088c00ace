package org.handrail.treatment.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.FeedId;
import org.handrail.treatment.Listing;
import org.handrail.treatment.Need;
import org.jspecify.annotations.Nullable;

/** Short ways to read invented directories, on a fixed day. */
final class Directories {

  static final FeedId SOURCE = new FeedId("county");
  private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");

  private Directories() {}

  static ListingFeedResult read(byte[] bytes, @Nullable ListingFormat format) {
    return new ListingReader(Clock.fixed(NOW, ZoneOffset.ofHours(-8)))
        .read(bytes, new ListingFeedOptions(SOURCE, format));
  }

  static ListingFeedResult read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), null);
  }

  /** JSON with single quotes for double ones. */
  static ListingFeedResult json(String text) {
    return read(text.replace('\'', '"'));
  }

  static Listing only(ListingFeedResult result) {
    if (result.listings().size() != 1 || !result.rejected().isEmpty()) {
      throw new AssertionError("not one listing: " + result);
    }
    return result.listings().getFirst();
  }

  static ListingFeedResult tables(Map<String, String> tables) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    tables.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ListingReader(Clock.fixed(NOW, ZoneOffset.UTC))
        .readPackage(files, new ListingFeedOptions(SOURCE, null));
  }

  static List<String> codes(Listing listing) {
    return listing.needs().stream().map(Need::code).toList();
  }

  static List<String> reasons(List<ListingIssue> issues) {
    return issues.stream().map(i -> i.field() + ": " + i.reason()).toList();
  }
}
