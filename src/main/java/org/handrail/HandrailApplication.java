package org.handrail;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the server; {@code org.handrail.cli} holds the program's entry. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HandrailApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
