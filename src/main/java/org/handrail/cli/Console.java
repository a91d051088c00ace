package org.handrail.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints: results on standard output, everything else on standard error. */
final class Console {

  private final PrintWriter out;
  private final PrintWriter err;

  private Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** The one JSON document of a command with {@code --json}. */
  void json(Object document) {
    out.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    out.flush();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void message(String text) {
    err.println(text);
    err.flush();
  }
}
