package org.handrail.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.OwnDatabase;
import org.handrail.platform.postgres.PostgresCluster;

/**
 * A database of its own for one test class, in the one server that all tests of this JVM share. The server's files stay
 * under {@code target}, so that only the first run makes them.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final String url;

  private TestDatabase(String name, String url) {
    this.name = name;
    this.url = url;
  }

  /** An empty database; Flyway has not run. */
  public static TestDatabase empty() {
    DatabaseEndpoint server = Server.ACCESS.endpoint();
    String name = "test_" + COUNT.incrementAndGet();
    asSuperuser(
        "drop database if exists " + name + " with (force)",
        "create database " + name + " owner " + OwnDatabase.ROLE);
    String login = "?user=" + OwnDatabase.ROLE + "&password=" + server.password();
    return new TestDatabase(name, server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name) + login);
  }

  /** A database with the program's schema. */
  public static TestDatabase migrated() {
    TestDatabase database = empty();
    Flyway.configure()
        .dataSource(database.url, null, null)
        .locations("classpath:db/migration")
        .table("platform_schema_history")
        .load()
        .migrate();
    return database;
  }

  /** What {@code handrail.database.url} has to be to use it. Login included. */
  public String url() {
    return url;
  }

  /** The same without a login. */
  public String urlWithoutLogin() {
    return url.replaceFirst("\\?.*", "");
  }

  /** Gives the database to a role of this name, which may be new; the server asks it for its password (scram-sha-256). */
  public void giveTo(String role, String password) {
    asSuperuser(
        "do $$ begin create role " + role
            + " login; exception when duplicate_object then null; end $$",
        "alter role " + role + " password '" + password + "'",
        "alter database " + name + " owner to " + role);
  }

  /** Lets nobody in any more, and throws out who is. */
  public void shut() {
    asSuperuser(
        "alter database " + name + " allow_connections false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  /** Lets people in again. */
  public void open() {
    asSuperuser("alter database " + name + " allow_connections true");
  }

  /** Changes it behind the program's back. */
  public void execute(String sql) {
    execute(url, sql);
  }

  /** A pool like the program's own; the caller closes it. */
  public HikariDataSource pool() {
    return ConnectionPool.to(new DatabaseEndpoint(url, null, null));
  }

  private static void asSuperuser(String... statements) {
    DatabaseEndpoint server = Server.ACCESS.endpoint();
    execute(
        server.jdbcUrl().replaceFirst("/[^/]*$", "/postgres") + "?user=" + PostgresCluster.SUPERUSER
            + "&password=" + server.password(),
        statements);
  }

  private static void execute(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started by the first test that needs it; stops with the JVM. */
  private static final class Server {

    private static final int MOST_JVMS = 8;

    static final DatabaseAccess ACCESS = open(1);

    /** In the first folder that no other JVM has: tests run in several at once. */
    private static DatabaseAccess open(int number) {
      try {
        return DatabaseAccess.open(new PlatformSettings(
            Path.of("target/test-data-" + number),
            new PlatformSettings.Database(null, null, null, PlatformSettings.Role.SERVE)));
      } catch (StartRefused taken) {
        if (number == MOST_JVMS) {
          throw taken;
        }
        return open(number + 1);
      }
    }
  }
}
