package org.handrail.directory.feed;

import java.util.List;
import org.handrail.directory.feed.RawMeeting.Spot;
import org.jspecify.annotations.Nullable;

/** Reads tables of meetings, with a header row in any order. */
final class CsvFeed {

  private final TextSource source;
  private final FeedAssembler intake;
  private final BmltFormats noFormats = new BmltFormats(); // tables write their types out
  private @Nullable CsvColumns columns;

  CsvFeed(TextSource source, FeedAssembler intake) {
    this.source = source;
    this.intake = intake;
  }

  /**
   * Hands every row to the intake.
   *
   * @throws UnreadableFeed when there is no header, or a row or field is larger than any list needs
   */
  void read() {
    new TableReader(source).read(header -> CsvColumns.ofHeader(header).known(), this::take);
    if (columns == null) {
      throw noHeader();
    }
  }

  private void take(int line, List<String> row) {
    CsvColumns named = columns;
    if (named == null) {
      named = CsvColumns.ofHeader(row);
      if (named.isComplete()) {
        columns = named;
        named.doubts(intake.doubts());
        return;
      }
      named = CsvColumns.ofHeaderless(row).orElseThrow(CsvFeed::noHeader);
      columns = named;
      intake.doubts().addAboutList(FeedWarning.NO_HEADER, "");
    }
    intake.take(named.raw(row, new Spot(line, null)), noFormats);
  }

  private static UnreadableFeed noHeader() {
    return new UnreadableFeed(
        "neither JSON nor a table of meetings: the first row must name at least the columns Name, Day"
            + " and Time");
  }
}
