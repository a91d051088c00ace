package org.handrail.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingQuery;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The database of a data directory, for commands that are not the server: joins that of a running server, else starts it
 * for the length of one piece of work.
 */
final class Store {

  private final ConfigurableApplicationContext context;

  private Store(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Does one piece of work.
   *
   * @param data the data directory; made when {@code forWriting}
   * @param now the instant that counts as now
   */
  static <T> T with(Path data, Instant now, Function<Store, T> work) {
    if (!Files.isDirectory(data) && System.getenv("HANDRAIL_DATABASE_URL") == null) {
      throw Refused.problem(
          "there is no data directory " + data + " yet; use --feed, or handrail import");
    }
    return open(data, Clock.fixed(now, ZoneOffset.UTC), work);
  }

  /** Does one piece of work that may create the data directory. */
  static <T> T forWriting(Path data, Function<Store, T> work) {
    return open(data, Clock.systemUTC(), work);
  }

  private static <T> T open(Path data, Clock clock, Function<Store, T> work) {
    try (ConfigurableApplicationContext context = start(data, clock)) {
      return work.apply(new Store(context));
    }
  }

  private static ConfigurableApplicationContext start(Path data, Clock clock) {
    try {
      return new SpringApplicationBuilder(StoreOnly.class)
          .web(WebApplicationType.NONE)
          .properties(Boot.quiet())
          .properties("handrail.data=" + data.toAbsolutePath(), "handrail.database.role=join")
          .initializers(c -> ((org.springframework.context.support.GenericApplicationContext) c)
              .registerBean(Clock.class, () -> clock))
          .run();
    } catch (RuntimeException e) {
      throw Boot.refusal(e);
    }
  }

  MeetingLists lists() {
    return context.getBean(MeetingLists.class);
  }

  List<Meeting> allMeetings() {
    MeetingQuery everything =
        MeetingQuery.ALL.with().limit(MeetingQuery.MAX_LIMIT).build();
    return context.getBean(Directory.class).find(everything).hits().stream()
        .map(MeetingHit::meeting)
        .toList();
  }

  /** No configuration class by name, so that the server's scan does not pick it up. */
  @EnableAutoConfiguration
  @ComponentScan({"org.handrail.platform", "org.handrail.directory.internal"})
  @ConfigurationPropertiesScan("org.handrail")
  static final class StoreOnly {}
}
