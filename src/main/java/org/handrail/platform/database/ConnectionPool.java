package org.handrail.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.FailureReason;

/**
 * Connections that outlive the server's restarts: a caller waits less than a second for one, a broken one is replaced, and
 * an answer that does not come within a minute ends the wait.
 */
final class ConnectionPool {

  private static final int SIZE = 10;
  /** What the driver says when it was given no password but asked for one, or when the two find no common way. */
  private static final String REJECTED = "08004";

  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

  private ConnectionPool() {}

  /**
   * A pool to a server that answers.
   *
   * @throws StartRefused when it does not
   */
  static HikariDataSource to(DatabaseEndpoint endpoint) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("handrail");
    config.setJdbcUrl(endpoint.jdbcUrl());
    config.setUsername(endpoint.user());
    config.setPassword(endpoint.password());
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(800);
    config.setValidationTimeout(500);
    config.setIdleTimeout(Duration.ofMinutes(5).toMillis());
    config.setMaxLifetime(Duration.ofMinutes(30).toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("connectTimeout", "1");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "handrail");
    HikariDataSource pool = new HikariDataSource(config);
    try {
      awaitAnswer(pool, endpoint);
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void awaitAnswer(HikariDataSource pool, DatabaseEndpoint endpoint) {
    long deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
    while (true) {
      try (Connection connection = pool.getConnection()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (isRefusal(e)) {
          throw new StartRefused(refusal(e, endpoint), e);
        }
        if (System.nanoTime() > deadline) {
          throw new StartRefused("the database can't be reached: " + reason(e), e);
        }
      }
    }
  }

  /** Whether waiting is in vain: no such user, password (class 28) or database (3D), or the two speak past each other. */
  private static boolean isRefusal(SQLException e) {
    String state = FailureReason.sqlState(e);
    return state.startsWith("28") || state.startsWith("3D") || state.equals(REJECTED);
  }

  private static String refusal(SQLException e, DatabaseEndpoint endpoint) {
    String state = FailureReason.sqlState(e);
    if (state.equals(REJECTED)) {
      return endpoint.hasPassword()
          ? "the database's server refuses this way of connecting: check the options in"
              + " HANDRAIL_DATABASE_URL, such as sslmode"
          : "the database asks for a password: write it into a file and name that in"
              + " HANDRAIL_DATABASE_PASSWORD_FILE";
    }
    return state.startsWith("28")
        ? "the database refuses the user or the password: check HANDRAIL_DATABASE_USER and"
            + " HANDRAIL_DATABASE_PASSWORD_FILE, or the login in HANDRAIL_DATABASE_URL"
        : "the database's server has no database of that name: make it, or check"
            + " HANDRAIL_DATABASE_URL";
  }

  private static String reason(SQLException e) {
    String state = FailureReason.sqlState(e);
    if (state.equals(FailureReason.SAID_NOTHING)) {
      return "it does not answer";
    }
    return state.startsWith("08") ? "nothing answers at its address" : "SQL state " + state;
  }
}
