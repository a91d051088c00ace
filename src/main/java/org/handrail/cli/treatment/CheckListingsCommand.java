package org.handrail.cli.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.JsonOption;
import org.handrail.treatment.feed.ListingFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description =
          "The directories; a folder holds the tables of one HSDS package; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description =
          "What the directory is written in: auto (found by content), hsds, findtreatment or"
              + " samhsa. Default: ${DEFAULT-VALUE}.")
  private String format = "auto";

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A host from which directories may be fetched although its address is not"
          + " public. Repeatable.")
  private List<String> allowedHosts = new ArrayList<>();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    ListingSources sources = new ListingSources(listingFormat(), allowedHosts);
    List<ListingReport> reports = sources.read(arguments, console);
    print(reports, console);
    return reports.stream().allMatch(ListingReport::isFlawless) ? 0 : CommandRefused.PROBLEM;
  }

  private void print(List<ListingReport> reports, Console console) {
    if (json.isWanted()) {
      console.json(reports.size() == 1 ? reports.getFirst() : reports);
      return;
    }
    boolean first = true;
    for (ListingReport report : reports) {
      if (report.format() == null) {
        continue; // one that could not be read has been told on standard error
      }
      if (!first) {
        console.line("");
      }
      first = false;
      report.lines().forEach(console::line);
    }
  }

  private @Nullable ListingFormat listingFormat() {
    String word = format.toLowerCase(Locale.ROOT);
    return word.equals("auto")
        ? null
        : ListingFormat.find(word)
            .orElseThrow(
                () -> CommandRefused.usage("--format is auto, hsds, findtreatment or samhsa"));
  }
}
