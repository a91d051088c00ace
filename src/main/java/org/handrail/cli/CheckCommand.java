package org.handrail.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.directory.feed.FeedResult;
import org.handrail.directory.feed.UnreadableFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What would be accepted of a list, what refused, and why. Changes nothing. */
@Command(
    name = "check",
    description =
        "Say what of a meeting list would be accepted, what refused and why; change nothing.",
    footer = "Exit code 1 when a record or a whole list is refused.")
final class CheckCommand implements Callable<Integer> {

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
      names = "--fellowship",
      paramLabel = "AA",
      defaultValue = "",
      description = "The fellowship of records that name none.")
  private String fellowship = "";

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<CheckReport> reports = new ArrayList<>();
    for (FeedSources.Source source : FeedSources.name(arguments)) {
      CheckReport report = check(source);
      reports.add(report);
      if (!json.isWanted()) {
        report.lines().forEach(console::line);
      }
    }
    if (json.isWanted()) {
      console.json(reports.size() == 1 ? reports.getFirst() : reports);
    }
    return reports.stream().allMatch(CheckReport::isFlawless) ? 0 : Refused.PROBLEM;
  }

  private CheckReport check(FeedSources.Source source) {
    try {
      FeedResult result = feedOptions.read(source, fellowship);
      return CheckReport.of(source, result);
    } catch (UnreadableFeed e) {
      return CheckReport.unreadable(source, e);
    }
  }
}
