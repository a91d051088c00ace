package org.handrail.treatment.internal;

import java.util.Optional;
import org.handrail.staff.GrantScopes;
import org.handrail.staff.Role;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The providers that grants are for: those of whom there is a listing. One of whom there is none cannot come later by a grant: the
 * operator enters its first listing, which draws the id.
 */
@Component
class ProviderScopes implements GrantScopes {

  private final TreatmentDirectory directory;

  /** Lazily, since commands that ask for another role need not read all listings. */
  ProviderScopes(@Lazy TreatmentDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Role role() {
    return Role.PROVIDER;
  }

  @Override
  public Optional<String> findName(String id) {
    return ProviderId.find(id).flatMap(directory::findProvider).map(Provider::name);
  }
}
