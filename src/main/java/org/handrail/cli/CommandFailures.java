package org.handrail.cli;

import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.RefusedSettings;
import org.handrail.planner.UnreadablePlan;
import org.handrail.planner.roads.UnreadableRoads;
import org.handrail.platform.outbound.FetchRefused;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one line and an exit code; a stack trace only with {@code --debug}. */
final class CommandFailures {

  private CommandFailures() {}

  /** The command line itself could not be read. */
  static int badUsage(ParameterException e, String[] args) {
    tell(e.getCommandLine(), String.valueOf(e.getMessage()));
    tellUsage(e.getCommandLine());
    return CommandRefused.USAGE;
  }

  /** The command ran and failed. */
  static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
    if (isDebug(commandLine)) {
      e.printStackTrace(commandLine.getErr());
    }
    tell(commandLine, message(e));
    return switch (e) {
      case CommandRefused refused -> {
        if (refused.isCommand()) {
          tellUsage(commandLine);
        }
        yield refused.exitCode();
      }
      case RefusedSettings ignored -> {
        tellUsage(commandLine);
        yield CommandRefused.USAGE;
      }
      default -> CommandRefused.PROBLEM;
    };
  }

  /** Java ran out of memory. What the command did not finish, it did not begin: each list is one transaction. */
  static int outOfMemory(CommandLine commandLine) {
    tell(
        commandLine,
        "there is not enough memory for this. Give it more, as in HANDRAIL_JAVA_OPTIONS=-Xmx2g");
    return CommandRefused.PROBLEM;
  }

  private static void tell(CommandLine commandLine, String message) {
    commandLine.getErr().println(Terminal.message(message));
    commandLine.getErr().flush();
  }

  private static void tellUsage(CommandLine commandLine) {
    String command = commandLine.getCommandSpec().qualifiedName();
    String[] synopsis = commandLine.getCommandSpec().usageMessage().customSynopsis();
    String usage = synopsis.length == 0 ? command + " COMMAND" : String.join(" ", synopsis);
    tell(commandLine, "Usage: " + usage + "   (more: " + command + " --help)");
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
    return isStopping() ? "Stopped. No list was taken by half." : reason(e);
  }

  /** Whether somebody pressed Ctrl-C: then whatever broke off broke off because of that. */
  private static boolean isStopping() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true; // the one way that Java tells it
    }
  }

  private static String reason(Exception e) {
    return switch (e) {
      case CommandRefused refused -> String.valueOf(refused.getMessage());
      case RefusedSettings refused ->
        "Invalid value for option '--" + refused.setting() + "': " + refused.getMessage();
      // These were written for people.
      case UnreadableFeed refused -> String.valueOf(refused.getMessage());
      case FetchRefused refused -> String.valueOf(refused.getMessage());
      case UnreadableCalendar refused -> String.valueOf(refused.getMessage());
      case UnreadablePlan refused -> String.valueOf(refused.getMessage());
      case UnreadableRoads refused -> String.valueOf(refused.getMessage());
      case PinImpossible refused -> String.valueOf(refused.getMessage());
      default ->
        "Something went wrong inside Handrail (" + e.getClass().getSimpleName()
            + "). Run it again with --debug and report what it prints.";
    };
  }
}
