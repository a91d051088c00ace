package org.handrail.cli.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.atlas.NamedPlace;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.JsonOption;
import org.handrail.cli.LocalFile;
import org.handrail.cli.lists.FeedOptionsGroup;
import org.handrail.cli.lists.MeetingSource;
import org.handrail.ical.CalendarReader;
import org.handrail.ical.RejectedEntry;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.CalendarCommitments;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.roads.RoadMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which meetings fit into a week. */
@CommandOrder(60)
@Command(
    name = "plan",
    customSynopsis = "handrail plan --near LAT,LON --zone ZONE --from DATE --meetings N [OPTIONS]",
    description = "Fit meetings into your week without dropping what is already in it.",
    footer = "%n--zone is the time zone of your days, and of meetings whose record gives none.")
final class PlanCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private MeetingSource meetings = new MeetingSource();

  @Option(
      names = "--calendar",
      paramLabel = "FILE.ics",
      description = "A calendar of what is already in your week; read in memory, kept nowhere; - is"
          + " standard input. Repeatable. A .zip that holds calendars will do.")
  private List<String> calendars = new ArrayList<>();

  @Mixin
  private PlanOptions options = new PlanOptions();

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Also write the plan as a calendar, in place of what the file held.")
  private @Nullable String ics;

  @Mixin
  private FeedOptionsGroup feedOptions = new FeedOptionsGroup();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    ZoneId zone = feedOptions.zone();
    if (zone == null) {
      throw CommandRefused.usage(
          "Missing required option: '--zone=ZONE', the time zone of your days, such as"
              + " America/New_York");
    }
    Console console = Console.of(spec);
    Instant now = Clock.systemUTC().instant();
    MeetingSource.Meetings source = meetings.all(now, feedOptions, console);
    NamedPlace base = options.base(source.meetings(), console);
    PlanSettings settings =
        options.settings(zone, base.point()); // before a map is worked up, which takes long
    try (RoadMap roads = options.openRoads(meetings.roadsFolder(), console)) {
      plan(
          roads == null
              ? settings
              : settings.change().travel(roads.travel(options.travel())).build(),
          base.understood(),
          source,
          console);
    }
    return 0;
  }

  private void plan(
      PlanSettings settings, String near, MeetingSource.Meetings source, Console console) {
    CalendarCommitments calendar = readCalendars(settings, console);
    WeekPlan plan = new WeekPlanner().plan(settings, calendar.commitments(), source.meetings());
    if (ics != null) {
      LocalFile.of(ics).write(EnglishPlanCalendar.of(plan, source.doubts()));
    }
    if (json.isWanted()) {
      console.json(PlanDocument.of(
          plan, near, source.rejectedRecords(), calendar.rejected(), source.doubts()::of));
    } else {
      PlanText.lines(plan, source.doubts()).forEach(console::line);
    }
  }

  private CalendarCommitments readCalendars(PlanSettings settings, Console console) {
    Instant from = settings.from().atStartOfDay(settings.zone()).toInstant();
    Instant until =
        settings.from().plusDays(settings.days()).atStartOfDay(settings.zone()).toInstant();
    List<Commitment> commitments = new ArrayList<>();
    List<RejectedEntry> rejected = new ArrayList<>();
    PlaceResolver places = options.places(settings.base());
    for (String name : calendars) {
      CalendarCommitments result = read(name, from, until, settings, places);
      commitments.addAll(result.commitments());
      rejected.addAll(result.rejected());
      for (RejectedEntry entry : result.rejected()) {
        String in = entry.file().isEmpty() ? "" : ", \"" + entry.file() + "\"";
        String called = entry.title().isEmpty() ? "" : ", \"" + entry.title() + "\"";
        console.message(name + in + " line " + entry.line() + called + ": " + entry.reason());
      }
    }
    options.explainPlaces(commitments, console);
    return new CalendarCommitments(commitments, rejected);
  }

  private static CalendarCommitments read(
      String name, Instant from, Instant until, PlanSettings settings, PlaceResolver places) {
    byte[] file = LocalFile.of(name).read(CalendarReader.MAX_BYTES, System.in);
    try {
      return CalendarCommitments.readFile(file, from, until, settings.zone(), places);
    } catch (UnreadableCalendar e) {
      throw CommandRefused.problem(name + " was not read: " + e.getMessage(), e);
    }
  }
}
