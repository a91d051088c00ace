package org.handrail.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A command that could not do its work: one line for the person at the terminal, and the exit code. */
public final class CommandRefused extends RuntimeException {

  /** The work found a problem in the data, or in the machine. */
  public static final int PROBLEM = 1;

  /** The command or the settings were not written as they should be. */
  static final int USAGE = 2;

  @Serial
  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final boolean isCommand;

  private CommandRefused(
      String message, int exitCode, boolean isCommand, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.isCommand = isCommand;
  }

  public static CommandRefused problem(String message) {
    return new CommandRefused(message, PROBLEM, false, null);
  }

  public static CommandRefused problem(String message, Throwable cause) {
    return new CommandRefused(message, PROBLEM, false, cause);
  }

  /** The fault is in the words of the command: how it is used is told too. */
  public static CommandRefused usage(String message) {
    return new CommandRefused(message, USAGE, true, null);
  }

  /** The fault is in the settings of the environment. */
  static CommandRefused setting(String message, Throwable cause) {
    return new CommandRefused(message, USAGE, false, cause);
  }

  int exitCode() {
    return exitCode;
  }

  /** Whether it helps to see how the command is used. */
  boolean isCommand() {
    return isCommand;
  }
}
