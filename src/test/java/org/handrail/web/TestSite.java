package org.handrail.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.handrail.directory.Directory;
import org.handrail.help.HelpSettings;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelModels;
import org.handrail.record.RecordSettings;
import org.handrail.site.WebSettings;
import org.handrail.treatment.MemoryOpenPlaces;
import org.handrail.treatment.MemoryTreatment;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.PaidListings;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The pages without a database: the invented meetings of {@link ShownMeetings}, a clock that stands on a Tuesday at 17:48
 * in Philadelphia. Scans the web packages of every module. {@code main} serves it on port 8099, to look at pages.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@EnableConfigurationProperties({WebSettings.class, HelpSettings.class})
@ComponentScan(
    basePackages = {
      "org.handrail.platform.limits",
      "org.handrail.site",
      "org.handrail.help",
      "org.handrail.record",
      "org.handrail.web",
      "org.handrail.directory.map",
      "org.handrail.directory.web",
      "org.handrail.planner.web",
      "org.handrail.treatment.web"
    },
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                ".*\\.(Contracts(Api|Controller)|(Listing|Places)(Api|DeskController)|ListingKeepers|KeptListings)"))
@ComponentScan(
    basePackages = "org.handrail.accounts.web",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Contributions"))
@ComponentScan(
    basePackages = "org.handrail.directory.internal",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.AtlasBeans"))
public class TestSite {

  /** The moment at which every page is seen. */
  public static final Instant NOW = Instant.parse("2026-11-24T22:48:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  RecordSettings recordSettings() {
    return new RecordSettings(true);
  }

  @Bean
  Directory directory(Clock clock) {
    return new MemoryDirectory(ShownMeetings.all(), clock);
  }

  @Bean
  TreatmentDirectory treatment(OpenPlaces places, Clock clock) {
    return new MemoryTreatment(
        ShownTreatment.all(), ShownTreatment.SOURCE, places.listAll(), clock);
  }

  @Bean
  OpenPlaces openPlaces() {
    return new MemoryOpenPlaces(ShownTreatment.openPlaces(NOW));
  }

  @Bean
  PaidListings paidListings() {
    return listing -> listing.id().equals(ShownTreatment.full().id());
  }

  @Bean
  TravelModels travelModels() {
    return GreatCircleTravel::new;
  }

  /** The one server of all tests that only look; Spring ends it with the JVM. */
  static ConfigurableApplicationContext running() {
    return Shared.RUNNING;
  }

  private static final class Shared {
    static final ConfigurableApplicationContext RUNNING =
        new SpringApplicationBuilder(TestSite.class).run("--server.port=0");
  }

  public static void main(String[] args) {
    SpringApplication.run(TestSite.class, "--server.port=8099");
  }
}
