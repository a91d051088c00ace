package org.handrail.cli;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.handrail.platform.Release;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The program that a device gets.
 *
 * @param name made from all files
 * @param files path as a browser asks for it, and SHA-256 in hex
 */
record ServedRelease(String name, SortedMap<String, String> files) {

  /**
   * What this program would serve with the settings of its environment; needs no database and no server.
   *
   * @throws Refused when a setting cannot be used
   */
  static ServedRelease ofThisProgram() {
    SpringApplicationBuilder application = new SpringApplicationBuilder(PagesOnly.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .initializers(context ->
            ((GenericApplicationContext) context).registerBean(Clock.class, Clock::systemUTC));
    try (ConfigurableApplicationContext context = Boot.start(application, List.of())) {
      Release release = context.getBean(Release.class);
      return new ServedRelease(release.name(), release.hashes());
    }
  }

  /** Only what the pages need. No configuration class by name, so that the server's scan does not pick it up. */
  @ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
  @ComponentScan(
      basePackages = "org.handrail.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = "org\\.handrail\\.web\\.(ReleaseFiles|RecordPages|HelpBeans|SafetyFacts)"))
  @ConfigurationPropertiesScan("org.handrail.web")
  static final class PagesOnly {}
}
