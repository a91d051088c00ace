package org.handrail.cli.lists;

import java.util.ArrayList;
import java.util.List;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code check} and {@code import} are told of the lists. */
final class ListArguments {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "The meeting lists; - is standard input.")
  private List<String> arguments = new ArrayList<>();

  @Mixin
  private FeedOptionsGroup options = new FeedOptionsGroup();

  @Option(
      names = "--fellowship",
      paramLabel = "AA",
      defaultValue = "",
      description = "The fellowship of meetings whose record names none.")
  private String fellowship = "";

  /**
   * Reads all lists, in the order in which they were named.
   *
   * @throws CommandRefused when one is no readable file or is named twice
   */
  List<ListReading> read(Console console) {
    return FeedSources.name(arguments).stream()
        .map(source -> ListReading.of(source, options, fellowship, console))
        .toList();
  }
}
