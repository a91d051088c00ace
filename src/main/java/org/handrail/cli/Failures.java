package org.handrail.cli;

import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.RefusedSettings;
import org.handrail.planner.UnreadablePlan;
import org.handrail.planner.calendar.UnreadableCalendar;
import org.handrail.planner.roads.UnreadableRoads;
import org.handrail.platform.outbound.FetchRefused;
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
    return switch (e) {
      case Refused refused -> refused.exitCode();
      case RefusedSettings ignored -> Refused.USAGE;
      default -> Refused.PROBLEM;
    };
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
      // These were written for people.
      case UnreadableFeed refused -> String.valueOf(refused.getMessage());
      case FetchRefused refused -> String.valueOf(refused.getMessage());
      case UnreadableCalendar refused -> String.valueOf(refused.getMessage());
      case UnreadablePlan refused -> String.valueOf(refused.getMessage());
      case RefusedSettings refused -> String.valueOf(refused.getMessage());
      case UnreadableRoads refused -> String.valueOf(refused.getMessage());
      case PinImpossible refused -> String.valueOf(refused.getMessage());
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
