package org.handrail.cli.release;

import java.time.Clock;
import java.util.List;
import org.handrail.cli.Boot;
import org.handrail.cli.CommandRefused;
import org.handrail.site.Release;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/** What this program would give out as a server with the settings of the environment; opens no port and no database. */
final class ReleaseOfProgram {

  private ReleaseOfProgram() {}

  /**
   * Puts the files together.
   *
   * @throws CommandRefused when a setting can't be used
   */
  static Release read() {
    SpringApplicationBuilder application = new SpringApplicationBuilder(PagesOnly.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .initializers(context ->
            ((GenericApplicationContext) context).registerBean(Clock.class, Clock::systemUTC));
    try (ConfigurableApplicationContext context = Boot.start(application, List.of())) {
      return context.getBean(Release.class);
    } catch (org.springframework.beans.BeansException failure) {
      throw Boot.refusal(failure);
    }
  }

  /** No configuration class by name, so that the server's scan does not pick it up. */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = "org.handrail",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern =
                  ".*\\.(ReleaseFiles|MessagesBean|\\w+ReleasePart|\\w+Contributions|RecordPages|HelpBeans|Articles|SafetyFacts)"))
  @ConfigurationPropertiesScan("org.handrail")
  static final class PagesOnly {}
}
