package org.handrail.platform.database;

/** Hears what the person at a terminal should know while a database is being opened, such as what it waits for. */
@FunctionalInterface
public interface DatabaseNotices {

  /** Tells one line. */
  void tell(String line);
}
