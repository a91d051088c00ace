package org.handrail.platform.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.handrail.platform.StartRefused;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The role and the database that the program works with in its own server. The role is no superuser: whatever it may be
 * tricked into can't reach the machine's files.
 */
public final class OwnDatabase {

  static final String NAME = "handrail";
  public static final String ROLE = "handrail";

  private static final String WRONG_PASSWORD = "28P01";

  private OwnDatabase() {}

  /**
   * Whether the server on this port takes connections.
   *
   * @throws StartRefused when it takes them but not with this password
   */
  static boolean answers(int port, String password) {
    try (Connection connection = connect(port, password)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new StartRefused(
            "the database refuses the password in keys/database-password: put the right file back",
            e);
      }
      return false;
    }
  }

  /** Makes the role and the database when they are not there yet. */
  static void ensure(int port, String password) {
    try (Connection connection = connect(port, password)) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", ROLE)) {
        createRole(connection, password);
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
        execute(connection, "create database " + NAME + " owner " + ROLE);
      }
    } catch (SQLException e) {
      throw new StartRefused("the database can't be set up: SQL state " + e.getSQLState(), e);
    }
  }

  private static void createRole(Connection connection, String password) throws SQLException {
    if (!password.matches("[0-9a-f]+")) { // it stands in the statement, which takes no parameter
      throw new StartRefused("keys/database-password does not hold what Handrail wrote there");
    }
    execute(connection, "create role " + ROLE + " login password '" + password + "'");
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(int port, String password) throws SQLException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setServerNames(new String[] {"127.0.0.1"});
    server.setPortNumbers(new int[] {port});
    server.setDatabaseName("postgres");
    server.setUser(PostgresCluster.SUPERUSER);
    server.setPassword(password);
    server.setConnectTimeout(1);
    server.setSocketTimeout(5);
    return server.getConnection();
  }
}
