package org.handrail.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints: results on standard output, everything else on standard error. */
public final class Console {

  private final PrintWriter out;
  private final PrintWriter err;

  private Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** The one JSON document of a command with {@code --json}. */
  public void json(Object document) {
    String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    out.println(Terminal.json(json));
    out.flush();
  }

  public void line(String text) {
    out.println(Terminal.line(text));
    out.flush();
  }

  /** One line for the person, beside the result. */
  public void message(String text) {
    err.println(Terminal.message(text));
    err.flush();
  }
}
