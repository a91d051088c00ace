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
    String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    out.println(Terminal.json(json));
    out.flush();
  }

  void line(String text) {
    out.println(Terminal.line(text));
    out.flush();
  }

  /** One line for the person, beside the result. */
  void message(String text) {
    err.println(Terminal.message(text));
    err.flush();
  }
}
