package org.handrail.directory.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads meeting lists: Meeting Guide JSON, BMLT JSON (semantic and admin) and tables, found by their content. What is
 * read and refused, field by field, is in {@code docs/feeds.md}. Safe for several threads if the zone function is.
 */
public final class FeedReader {

  private static final int LOOKED_AT = 4_096;

  private final Function<GeoPoint, Optional<ZoneId>> zones;
  private final Clock clock;

  /**
   * A reader that tells stale records by the system's clock.
   *
   * @param zones the zone of a place, or empty where it is not known
   */
  public FeedReader(Function<GeoPoint, Optional<ZoneId>> zones) {
    this(zones, Clock.systemUTC());
  }

  /**
   * A reader.
   *
   * @param zones the zone of a place, or empty where it is not known
   * @param clock by which records are new or stale
   */
  public FeedReader(Function<GeoPoint, Optional<ZoneId>> zones, Clock clock) {
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * Reads a list.
   *
   * @param bytes the whole list; not kept
   * @param options what is known beside the bytes
   * @return the meetings, and what was refused or doubtful
   * @throws UnreadableFeed when the list is refused whole
   */
  public FeedResult read(byte[] bytes, FeedOptions options) {
    TextSource source = TextSource.of(bytes);
    boolean json = isJson(source, options.format());
    FeedWarnings doubts = new FeedWarnings();
    if (source.isDamaged()) {
      doubts.addAboutList(FeedWarning.CHARACTERS_DAMAGED, "");
    }
    FeedAssembler intake =
        new FeedAssembler(new MeetingMaker(options, new Zones(zones), clock), doubts, bytes.length);
    if (json) {
      return intake.finish(new JsonFeed(source, options.format(), intake).read());
    }
    new CsvFeed(source, intake).read();
    return intake.finish(FeedFormat.CSV);
  }

  private static boolean isJson(TextSource source, @Nullable FeedFormat asked) {
    String start = start(source);
    String content = start.strip();
    if (content.isEmpty()) {
      throw new UnreadableFeed("the list is empty");
    }
    if (content.startsWith("PK") && start.indexOf('\u0003') == 2) {
      throw new UnreadableFeed("this is a ZIP or Excel file; save the list as CSV or JSON");
    }
    if (content.charAt(0) == '<') {
      throw new UnreadableFeed(
          "this is a web page or XML, not a list of meetings; check the address");
    }
    if (start.indexOf('\0') >= 0) {
      throw new UnreadableFeed("this is no text; give the list as JSON or CSV");
    }
    boolean looksLikeJson = content.charAt(0) == '[' || content.charAt(0) == '{';
    return asked == null ? looksLikeJson : asked != FeedFormat.CSV;
  }

  private static String start(TextSource source) {
    char[] start = new char[LOOKED_AT];
    try (Reader reader = source.reader()) {
      int length = 0;
      for (int n = 0;
          n >= 0 && length < LOOKED_AT;
          n = reader.read(start, length, LOOKED_AT - length)) {
        length += n;
      }
      return new String(start, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
