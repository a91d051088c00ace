package org.handrail.platform.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings.Role;
import org.handrail.platform.StartRefused;

/**
 * The note that the owner of a data directory leaves there, mode 0600, so that a second program can join its database.
 * A note may outlive its writer: only together with a held {@link DataLock} does it mean anything.
 */
public final class RunningDatabase {

  private final Role owner;
  private final int port;
  private final String password;

  public RunningDatabase(Role owner, int port, String password) {
    this.owner = owner;
    this.port = port;
    this.password = password;
  }

  public Role owner() {
    return owner;
  }

  public DatabaseEndpoint endpoint() {
    return EmbeddedPostgres.endpointAt(port, password);
  }

  public void write(DataDirectory data) throws IOException {
    DataDirectory.writePrivately(
        data.runningFile(), "owner=" + owner + "\nport=" + port + "\npassword=" + password + "\n");
  }

  public static void remove(DataDirectory data) throws IOException {
    Files.deleteIfExists(data.runningFile());
  }

  /**
   * The note, if there is a whole one.
   *
   * @throws StartRefused when this user may not read it
   */
  public static Optional<RunningDatabase> find(DataDirectory data) {
    try {
      Properties note = new Properties();
      note.load(new StringReader(Files.readString(data.runningFile())));
      return Optional.of(new RunningDatabase(
          Role.valueOf(note.getProperty("owner", "")),
          Integer.parseInt(note.getProperty("port", "")),
          note.getProperty("password", "")));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw new StartRefused("the running server's database can be joined only by the user who runs"
          + " it: " + data.runningFile() + " is not readable for this user");
    } catch (IOException e) {
      throw new StartRefused(data.runningFile() + " can't be read: " + FailureReason.of(e), e);
    }
  }

  @Override
  public String toString() {
    return "RunningDatabase[" + owner + ", " + port + "]";
  }
}
