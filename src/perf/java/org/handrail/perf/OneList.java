package org.handrail.perf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The invented world as one list, with notes as lists have them, and the database that it goes into. */
final class OneList {

  static final int MEETINGS = 300_000;
  static final FeedId FEED = new FeedId("world.json");
  static final ImportOptions OPTIONS = new ImportOptions(true, true);

  private OneList() {}

  /** The meetings, the same on every run. */
  static List<Meeting> meetings() {
    return WorldOfMeetings.meetings(MEETINGS, 1).stream()
        .map(OneList::ofTheList)
        .collect(Collectors.toList());
  }

  private static Meeting ofTheList(Meeting meeting) {
    String notes = meeting.slug() + ": come in by the side door, second floor, all are welcome";
    return meeting.with().feed(FEED).notes(notes).build();
  }

  /** Takes the list in, also beside a server that runs on the data directory. */
  static void fill(Path data, List<Meeting> meetings) {
    try (ConfigurableApplicationContext context = open(data)) {
      context.getBean(MeetingLists.class).replace(FEED, meetings, OPTIONS);
    }
  }

  /** The database of a data directory and what an import needs; each part starts when it is first asked for. */
  static ConfigurableApplicationContext open(Path data) {
    return new SpringApplicationBuilder(Context.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .properties(Map.of(
            "handrail.database.role",
            "join",
            "handrail.data",
            data.toAbsolutePath().toString(),
            "spring.main.banner-mode",
            "off",
            "spring.main.log-startup-info",
            "false",
            "logging.level.root",
            "warn"))
        .run();
  }

  /** No web server. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.handrail.platform",
    "org.handrail.directory.internal",
    "org.handrail.treatment.internal"
  })
  static class Context {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
