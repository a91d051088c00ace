package org.handrail.help;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers that come with the program, and before them the operator's own. */
@Configuration(proxyBeanMethods = false)
class HelpBeans {

  private static final Logger LOG = LoggerFactory.getLogger(HelpBeans.class);

  @Bean
  HelpFacts helpFacts(
      HelpSettings settings, Articles articles, MessageSource messages, Clock clock) {
    Path file = settings.helpFile();
    HelpFacts facts = file == null
        ? HelpFacts.shipped()
        : HelpFacts.shipped().with(OperatorHelpNumbers.read(file, messages));
    LocalDate today = LocalDate.now(clock);
    long due = facts.reviewsDue(today) + articles.reviewsDue(today);
    if (due > 0) {
      LOG.warn(
          "{} of the help numbers and sentences were last looked up more than two years ago; the pages"
              + " say so. A newer release may have them, and your own stand in your file.",
          due);
    }
    return facts;
  }
}
