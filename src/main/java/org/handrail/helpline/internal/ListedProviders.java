package org.handrail.helpline.internal;

import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.stereotype.Component;

/** Which providers have a listing that people find. */
@Component
class ListedProviders {

  private final TreatmentDirectory directory;

  ListedProviders(TreatmentDirectory directory) {
    this.directory = directory;
  }

  /** Whether people find real places of treatment here. */
  boolean isAnyReal() {
    return directory.listSources().stream()
        .anyMatch(source -> !source.invented() && source.listings() > 0);
  }

  boolean isListed(ProviderId provider) {
    return directory.findProvider(provider).isPresent();
  }
}
