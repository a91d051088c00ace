package org.handrail.cli;

import org.handrail.directory.feed.UnreadableFeed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one line and an exit code; a stack trace only with {@code --debug}. */
final class Failures {

  private Failures() {}

  static int badUsage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    commandLine.getErr().println(oneLine(String.valueOf(e.getMessage())));
    commandLine
        .getErr()
        .println("Try: " + commandLine.getCommandSpec().qualifiedName() + " --help");
    commandLine.getErr().flush();
    return Refused.USAGE;
  }

  static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
    if (isDebug(commandLine)) {
      e.printStackTrace(commandLine.getErr());
    }
    commandLine.getErr().println(oneLine(message(e)));
    commandLine.getErr().flush();
    return e instanceof Refused refused ? refused.exitCode() : Refused.PROBLEM;
  }

  /** The option belongs to the program, not to the command. */
  private static boolean isDebug(CommandLine commandLine) {
    CommandLine root = commandLine;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof Handrail handrail && handrail.isDebug();
  }

  private static String message(Exception e) {
    return switch (e) {
      case Refused refused -> String.valueOf(refused.getMessage());
      case UnreadableFeed unreadable -> String.valueOf(unreadable.getMessage());
      default ->
        "Something went wrong inside Handrail (" + e.getClass().getSimpleName()
            + "). Nothing was changed. Run it again with --debug and report what it prints.";
    };
  }

  /** Control characters of an argument would otherwise reach the terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
