package org.handrail.cli.lists;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.atlas.ZoneMap;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.FeedFetcher;
import org.handrail.directory.feed.FeedFormat;
import org.handrail.directory.feed.FeedOptions;
import org.handrail.directory.feed.FeedReader;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads lists. */
public final class FeedOptionsGroup {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description =
          "What the list is written in: auto (found by content), meeting-guide, bmlt or csv."
              + " Default: ${DEFAULT-VALUE}.")
  private String format = "auto";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Time zone of meetings whose record neither names one nor has coordinates, such as"
              + " America/New_York.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host from which lists may be fetched although its address is not public."
          + " Repeatable.")
  private List<String> allowedHosts = new ArrayList<>();

  @Nullable
  public ZoneId zone() {
    return zone;
  }

  /**
   * Reads one source.
   *
   * @throws UnreadableFeed when it is refused whole
   * @throws CommandRefused when there is nothing to read, in one line that says why
   */
  FeedResult read(FeedSources.Source source, String fellowship) {
    FeedOptions options = new FeedOptions(source.feed(), feedFormat(), fellowship, zone);
    byte[] bytes = new FeedSources(new FeedFetcher(allowedHosts)::fetch, System.in).read(source);
    return new FeedReader(FeedOptionsGroup::zoneAt).read(bytes, options);
  }

  private static Optional<ZoneId> zoneAt(GeoPoint point) {
    return Zones.MAP.zoneAt(point);
  }

  private @Nullable FeedFormat feedFormat() {
    if (format.equalsIgnoreCase("auto")) {
      return null;
    }
    for (FeedFormat known : FeedFormat.values()) {
      if (known.code().equals(format.toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw CommandRefused.usage("--format is auto, meeting-guide, bmlt or csv");
  }

  /** Loads the map of zones when the first record needs it. */
  private static final class Zones {
    private static final ZoneMap MAP = ZoneMap.load();

    private Zones() {}
  }
}
