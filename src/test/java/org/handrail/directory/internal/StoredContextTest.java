package org.handrail.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.platform.StartRefused;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The directory and the database put together by Spring, without a web server, as an import does. */
@Tag("slow")
class StoredContextTest {

  @EnableAutoConfiguration
  @ComponentScan({"org.handrail.platform", "org.handrail.directory.internal"})
  static class Context {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Test
  void migratesAnEmptyDatabaseAndTakesAList() {
    FeedId feed = new FeedId("elm.json");
    try (ConfigurableApplicationContext context =
        context(Map.of("handrail.database.url", TestDatabase.empty().url()))) {
      context
          .getBean(MeetingLists.class)
          .replace(feed, InventedMeetings.odd(feed), new ImportOptions(false, false));

      assertThat(context.getBeanFactory().containsSingleton("storedDirectory"))
          .as("an import does not load the directory")
          .isFalse();
      assertThat(context.getBean(Directory.class).listFeeds()).hasSize(1);
    }
  }

  @Test
  void refusesAWrongDatabaseUrlByNameAndWithoutItsPassword() {
    assertThatThrownBy(() -> context(Map.of("handrail.database.url", "mysql://sam:hush@db/rooms"))
            .close())
        .hasRootCauseInstanceOf(StartRefused.class)
        .rootCause()
        .hasMessage("HANDRAIL_DATABASE_URL must begin with jdbc:postgresql:// or postgres:// and"
            + " name a host");
  }

  private static ConfigurableApplicationContext context(Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putIfAbsent("handrail.data", "target/test-data-never-used");
    all.put("logging.level.org.springframework.boot.SpringApplication", "off"); // expected failures
    ConfigurableApplicationContext context = new SpringApplicationBuilder(Context.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .properties(all)
        .run();
    context.getBean(MeetingLists.class);
    return context;
  }
}
