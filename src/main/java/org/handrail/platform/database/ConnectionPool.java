package org.handrail.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.handrail.platform.StartRefused;

/**
 * Connections that outlive the server's restarts: a caller waits at most a second for one, a broken one is replaced, and
 * an answer that does not come within a minute ends the wait.
 */
final class ConnectionPool {

  private static final int SIZE = 10;
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
    config.setConnectionTimeout(1000);
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
      awaitAnswer(pool);
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void awaitAnswer(HikariDataSource pool) {
    long deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
    while (true) {
      try (Connection connection = pool.getConnection()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() > deadline || isRefusal(e)) {
          throw new StartRefused("the database can't be reached: " + reason(e), e);
        }
      }
    }
  }

  /** Whether waiting is in vain: a wrong password or role (class 28), no such database (3D). */
  private static boolean isRefusal(SQLException e) {
    String state = root(e).getSQLState();
    return state != null && (state.startsWith("28") || state.startsWith("3D"));
  }

  private static String reason(SQLException e) {
    SQLException root = root(e);
    String state = root.getSQLState() == null ? "" : root.getSQLState();
    return switch (state.length() < 2 ? state : state.substring(0, 2)) {
      case "28" -> "it refuses the user or the password";
      case "3D" -> "it has no database of that name";
      case "08" -> "nothing answers at its address";
      default -> "SQL state " + state;
    };
  }

  private static SQLException root(SQLException e) {
    SQLException root = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        root = sql;
      }
    }
    return root;
  }
}
