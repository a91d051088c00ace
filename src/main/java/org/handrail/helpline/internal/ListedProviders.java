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

  boolean isListed(ProviderId provider) {
    return directory.findProvider(provider).isPresent();
  }
}
