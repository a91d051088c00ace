package org.handrail.cli.lists;

import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What would be accepted of a list, what refused, and why. Changes nothing. */
@CommandOrder(40)
@Command(
    name = "check",
    customSynopsis = "handrail check FILE|URL… [OPTIONS]",
    description = "Read meeting lists and say what would be accepted, what refused, and why."
        + " Changes nothing.",
    footer = "%nExit code 1 when a record or a whole list is refused.")
final class CheckCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ListArguments lists = new ListArguments();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<ListReport> reports =
        lists.read(console).stream().map(ListReading::report).toList();
    ListReports.print(reports, json, console);
    return reports.stream().allMatch(ListReport::isFlawless) ? 0 : CommandRefused.PROBLEM;
  }
}
