package org.handrail.treatment.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.handrail.directory.feed.TextSource;
import org.handrail.directory.feed.UnreadableFeed;
import org.jspecify.annotations.Nullable;

/**
 * Reads directories of treatment: HSDS 3.0 as JSON or as a package of tables, rows of findtreatment.gov, and SAMHSA's table; found by their
 * content. What is read and refused is in {@code docs/treatment-feeds.md}. Safe for several threads.
 */
public final class ListingReader {

  private static final int LOOKED_AT = 4_096;

  private final Clock clock;

  /**
   * @param clock gives the day on which what has no date of its own was assured
   */
  public ListingReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a directory.
   *
   * @param bytes the whole of it, or a ZIP file of tables; not kept
   * @throws UnreadableFeed when it is refused whole
   */
  public ListingFeedResult read(byte[] bytes, ListingFeedOptions options) {
    if (PackageFiles.isZip(bytes)) {
      return readPackage(PackageFiles.unzip(bytes), options);
    }
    TextSource source = TextSource.of(bytes);
    String start = start(source);
    requireText(start);
    boolean json = ListingJson.looksLikeIt(start);
    requireFormat(options.format(), json);
    ListingIntake intake = intake(options);
    if (source.isDamaged()) {
      intake.warnings().addAboutList(ListingWarning.CHARACTERS_DAMAGED, "");
    }
    if (json) {
      return intake.finish(new ListingJson(source, options.format(), intake, start).read());
    }
    new SamhsaTable(source, intake).read();
    return intake.finish(ListingFormat.SAMHSA);
  }

  /**
   * Reads the tables of a package.
   *
   * @param files by name in lower case, such as {@code services.csv}
   * @throws UnreadableFeed when they are refused whole
   */
  public ListingFeedResult readPackage(Map<String, byte[]> files, ListingFeedOptions options) {
    ListingFormat asked = options.format();
    if (asked != null && asked != ListingFormat.HSDS) {
      throw new UnreadableFeed(
          "a package of tables is HSDS, not " + asked.code() + "; leave out the format");
    }
    ListingIntake intake = intake(options);
    new HsdsPackage(intake).read(files);
    return intake.finish(ListingFormat.HSDS);
  }

  private ListingIntake intake(ListingFeedOptions options) {
    return new ListingIntake(options.source(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  private static void requireText(String start) {
    String content = start.strip();
    if (content.isEmpty()) {
      throw new UnreadableFeed("the directory is empty");
    }
    if (content.charAt(0) == '<') {
      throw new UnreadableFeed(
          "this is a web page or XML, not a directory of treatment; check the address");
    }
    if (start.indexOf('\0') >= 0) {
      throw new UnreadableFeed("this is no text; give the directory as JSON, CSV or ZIP");
    }
  }

  private static void requireFormat(@Nullable ListingFormat asked, boolean json) {
    if (asked == ListingFormat.SAMHSA && json) {
      throw new UnreadableFeed("this is JSON, not SAMHSA's table; leave out the format");
    }
    if (asked != null && asked != ListingFormat.SAMHSA && !json) {
      throw new UnreadableFeed("this is not JSON, as " + asked.code()
          + " is, and no ZIP file of tables; leave out the format");
    }
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
