package org.handrail.directory.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Short ways to read invented lists: the west of the 100th meridian is in Denver, the rest in London, on a fixed day. */
final class Feeds {

  static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  /** Fields of a record that is a meeting, for {@link #one} and {@link #records}. */
  static final String MONDAY = "'name':'Alder Group','slug':'alder','day':1,'time':'19:00'";

  private Feeds() {}

  static FeedResult read(String text) {
    return read(text, LISBON);
  }

  static FeedResult read(String text, @Nullable ZoneId zone) {
    return read(text.getBytes(StandardCharsets.UTF_8), zone);
  }

  static FeedResult read(byte[] bytes, @Nullable ZoneId zone) {
    return read(bytes, new FeedOptions(new FeedId("list"), null, "AA", zone));
  }

  static FeedResult readAs(byte[] bytes, FeedFormat format) {
    return read(bytes, new FeedOptions(new FeedId("list"), format, "AA", LISBON));
  }

  private static FeedResult read(byte[] bytes, FeedOptions options) {
    return new FeedReader(Feeds::zoneAt, Clock.fixed(NOW, ZoneOffset.UTC)).read(bytes, options);
  }

  /** The only meeting of a Meeting Guide list with one record of these fields, single quotes for double ones. */
  static Meeting one(String fields) {
    FeedResult result = records(fields);
    if (result.meetings().size() != 1) {
      throw new AssertionError("not one meeting: " + result);
    }
    return result.meetings().getFirst();
  }

  /** A Meeting Guide list with one record per text, single quotes for double ones. */
  static FeedResult records(String... records) {
    return read("[{" + String.join("},{", records).replace('\'', '"') + "}]");
  }

  static Place place(Meeting meeting) {
    return Objects.requireNonNull(meeting.place());
  }

  static OnlineAccess online(Meeting meeting) {
    return Objects.requireNonNull(meeting.online());
  }

  private static Optional<ZoneId> zoneAt(GeoPoint point) {
    if (point.latDeg() < -60) {
      return Optional.empty();
    }
    return Optional.of(point.lonDeg() < -100 ? DENVER : LONDON);
  }
}
