package org.handrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.calendar.CalendarReader;
import org.handrail.planner.calendar.CalendarResult;
import org.handrail.planner.calendar.CalendarWriter;
import org.handrail.planner.calendar.RejectedEntry;
import org.handrail.planner.roads.RoadMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which meetings fit into a week. */
@Command(
    name = "plan",
    description = "Fit meetings into a week without dropping what is already in it.",
    footer = "Needs --zone: it is also the zone of your days.")
final class PlanCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private FeedOptionsGroup feedOptions = new FeedOptionsGroup();

  @Mixin
  private MeetingSource meetings = new MeetingSource();

  @Mixin
  private PlanOptions options = new PlanOptions();

  @Mixin
  private JsonOption json = new JsonOption();

  @Option(
      names = "--calendar",
      paramLabel = "FILE.ics",
      description = "What is already in the week; read in memory, kept nowhere. Repeatable.")
  private List<String> calendars = new ArrayList<>();

  @Option(names = "--ics", paramLabel = "FILE", description = "Also write the plan as a calendar.")
  private @Nullable String ics;

  @Override
  public Integer call() {
    ZoneId zone = feedOptions.zone();
    if (zone == null) {
      throw Refused.usage(
          "--zone is missing: the time zone of your days, such as America/New_York");
    }
    Console console = Console.of(spec);
    try (RoadMap roads = options.openRoads(meetings.data(), console)) {
      plan(options.settings(zone, roads), console);
    }
    return 0;
  }

  private void plan(PlanSettings settings, Console console) {
    CalendarResult calendar = readCalendars(settings, console);
    Instant now = Clock.systemUTC().instant();
    MeetingSource.Meetings source = meetings.open(feedOptions, now, console);
    WeekPlan plan = new WeekPlanner().plan(settings, calendar.commitments(), source.all());
    if (ics != null) {
      write(FeedSources.pathOf(ics), CalendarWriter.write(PlanText.entries(plan), now));
    }
    if (json.isWanted()) {
      int refusedEntries = calendar.rejected().size();
      console.json(PlanDocument.of(plan, source.rejectedRecords(), refusedEntries));
    } else {
      PlanText.lines(plan).forEach(console::line);
    }
  }

  private CalendarResult readCalendars(PlanSettings settings, Console console) {
    Instant from = settings.from().atStartOfDay(settings.zone()).toInstant();
    Instant until =
        settings.from().plusDays(settings.days()).atStartOfDay(settings.zone()).toInstant();
    List<Commitment> commitments = new ArrayList<>();
    List<RejectedEntry> rejected = new ArrayList<>();
    for (String name : calendars) {
      CalendarResult result =
          new CalendarReader().read(FeedSources.file(name), from, until, settings.zone());
      commitments.addAll(result.commitments());
      rejected.addAll(result.rejected());
      for (RejectedEntry entry : result.rejected()) {
        console.message(name + " line " + entry.line() + ": " + entry.reason());
      }
    }
    return new CalendarResult(commitments, rejected);
  }

  /** Whole or not at all: a calendar program may be watching the file. */
  private static void write(Path target, byte[] bytes) {
    Path absolute = target.toAbsolutePath();
    try {
      Path part = Files.createTempFile(absolute.getParent(), ".plan", ".part");
      try {
        Files.write(part, bytes);
        Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw Refused.problem(target + " could not be written; check its folder");
    }
  }
}
