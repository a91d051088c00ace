package org.handrail.cli.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.directory.FeedId;
import org.handrail.treatment.feed.ListingFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which directories of treatment to read, and how. */
final class ListingArguments {

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

  /**
   * Reads all.
   *
   * @param source what ids follow from where a directory gives none, or null for its own name
   * @throws CommandRefused when one is no readable file or is named twice
   */
  List<ListingReading> read(@Nullable FeedId source, Console console) {
    return new ListingSources(source, listingFormat(), allowedHosts).read(arguments, console);
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
