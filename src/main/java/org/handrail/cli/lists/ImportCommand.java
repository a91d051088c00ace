package org.handrail.cli.lists;

import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import org.handrail.directory.FeedId;
import org.handrail.directory.ListShrank;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.feed.FeedResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes lists into the data directory, also that of a running server. */
@CommandOrder(20)
@Command(
    name = "import",
    customSynopsis = "handrail import FILE|URL… [OPTIONS]",
    description = "Take meeting lists in, each whole or not at all. What a list held before is"
        + " replaced. A running server shows the new list within seconds.",
    footer = "%nExit code 1 when a list could not be taken; its last good version stays.")
final class ImportCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ListArguments lists = new ListArguments();

  @Mixin
  private JsonOption json = new JsonOption();

  @Mixin
  private DataOption data = new DataOption();

  @Option(
      names = "--accept-shrink",
      description = "Take a list also when more than a fifth of its meetings would vanish.")
  private boolean acceptShrink;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    // All lists are read before the database is touched: a slip of the pen costs nothing.
    List<ListReading> readings = lists.read(console);
    List<ListReport> reports = readings.stream().anyMatch(r -> r.result() != null)
        ? DataSession.write(data.path(), console, store -> {
          List<ListReport> taken =
              readings.stream().map(r -> take(r, store, console)).toList();
          tellInvented(store.listInvented(), console);
          return taken;
        })
        : readings.stream().map(r -> r.report().notImported()).toList();
    ListReports.print(reports, json, console);
    return reports.stream().allMatch(ListReport::isImported) ? 0 : CommandRefused.PROBLEM;
  }

  private static void tellInvented(List<FeedId> invented, Console console) {
    for (FeedId list : invented) {
      console.message("The invented meetings of \"" + list.value()
          + "\" are out of sight now that there is a real list; handrail forget \"" + list.value()
          + "\" removes them.");
    }
  }

  private ListReport take(ListReading reading, MeetingLists store, Console console) {
    FeedResult result = reading.result();
    if (result == null) {
      return reading.report().notImported();
    }
    if (result.meetings().isEmpty() && !result.rejected().isEmpty()) {
      return holdBack(reading, "none of its records could be used; see what was refused", console);
    }
    try {
      ImportOptions options = new ImportOptions(false, acceptShrink);
      return reading
          .report()
          .imported(store.replace(reading.source().feed(), result.meetings(), options));
    } catch (ListShrank e) {
      String reason = e.gone() + " of its " + e.before()
          + " meetings would vanish, so the last good list stays."
          + " Look at the list; if it is right, add --accept-shrink.";
      return holdBack(reading, reason, console);
    }
  }

  private static ListReport holdBack(ListReading reading, String reason, Console console) {
    console.message(reading.source().name() + " was not taken: " + reason);
    return reading.report().notImported(reason);
  }
}
