package org.handrail.cli;

import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  @Option(names = "--debug", description = "Print a stack trace when something goes wrong.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  boolean json() {
    return json;
  }

  boolean debug() {
    return debug || help;
  }
}
