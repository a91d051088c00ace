package org.handrail.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry: reads the command line and hands over to one class per command. */
@Command(
    name = "handrail",
    versionProvider = Version.class,
    description = "A self-hosted server for twelve-step recovery.",
    footer = {
      "",
      "handrail COMMAND --help tells more of each.",
      "Exit codes: 0 done, 1 a problem in the data or on this machine, 2 the command or a setting"
          + " was not written right."
    })
public final class Handrail implements Runnable {

  /** Lucene would like a module of Java that is still an experiment. Held, or Java forgets the level. */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** What a command returns when the program goes on without the command's thread: a server that is up. */
  public static final int KEEPS_RUNNING = -1;

  private static final long LAST_WORD_MILLIS = 500;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 1_001,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      order = 1_000,
      description = "Print a stack trace when something goes wrong.")
  private boolean debug;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      order = 1_001,
      description = "Show the version.")
  private boolean version;

  public static void main(String[] args) {
    CountDownLatch over = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(lastWord(Thread.currentThread(), over));
    int exitCode = run(args);
    over.countDown();
    if (exitCode != KEEPS_RUNNING) {
      System.exit(exitCode);
    }
  }

  /** On Ctrl-C a command that waits is woken, and has a moment to say its one line before the program is gone. */
  private static Thread lastWord(Thread command, CountDownLatch over) {
    return new Thread(
        () -> {
          if (over.getCount() == 0) {
            return;
          }
          command.interrupt();
          try {
            boolean ignored = over.await(LAST_WORD_MILLIS, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "handrail-last-word");
  }

  /** Runs one command and returns its exit code; for {@link #main} and for tests. */
  static int run(String... args) {
    CommandLine commandLine = commandLine()
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      return CommandFailures.outOfMemory(commandLine);
    }
  }

  public static CommandLine commandLine() {
    LUCENE.setLevel(Level.SEVERE);
    CommandLine commandLine = new CommandLine(new Handrail());
    CommandClasses.find().forEach(commandLine::addSubcommand);
    Converters.register(commandLine);
    commandLine.setExpandAtFiles(false); // an argument is what it says, and no file's content
    commandLine.setExecutionStrategy(Handrail::execute);
    commandLine.setParameterExceptionHandler(CommandFailures::badUsage);
    commandLine.setExecutionExceptionHandler(CommandFailures::failed);
    commandLine
        .getCommandSpec()
        .usageMessage()
        .customSynopsis("handrail " + String.join("|", commands(commandLine)) + " [OPTIONS]");
    commandLine
        .getSubcommands()
        .values()
        .forEach(c -> c.getCommandSpec().usageMessage().sortOptions(false).width(100));
    return commandLine;
  }

  /** Those that people use, in their order. */
  private static List<String> commands(CommandLine commandLine) {
    return commandLine.getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Also who asks for help is told of a slip: help for something else would only puzzle. */
  private static int execute(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      List<String> unmatched = command.getParseResult().unmatched();
      if (!unmatched.isEmpty()) {
        throw new UnmatchedArgumentException(command, unmatched);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
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
