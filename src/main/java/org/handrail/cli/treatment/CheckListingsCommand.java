package org.handrail.cli.treatment;

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

/** What would be accepted of a directory of treatment, what refused, and why. Changes nothing. */
@CommandOrder(45)
@Command(
    name = "check-listings",
    customSynopsis = "handrail check-listings FILE|FOLDER|URL… [OPTIONS]",
    description = "Read directories of treatment and say what would be accepted, what refused, and"
        + " why. Changes nothing.",
    footer = "%nExit code 1 when a record or a whole directory is refused.")
final class CheckListingsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ListingArguments directories = new ListingArguments();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<ListingReport> reports =
        directories.read(null, console).stream().map(ListingReading::report).toList();
    ListingReport.print(reports, json, console);
    return reports.stream().allMatch(ListingReport::isFlawless) ? 0 : CommandRefused.PROBLEM;
  }
}
