package org.handrail.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A command that could not do its work: one line for the person at the terminal, and the exit code. */
final class Refused extends RuntimeException {

  /** The work found a problem in the data. */
  static final int PROBLEM = 1;

  /** The command was not written as it should be. */
  static final int USAGE = 2;

  @Serial
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Refused(String message, int exitCode, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static Refused problem(String message) {
    return new Refused(message, PROBLEM, null);
  }

  static Refused problem(String message, Throwable cause) {
    return new Refused(message, PROBLEM, cause);
  }

  static Refused usage(String message) {
    return new Refused(message, USAGE, null);
  }

  int exitCode() {
    return exitCode;
  }
}
