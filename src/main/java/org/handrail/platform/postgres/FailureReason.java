package org.handrail.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/** Says in a few words why the file system or the database refused. */
public final class FailureReason {

  public static final String SAID_NOTHING = "unknown";

  private FailureReason() {}

  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      case NoSuchFileException missing -> "not there: " + missing.getFile();
      case FileAlreadyExistsException other -> "something else stands there: " + other.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** What the database said, of the innermost cause that is its; {@link #SAID_NOTHING} if it did not say one. */
  public static String sqlState(Throwable e) {
    String state = SAID_NOTHING;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state;
  }
}
