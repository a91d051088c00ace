package org.handrail.help;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers that come with the program, and before them the operator's own. */
@Configuration(proxyBeanMethods = false)
class HelpBeans {

  private static final Logger LOG = LoggerFactory.getLogger(HelpBeans.class);
  private static final int REVIEW_MONTHS = 24;

  @Bean
  HelpFacts helpFacts(HelpSettings settings, MessageSource messages, Clock clock) {
    HelpFacts shipped = HelpFacts.shipped();
    Path file = settings.helpFile();
    if (file == null) {
      return shipped;
    }
    List<HelpNumber> own = OperatorHelpNumbers.read(file, messages);
    LocalDate oldest = LocalDate.now(clock).minusMonths(REVIEW_MONTHS);
    long old =
        own.stream().filter(each -> each.source().reviewed().isBefore(oldest)).count();
    if (old > 0) {
      LOG.warn("{} of your own help numbers were last looked up more than two years ago", old);
    }
    return shipped.with(own);
  }
}
