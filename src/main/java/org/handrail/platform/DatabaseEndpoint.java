package org.handrail.platform;

import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL server answers and how to log in. Prints no password. */
public final class DatabaseEndpoint {

  private final String jdbcUrl;
  private final @Nullable String user;
  private final @Nullable String password;

  public DatabaseEndpoint(String jdbcUrl, @Nullable String user, @Nullable String password) {
    this.jdbcUrl = jdbcUrl;
    this.user = user;
    this.password = password;
  }

  /** The {@code jdbc:postgresql:} URL; one of the operator's may hold a password. */
  public String jdbcUrl() {
    return jdbcUrl;
  }

  @Nullable
  public String user() {
    return user;
  }

  @Nullable
  public String password() {
    return password;
  }

  public boolean hasPassword() {
    return password != null || jdbcUrl.contains("?password=") || jdbcUrl.contains("&password=");
  }

  @Override
  public String toString() {
    return "DatabaseEndpoint[***]";
  }
}
