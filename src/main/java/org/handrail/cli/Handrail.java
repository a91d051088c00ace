package org.handrail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's entry: reads the command line and hands over to one class per command. */
@Command(
    name = "handrail",
    version = "Handrail 0.1.0",
    description = "A self-hosted server for twelve-step recovery.",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      FindCommand.class,
      PlanCommand.class,
      WarmUpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a problem in the data, 2 the command was not written right."
    })
public final class Handrail implements Runnable {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace when something goes wrong.")
  private boolean debug;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  public static void main(String[] args) {
    int exitCode = run(args);
    if (exitCode != ServeCommand.KEEPS_RUNNING) {
      System.exit(exitCode);
    }
  }

  /** Runs one command and returns its exit code; for {@link #main} and for tests. */
  static int run(String... args) {
    return commandLine()
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Handrail());
    Converters.register(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(Failures::badUsage);
    commandLine.setExecutionExceptionHandler(Failures::failed);
    return commandLine;
  }

  boolean isDebug() {
    return debug;
  }

  @Override
  public void run() {
    if (help || version) {
      return; // picocli has answered
    }
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
