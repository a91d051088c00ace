package org.handrail.cli.find;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.handrail.atlas.NamedPlace;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.Converters;
import org.handrail.cli.JsonOption;
import org.handrail.cli.NearOption;
import org.handrail.cli.lists.FeedOptionsGroup;
import org.handrail.cli.lists.MeetingSource;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.SearchDocument;
import org.handrail.directory.VenueType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Meetings that meet conditions, from files or from the data directory. */
@CommandOrder(50)
@Command(
    name = "find",
    customSynopsis = "handrail find [--feed FILE|URL]… [OPTIONS]",
    description = "Find meetings, in files or in what has been imported.")
final class FindCommand implements Callable<Integer> {

  /** How far ahead "at this instant" looks for meetings that are about to start. */
  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private MeetingSource meetings = new MeetingSource();

  @Option(
      names = "--near",
      paramLabel = "PLACE",
      description =
          "Where you are: a town, a postcode, or LAT,LON in degrees; the nearest come" + " first.")
  private @Nullable NearOption near;

  private @Nullable NamedPlace base;

  @Option(
      names = "--within",
      paramLabel = "5km",
      description = "How far at most: 5km, 800m or 3mi. Needs --near.")
  private Converters.@Nullable Distance within;

  @Option(
      names = "--day",
      paramLabel = "tue",
      description = "A day of the week. Repeatable: any of them.")
  private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);

  @Option(
      names = "--from",
      paramLabel = "17:00",
      description = "Earliest start, by the meeting's own clock.")
  private @Nullable LocalTime from;

  @Option(
      names = "--to",
      paramLabel = "22:00",
      description = "Latest start, by the meeting's own clock; earlier than --from for hours across"
          + " midnight.")
  private @Nullable LocalTime to;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Take this instant as now, such as 2026-11-30T18:00:00-05:00, and find what is"
          + " under way then or starts within the hour after it.")
  private @Nullable Instant at;

  @Option(
      names = "--format-code",
      paramLabel = "CODE",
      description = "A format's code in the list, such as O for open. Repeatable: all of them.")
  private Set<String> formats = new HashSet<>();

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description = "in-person, online or hybrid. Repeatable: any of them.")
  private Set<VenueType> venues = EnumSet.noneOf(VenueType.class);

  @Option(
      names = "--fellowship",
      paramLabel = "AA",
      description = "A fellowship, as far as lists name it. Repeatable: any of them.")
  private Set<String> fellowships = new HashSet<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "A language by its ISO 639 code, such as es. Repeatable: any of them.")
  private Set<String> languages = new HashSet<>();

  @Option(
      names = "--words",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Words in names, groups, places and notes.")
  private String words = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to show at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Mixin
  private FeedOptionsGroup feedOptions = new FeedOptionsGroup();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Instant now = at == null ? Clock.systemUTC().instant() : at;
    MeetingQueryBuilder query = query();
    Console console = Console.of(spec);
    MeetingSource.Found found = meetings.find(
        some -> {
          base = near == null ? null : near.find(some, console);
          return query.near(base == null ? null : base.point()).build();
        },
        now,
        feedOptions,
        console);
    if (json.isWanted()) {
      console.json(SearchDocument.of(
          found.result(),
          base == null ? null : SearchDocument.Near.of(base.understood(), base.point()),
          found.doubts()));
    } else {
      MeetingTable.lines(found.result(), found.doubts()).forEach(console::line);
    }
    return 0;
  }

  private MeetingQueryBuilder query() {
    if (within != null && near == null) {
      throw CommandRefused.usage("--within needs --near: how far from where?");
    }
    if (limit < 1 || limit > MeetingQuery.MAX_LIMIT) {
      throw CommandRefused.usage(
          "Invalid value for option '--limit': write 1 to " + MeetingQuery.MAX_LIMIT);
    }
    return MeetingQuery.ALL
        .with()
        .withinM(within == null ? Double.POSITIVE_INFINITY : within.metres())
        .days(days)
        .from(from)
        .to(to)
        .window(at == null ? null : new MeetingQuery.Window(at, at.plus(MeetingQuery.SOON)))
        .formats(formats)
        .venues(venues)
        .fellowships(fellowships)
        .languages(languages)
        .words(words)
        .order(order())
        .limit(limit);
  }

  private Order order() {
    if (near != null) {
      return Order.DISTANCE;
    }
    if (at != null) {
      return Order.SOONEST;
    }
    return words.isBlank() ? Order.WEEK : Order.RELEVANCE;
  }
}
