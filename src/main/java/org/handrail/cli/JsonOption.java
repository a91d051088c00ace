package org.handrail.cli;

import picocli.CommandLine.Option;

/** The option of every command that answers. */
public final class JsonOption {

  @Option(names = "--json", description = "Print one JSON document and nothing else; for programs.")
  private boolean wanted;

  public boolean isWanted() {
    return wanted;
  }
}
