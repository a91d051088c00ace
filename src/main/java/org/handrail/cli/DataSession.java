package org.handrail.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingLists;
import org.handrail.platform.database.DatabaseNotices;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The database of a data directory, for commands that are not the server: joins that of a running server, else starts it
 * for the length of one piece of work.
 */
public final class DataSession {

  private DataSession() {}

  /**
   * Asks what has been imported.
   *
   * @param data the data directory
   * @param now the instant that counts as now
   * @param console hears what it waits for
   * @throws CommandRefused when nothing has been imported yet
   */
  public static <T> T read(Path data, Instant now, Console console, Function<Directory, T> work) {
    requireData(data);
    return open(data, Clock.fixed(now, ZoneOffset.UTC), console, context -> {
      Directory directory = context.getBean(Directory.class);
      if (directory.listFeeds().isEmpty()) {
        throw nothingImported(data);
      }
      return work.apply(directory);
    });
  }

  /** Takes lists in; makes the data directory when it is missing. */
  public static <T> T write(Path data, Console console, Function<MeetingLists, T> work) {
    return make(data, MeetingLists.class, console, work);
  }

  /**
   * Changes what has been imported.
   *
   * @param console hears what it waits for
   * @throws CommandRefused when there is no data directory
   */
  public static <T> T change(Path data, Console console, Function<MeetingLists, T> work) {
    requireData(data);
    return write(data, console, work);
  }

  /**
   * Asks or changes what is not a list: accounts, staff, keys.
   *
   * @param bean the façade that the work is done with
   * @param console hears what it waits for
   * @throws CommandRefused when there is no data directory
   */
  public static <B, T> T use(Path data, Class<B> bean, Console console, Function<B, T> work) {
    if (!Files.isDirectory(data) && !hasOwnServer()) {
      throw CommandRefused.problem("there is no data directory " + data
          + ": name that of the server with --data or HANDRAIL_DATA");
    }
    return make(data, bean, console, work);
  }

  /** The same, and makes the data directory when it is missing. */
  public static <B, T> T make(Path data, Class<B> bean, Console console, Function<B, T> work) {
    return open(data, Clock.systemUTC(), console, context -> work.apply(context.getBean(bean)));
  }

  private static void requireData(Path data) {
    if (!Files.isDirectory(data) && !hasOwnServer()) {
      throw nothingImported(data);
    }
  }

  private static CommandRefused nothingImported(Path data) {
    return CommandRefused.problem("nothing has been imported into " + data
        + " yet: import a list first (handrail import FILE), or name one with --feed");
  }

  /** Whether the operator has a database of their own; its data directory may well be missing. */
  private static boolean hasOwnServer() {
    String url = System.getenv("HANDRAIL_DATABASE_URL");
    return url != null && !url.isBlank();
  }

  /** Lazily: what a command doesn't ask for, such as the watch for changes, is never made. */
  private static <T> T open(
      Path data, Clock clock, Console console, Function<ConfigurableApplicationContext, T> work) {
    SpringApplicationBuilder application = new SpringApplicationBuilder(StoreOnly.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .initializers(context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Clock.class, () -> clock);
          beans.registerBean(DatabaseNotices.class, () -> console::message);
        });
    List<String> settings = List.of(Boot.data(data), "handrail.database.role=join");
    try (ConfigurableApplicationContext context = Boot.start(application, settings)) {
      return work.apply(context);
    }
  }

  /** No configuration class by name, so that the server's scan does not pick it up. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.handrail.platform",
    "org.handrail.directory.internal",
    "org.handrail.accounts.internal",
    "org.handrail.helpline.internal",
    "org.handrail.staff.internal",
    "org.handrail.treatment.internal"
  })
  @ConfigurationPropertiesScan("org.handrail")
  static final class StoreOnly {}
}
