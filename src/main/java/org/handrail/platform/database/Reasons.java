package org.handrail.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in a few words why the file system refused. */
final class Reasons {

  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      case NoSuchFileException missing -> "not there: " + missing.getFile();
      case FileAlreadyExistsException other -> "something else stands there: " + other.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }
}
