package org.handrail.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that works on what a server keeps. */
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:HANDRAIL_DATA:-data}",
      description = "The data directory, with all that a server keeps; made when something is"
          + " written and it is missing. Default: ${DEFAULT-VALUE}.")
  private Path path = Path.of("data");

  public Path path() {
    return path;
  }
}
