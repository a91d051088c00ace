package org.handrail.treatment.internal;

import java.time.Duration;
import org.handrail.platform.schedule.PeriodicTask;
import org.handrail.platform.schedule.RefreshSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks once a second whether somebody changed the directory of treatment or its contracts, this program or another on the same database. While the database is
 * down the snapshot goes on answering.
 */
@Configuration(proxyBeanMethods = false)
class TreatmentTasks {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);

  @Bean
  PeriodicTask treatmentRefresh(StoredTreatment treatment, RefreshSignal signal) {
    PeriodicTask task = new PeriodicTask("treatment-refresh", BETWEEN_LOOKS, () -> {
      treatment.refresh();
      treatment.prepareWords();
    });
    signal.onSignal(task::wake);
    return task;
  }

  @Bean
  PeriodicTask openPlacesCleaning(StoredOpenPlaces places) {
    return new PeriodicTask("open-places-cleaning", BETWEEN_CLEANINGS, places::deleteOld);
  }

  @Bean
  PeriodicTask contractRefresh(StoredContracts contracts) {
    return new PeriodicTask("contract-refresh", BETWEEN_LOOKS, contracts::refresh);
  }
}
