package org.handrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.directory.ListShrank;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.Rejected;
import org.handrail.directory.feed.UnreadableFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes lists into the data directory, also that of a running server. */
@Command(
    name = "import",
    description = "Take meeting lists in; each list whole or not at all.",
    footer = "Exit code 1 when a list could not be taken; its last good version stays.")
final class ImportCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private FeedOptionsGroup feedOptions = new FeedOptionsGroup();

  @Mixin
  private JsonOption json = new JsonOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "The lists; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data directory; made when it is missing. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Option(
      names = "--fellowship",
      paramLabel = "AA",
      defaultValue = "",
      description = "The fellowship of records that name none.")
  private String fellowship = "";

  @Option(
      names = "--accept-shrink",
      description = "Take a list also when more than a fifth of its meetings would vanish.")
  private boolean acceptShrink;

  /** What came of reading one list: a result, or the reason why there is none. */
  private record Reading(FeedSources.Source source, CheckReport report, List<FeedResult> result) {}

  @Override
  public Integer call() {
    // All lists are read before the database is touched: a bad spelling costs nothing.
    List<Reading> readings =
        FeedSources.name(arguments).stream().map(this::read).toList();
    List<CheckReport> reports = new ArrayList<>();
    boolean worthOpening = readings.stream().anyMatch(r -> !r.result().isEmpty());
    if (worthOpening) {
      reports.addAll(Store.forWriting(data, store -> store(store, readings)));
    } else {
      readings.forEach(r -> reports.add(r.report()));
    }
    print(reports);
    return reports.stream().allMatch(r -> r.added() != null) ? 0 : Refused.PROBLEM;
  }

  private Reading read(FeedSources.Source source) {
    try {
      FeedResult result = feedOptions.read(source, fellowship);
      return new Reading(source, CheckReport.of(source, result), List.of(result));
    } catch (UnreadableFeed e) {
      return new Reading(source, CheckReport.unreadable(source, e), List.of());
    }
  }

  private List<CheckReport> store(Store store, List<Reading> readings) {
    List<CheckReport> reports = new ArrayList<>();
    for (Reading reading : readings) {
      reports.add(
          reading.result().isEmpty()
              ? reading.report()
              : store(store, reading, reading.result().getFirst()));
    }
    return reports;
  }

  private CheckReport store(Store store, Reading reading, FeedResult result) {
    try {
      ImportOptions options = new ImportOptions(false, acceptShrink);
      ImportOutcome outcome =
          store.lists().replace(reading.source().feed(), result.meetings(), options);
      return reading.report().imported(outcome);
    } catch (ListShrank e) {
      String reason = e.gone() + " of its " + e.before()
          + " meetings would vanish, so the last good list stays."
          + " Look at the list; if it is right, add --accept-shrink.";
      return reading.report().heldBack(new Rejected(null, null, "", "", reason));
    }
  }

  private void print(List<CheckReport> reports) {
    Console console = Console.of(spec);
    if (json.isWanted()) {
      console.json(reports.size() == 1 ? reports.getFirst() : reports);
    } else {
      reports.forEach(report -> report.lines().forEach(console::line));
    }
  }
}
