package org.handrail.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;

/**
 * Runs in a JVM of its own: opens the database of a data directory in a role, says so, writes numbers until it is killed
 * told to stop by a byte on its standard input, or finds nobody listening, and says each number that was committed.
 */
final class OtherProgram {

  private OtherProgram() {}

  public static void main(String[] args) throws Exception {
    PlatformSettings settings = new PlatformSettings(
        Path.of(args[0]),
        new PlatformSettings.Database(null, null, null, PlatformSettings.Role.valueOf(args[1])));
    try (DatabaseAccess access = DatabaseAccess.open(settings)) {
      System.out.println("server " + access.serverPid());
      write(access);
    } catch (StartRefused e) {
      System.out.println("refused " + e.getMessage());
    }
  }

  private static void write(DatabaseAccess access) throws SQLException, java.io.IOException {
    try (Connection connection = connect(access);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists written (n int)");
      for (int n = 1; System.in.available() == 0 && !System.out.checkError(); n++) {
        statement.execute("insert into written values (" + n + ")");
        System.out.println(n);
      }
    }
  }

  static Connection connect(DatabaseAccess access) throws SQLException {
    DatabaseEndpoint endpoint = access.endpoint();
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
  }
}
